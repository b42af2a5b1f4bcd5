using System.CommandLine;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store.Editions;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

/// <summary>Editions that went out, as they went.</summary>
internal static class EditionCommands
{
    public static Command Open(CommandRunner runner)
    {
        var id = new Argument<long?>("номер")
        {
            Description = "Номер для report open: его называет report. Без него — последний выпуск отчёта из ключей.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var of = new ReportKeyOptions(isRequired: false);
        var folder = new Option<string>("--save")
        {
            Description = "Папка, куда записать письма и файлы выпуска.",
            HelpName = "ПАПКА",
            Required = true,
        };
        var command = of.Command("open", "Записывает в папку письма и файлы выпуска такими, какими они ушли.");
        command.Arguments.Add(id);
        command.Options.Add(folder);
        return runner.Bind(
            command,
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var edition = context.Parse.GetValue(id) is { } number
                    ? await EditionAsync(context, number, cancellationToken)
                    : await LatestAsync(context, of, cancellationToken);
                var files = await context
                    .Get<EditionFiles>()
                    .WriteAsync(edition, Path.GetFullPath(context.Parse.GetRequiredValue(folder)), cancellationToken);
                foreach (var file in files)
                    context.Terminal.Good(file);
                context.Terminal.Json(new { files });
                return ExitCode.Done;
            }
        );
    }

    /// <summary>Editions under a name of their own: <c>edition diff</c> is <c>report diff</c>.</summary>
    public static Command Build(CommandRunner runner) =>
        new("edition", "Выпуски отчётов: то же, что report open и report diff.")
        {
            Hidden = true,
            Subcommands = { Open(runner), Difference(runner) },
        };

    public static Command Difference(CommandRunner runner)
    {
        var (first, second) = (Number("было", "Номер прежнего выпуска."), Number("стало", "Номер нового выпуска."));
        return runner.Bind(
            new Command("diff", "Показывает, что изменилось между двумя выпусками и откуда взялось новое.")
            {
                first,
                second,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var before = await EditionAsync(context, context.Parse.GetValue(first), cancellationToken);
                var after = await EditionAsync(context, context.Parse.GetValue(second), cancellationToken);
                var lines = await context.Get<EditionDifference>().BetweenAsync(before, after, cancellationToken);
                if (lines is null)
                    throw new CommandException(
                        ExitCode.Failed,
                        $"Выпуски {before.Id} и {after.Id} нельзя сравнить.",
                        "два выпуска отчётов одного вида, которые эта программа умеет читать"
                    );
                foreach (var line in lines)
                    context.Terminal.Line(Markup.Escape("— " + line));
                if (lines.Count == 0)
                    context.Terminal.Good("Данные одни и те же.");
                context.Terminal.Json(new { changes = lines });
                return ExitCode.Done;
            }
        );
    }

    private static Argument<long> Number(string name, string description) => new(name) { Description = description };

    /// <exception cref="CommandException">The options name none, or it was never made.</exception>
    private static async Task<Edition> LatestAsync(
        CommandContext context,
        ReportKeyOptions of,
        CancellationToken cancellationToken
    )
    {
        if (of.One(context) is not { } key)
            throw new CommandException(
                ExitCode.WrongCommandLine,
                "Не сказано, какой выпуск записать.",
                "номер выпуска или ключи --programme КОД --period ПЕРИОД"
            );
        return await context
                .Get<EditionStore>()
                .LatestAsync(key.Kind, key.ProgrammeCode, key.Period.Code, key.Topic, cancellationToken)
            ?? throw new CommandException(
                ExitCode.Failed,
                $"Такого отчёта ещё не выпускали: {key.Kind}, {key.ProgrammeCode}, {key.Period.Title}"
                    + (key.Topic.Length > 0 ? $", {key.Topic}." : "."),
                "программа, период и вид отчёта, который уже разослан; "
                    + "у листка школы и отчёта муниципалитета — ещё ключ --organisation КОД"
            );
    }

    private static async Task<Edition> EditionAsync(
        CommandContext context,
        long id,
        CancellationToken cancellationToken
    ) =>
        await context.Get<EditionStore>().GetAsync(id, cancellationToken)
        ?? throw new CommandException(
            ExitCode.WrongCommandLine,
            $"Выпуска № {id} нет.",
            "номер выпуска, который назвали report или status"
        );
}
