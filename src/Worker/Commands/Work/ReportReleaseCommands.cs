using System.CommandLine;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

/// <summary>What a person decides of a report that its coordinators have as a draft.</summary>
internal static class ReportReleaseCommands
{
    public static Command Release(CommandRunner runner)
    {
        var of = new ReportKeyOptions(isRequired: true);
        return runner.Bind(
            of.Command(
                "release",
                "Выпускает отчёт, который координаторы проверили: "
                    + "он уходит всем получателям с сегодняшними данными и пояснениями."
            ),
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var (kind, keys) = await of.ReadAsync(context, cancellationToken);
                foreach (var key in keys)
                {
                    if (!await ReleaseAsync(context, kind, key, cancellationToken))
                        return ExitCode.Busy;
                }

                var delivery = await context
                    .Get<DeliverRun>()
                    .ExecuteAsync(RunTrigger.Hand, Person.AtShell, cancellationToken);
                return DeliverySummary.Write(context.Terminal, delivery);
            }
        );
    }

    public static Command Hold(CommandRunner runner)
    {
        var of = new ReportKeyOptions(isRequired: true);
        var reason = new Option<string>("--reason")
        {
            Description = "Почему отчёт задержан; останется в журнале.",
            HelpName = "ПОЧЕМУ",
            Required = true,
        };
        var command = of.Command("hold", "Задерживает отчёт: без report release он не уйдёт, сколько бы ни прошло.");
        command.Options.Add(reason);
        return runner.Bind(
            command,
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var (_, keys) = await of.ReadAsync(context, cancellationToken);
                foreach (var key in keys)
                {
                    await context
                        .Get<ReportDecisions>()
                        .AddAsync(
                            key,
                            isReleased: false,
                            Person.AtShell,
                            context.Parse.GetRequiredValue(reason),
                            cancellationToken
                        );
                    if (await LatestAsync(context, key, key.Kind, cancellationToken) is { } sent)
                        context.Terminal.Warning(
                            $"Выпуск {sent.Number} уже разослан: задержан только следующий, если данные изменятся."
                        );
                }

                context.Terminal.Good("Отчёт задержан. Выпустить его: report release с теми же ключами.");
                return ExitCode.Done;
            }
        );
    }

    /// <returns>False: another process is making reports.</returns>
    /// <exception cref="CommandException">It cannot be released.</exception>
    private static async Task<bool> ReleaseAsync(
        CommandContext context,
        IReportKind kind,
        ReportKey key,
        CancellationToken cancellationToken
    )
    {
        var now = TimeZoneInfo.ConvertTime(context.Clock.GetUtcNow(), context.Get<TimeZoneInfo>());
        if (
            key.Period.End >= DateOnly.FromDateTime(now.Date)
            && await LatestAsync(context, key, DraftPublisher.KindOf(kind), cancellationToken) is null
        )
            throw new CommandException(
                ExitCode.WrongCommandLine,
                $"Период «{key.Period.Title}» ещё не закончился, и черновика отчёта за него никто не видел.",
                "период, который закончился; черновик делает report --yes"
            );

        // First the word, then the deed: killed between them, the schedule does it.
        await context.Get<ReportDecisions>().AddAsync(key, isReleased: true, Person.AtShell, "", cancellationToken);
        var result = await context
            .Get<ReportRun>()
            .ReleaseAsync(kind, key.ProgrammeCode, key.Topic, key.Period, Person.AtShell, cancellationToken);
        if (result is null)
        {
            context.Terminal.Warning("Отчёт сейчас делает другой процесс; решение записано.");
            return false;
        }

        if (result.Problem is { } problem)
            throw new CommandException(ExitCode.Failed, problem.Sentence, problem.Expected);
        context.Terminal.Line(Markup.Escape(result.Sentence));
        return true;
    }

    private static Task<Edition?> LatestAsync(
        CommandContext context,
        ReportKey key,
        string kind,
        CancellationToken cancellationToken
    ) =>
        context.Get<EditionStore>().LatestAsync(kind, key.ProgrammeCode, key.Period.Code, key.Topic, cancellationToken);
}
