using System.CommandLine;
using QualityMonitor.Reports.Kinds;
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
        var of = new ReportOptions();
        return runner.Bind(
            of.Command(
                "release",
                "Выпускает отчёт, который координаторы проверили: "
                    + "он уходит всем получателям с сегодняшними данными и пояснениями."
            ),
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var (kind, key) = await of.ReadAsync(context, cancellationToken);
                // First the word, then the deed: killed between them, the schedule does it.
                await context
                    .Get<ReportDecisions>()
                    .AddAsync(key, isReleased: true, Environment.UserName, "", cancellationToken);
                var result = await context
                    .Get<ReportRun>()
                    .ReleaseAsync(
                        kind,
                        key.ProgrammeCode,
                        key.Topic,
                        key.Period,
                        Environment.UserName,
                        cancellationToken
                    );
                if (result is null)
                {
                    context.Terminal.Warning("Отчёт сейчас делает другой процесс; решение записано.");
                    return ExitCode.Busy;
                }

                if (result.Problem is { } problem)
                    throw new CommandException(ExitCode.Failed, problem.Sentence, problem.Expected);
                context.Terminal.Line(Markup.Escape(result.Sentence));
                var delivery = await context
                    .Get<DeliverRun>()
                    .ExecuteAsync(RunTrigger.Hand, Environment.UserName, cancellationToken);
                return DeliverySummary.Write(context.Terminal, delivery);
            }
        );
    }

    public static Command Hold(CommandRunner runner)
    {
        var of = new ReportOptions();
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
                var (_, key) = await of.ReadAsync(context, cancellationToken);
                await context
                    .Get<ReportDecisions>()
                    .AddAsync(
                        key,
                        isReleased: false,
                        Environment.UserName,
                        context.Parse.GetRequiredValue(reason),
                        cancellationToken
                    );
                context.Terminal.Good("Отчёт задержан. Выпустить его: report release с теми же ключами.");
                return ExitCode.Done;
            }
        );
    }

    /// <summary>Options that name a report.</summary>
    private sealed class ReportOptions
    {
        private readonly Option<string> programme = SharedOptions.Programme();
        private readonly Option<string> period = SharedOptions.Period();
        private readonly Option<string> kind = ReportCommand.NewKind();

        private readonly Option<string?> municipality = new("--municipality")
        {
            Description = "Отчёт одного муниципалитета программы: код с листа «Организации» паспорта.",
            HelpName = "КОД",
        };

        public Command Command(string name, string description) =>
            new(name, description) { programme, period, kind, municipality };

        /// <exception cref="CommandException">There is no such kind or programme.</exception>
        public async Task<(IReportKind Kind, ReportKey Key)> ReadAsync(
            CommandContext context,
            CancellationToken cancellationToken
        )
        {
            var of = ReportCommand.Kind(context, kind);
            var known = await ProgrammeLookup.ProgrammeAsync(
                context,
                context.Parse.GetRequiredValue(programme),
                cancellationToken
            );
            return (
                of,
                new ReportKey(
                    of.Code,
                    known.Code,
                    SharedOptions.ReadPeriod(context.Parse.GetRequiredValue(period)),
                    context.Parse.GetValue(municipality)?.Trim() ?? ""
                )
            );
        }
    }
}
