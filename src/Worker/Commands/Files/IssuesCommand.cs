using System.CommandLine;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>What is wrong with the data that were sent in, and a person's decisions about it.</summary>
internal static class IssuesCommand
{
    private static readonly Option<string> Programme = SharedOptions.Programme();
    private static readonly Argument<long> Id = new("номер") { Description = "Номер замечания из команды issues." };

    private static readonly Option<string> Note = new("--note")
    {
        Description = "Почему значение верно; остаётся с ним в истории и в отчёте.",
        HelpName = "ТЕКСТ",
        Required = true,
    };

    public static Command Build(CommandRunner runner)
    {
        var command = runner.Bind(
            new Command(
                "issues",
                "Замечания к данным программы, которые ничто не исправило. Пример: issues --programme quality-2024"
            )
            {
                Programme,
            },
            ListAsync
        );
        command.Subcommands.Add(
            runner.Bind(
                new Command(
                    "accept",
                    "Принимает предупреждение: значение верно, хотя и вызвало сомнение. Ошибку принять нельзя — её значение не загружено. "
                        + "Пример: issues accept 15 --note \"проверено по журналу\""
                )
                {
                    Id,
                    Note,
                },
                AcceptAsync
            )
        );
        return command;
    }

    private static async Task<ExitCode> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var issues = await context
            .Get<IssueReader>()
            .OpenAsync(context.Parse.GetRequiredValue(Programme), AsOf.Now, cancellationToken);
        context.Terminal.Json(issues);
        foreach (var file in issues.GroupBy(static issue => issue.SubmissionId))
        {
            context.Terminal.Line($"[bold]{Markup.Escape(file.First().FileName)}[/] [grey](файл № {file.Key})[/]");
            foreach (var issue in file)
            {
                Write(context.Terminal, issue);
            }
        }

        var open = issues.Count(static issue => issue.Acceptance is null);
        context.Terminal.Line($"Замечаний: {issues.Count}, из них принято {issues.Count - open}.");
        return open > 0 ? ExitCode.NeedsAttention : ExitCode.Done;
    }

    private static async Task<ExitCode> AcceptAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var id = context.Parse.GetValue(Id);
        var issue =
            await context.Get<IssueReader>().GetAsync(id, cancellationToken)
            ?? throw new CommandException(ExitCode.Failed, $"Замечания № {id} нет.", "номер из команды issues");
        if (issue.Severity != Severity.Warning)
        {
            throw new CommandException(
                ExitCode.Failed,
                $"Замечание № {id} — ошибка, значение не загружено: {issue.FullMessage}",
                $"исправленный файл, в котором {issue.Expected}"
            );
        }

        var note = context.Parse.GetRequiredValue(Note).Trim();
        if (note.Length == 0)
        {
            throw new CommandException(
                ExitCode.WrongCommandLine,
                "Не сказано, почему значение верно.",
                "--note с объяснением, например «проверено по журналу»"
            );
        }

        var acceptance = await context.Get<Issues>().AcceptAsync(issue, note, Person.AtShell, cancellationToken);
        context.Terminal.Good($"Замечание № {id} принято.");
        context.Terminal.Json(issue with { Acceptance = acceptance });
        return ExitCode.Done;
    }

    private static void Write(Terminal terminal, DataIssue issue)
    {
        var place = issue is { SheetName: { } sheet, Row: { } row, Column: { } column }
            ? CellPlace.Short(sheet, row, column)
            : "весь файл";
        var sign =
            issue.Acceptance is not null ? "[green]✔[/]"
            : issue.Severity == Severity.Error ? "[red]✖[/]"
            : "[yellow]▲[/]";
        terminal.Line(
            $"  {sign} № {issue.Id} {Markup.Escape(place)}: {Markup.Escape(issue.FullMessage)} [grey]Ожидается: {Markup.Escape(issue.Expected)}[/]"
        );
        if (issue.Acceptance is { } acceptance)
        {
            terminal.Line($"      принято ({Markup.Escape(acceptance.By)}): {Markup.Escape(acceptance.Note)}");
        }
    }
}
