using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Demo;

/// <summary>Replays two years of arrivals through the very runs the service makes, then reports.</summary>
internal sealed class DemoRun(CommandContext context, SampleSet samples, DemoFolder folder, DemoClock clock)
{
    private const string By = RunStarters.Demo;

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        folder.Prepare(samples);
        await context.Get<Migrator>().MigrateAsync(cancellationToken);
        var collected = await ReplayAsync(cancellationToken);
        clock.MoveTo(SampleSet.ReportMoment);
        collected.Add(await CollectAsync(cancellationToken));
        var published = await PublishAsync(cancellationToken);
        var sheets = await SheetsAsync(cancellationToken);

        // After the reports, so that these come first in the outbox.
        var answers = await context
            .Get<AnswerRun>()
            .ExecuteAsync(await AnswersFromAsync(cancellationToken), RunTrigger.Hand, By, cancellationToken);
        var reminders = await RemindAsync(cancellationToken);
        var delivery =
            await context.Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, By, cancellationToken)
            ?? throw new CommandException(
                ExitCode.Busy,
                "Эту папку уже занял другой запуск demo.",
                "дождитесь его окончания"
            );
        return await new DemoSummary(
            context.Terminal,
            context.Get<EditionStore>(),
            context.Get<ReportKinds>()
        ).WriteAsync(
            folder,
            collected,
            published,
            new DemoLetters(answers ?? 0, reminders, sheets),
            delivery,
            cancellationToken
        );
    }

    /// <summary>
    /// One collecting run per day on which files arrived; files there from an earlier demo have arrived already.
    /// </summary>
    private Task<CollectedFiles> ReplayAsync(CancellationToken cancellationToken) =>
        CollectProgressBar.RunAsync(
            context.Terminal,
            async progress =>
            {
                var collected = new CollectedFiles();
                var done = 0;
                foreach (
                    var day in samples
                        .Arrivals.OrderBy(static arrival => arrival.ReceivedAt)
                        .GroupBy(static arrival => arrival.ReceivedAt.Date)
                )
                {
                    var arrived = day.Where(arrival => folder.Receive(samples, arrival)).ToList();
                    done += day.Count();
                    progress?.Report(new CollectProgress(done, samples.Arrivals.Count, day.Last().Path));
                    if (arrived.Count > 0)
                    {
                        clock.MoveTo(arrived[^1].ReceivedAt);
                        if (arrived[^1].ReceivedAt >= SampleSet.AnswersFrom)
                            await AnswersFromAsync(cancellationToken);
                        collected.Add(await CollectAsync(cancellationToken));
                    }
                }

                return collected;
            }
        );

    /// <summary>Remembered by the store, for a demo that was broken off goes on.</summary>
    private async Task<SwitchedOn> AnswersFromAsync(CancellationToken cancellationToken) =>
        (await context.Get<FeatureSwitches>().SwitchInOrderAsync("demo-answers", isOn: true, cancellationToken))!;

    private async Task<CollectReport> CollectAsync(CancellationToken cancellationToken) =>
        (await context.Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, By, null, cancellationToken))?.Report
        ?? throw new CommandException(
            ExitCode.Busy,
            "Эту папку уже занял другой запуск demo.",
            "дождитесь его окончания"
        );

    /// <summary>
    /// The mornings after the deadline, told afterwards: what was known then is what the store says as of then.
    /// </summary>
    private async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var letters = 0;
        foreach (var morning in SampleSet.ReminderMornings)
        {
            clock.MoveTo(morning);
            var reminded = await context
                .Get<RemindRun>()
                .ExecuteAsync(
                    DateOnly.FromDateTime(SampleSet.ReminderMornings[0].Date),
                    morning,
                    RunTrigger.Hand,
                    By,
                    cancellationToken
                );
            letters += reminded?.Letters.Count ?? 0;
        }

        clock.MoveTo(SampleSet.ReportMoment);
        return letters;
    }

    /// <summary>Of every school that has an address.</summary>
    private async Task<TopicsResult> SheetsAsync(CancellationToken cancellationToken)
    {
        var kind = context.Get<ReportKinds>().Get(SchoolSheetKind.Kind);
        var all = new TopicsResult(kind.Name, 0, 0, 0, []);
        foreach (var report in samples.Sheets)
        {
            clock.MoveTo(report.Made);
            var period = Period.FromCode(report.Period).Value;
            if (
                await context.Get<ProgrammeReader>().HistoryAsync(report.ProgrammeCode, AsOf.Now, cancellationToken)
                    is not { } history
                || kind.Topics(history, period) is not { Count: > 0 } topics
            )
                continue;
            var made = await context
                .Get<ReportRun>()
                .ExecuteEachAsync(
                    kind,
                    report.ProgrammeCode,
                    topics,
                    period,
                    [],
                    RunTrigger.Hand,
                    By,
                    cancellationToken
                );
            if (made is not null)
                all = all.And(made);
        }

        clock.MoveTo(SampleSet.ReportMoment);
        return all;
    }

    /// <summary>Each report on the day it was made, of what is known by then.</summary>
    private async Task<List<PublishResult>> PublishAsync(CancellationToken cancellationToken)
    {
        var results = new List<PublishResult>();
        foreach (var report in samples.Reports)
        {
            clock.MoveTo(report.Made);
            var result = await context
                .Get<ReportRun>()
                .ExecuteAsync(
                    context.Get<ReportKinds>().Get(report.Kind),
                    report.ProgrammeCode,
                    "",
                    Period.FromCode(report.Period).Value,
                    report.To,
                    RunTrigger.Hand,
                    By,
                    cancellationToken
                );
            results.Add(
                result
                    ?? throw new CommandException(
                        ExitCode.Busy,
                        "Эту папку уже занял другой запуск demo.",
                        "дождитесь его окончания"
                    )
            );
        }

        clock.MoveTo(SampleSet.ReportMoment);
        return results;
    }
}
