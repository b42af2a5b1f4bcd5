using System.CommandLine;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>What the database knows, for a person who asks whether all is well.</summary>
internal static class StatusCommand
{
    private const int Recent = 10;
    private const int Looked = 500;

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "status",
                "Показывает программы, последние запуски и файлы, письма, которым нужен человек, и ближайшие запуски по расписанию."
            ),
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var status = await ReadAsync(context, cancellationToken);
                context.Terminal.Json(status);
                StatusTable.Write(
                    context.Terminal,
                    status,
                    context.Settings.Admin.Address,
                    context.Get<TimeZoneInfo>()
                );
                foreach (var warning in status.Warnings)
                {
                    context.Terminal.Warning($"{warning.Sentence} Ожидается: {warning.Expected}");
                }

                return
                    status.Troubles.Count > 0
                    || status.Letters.Count > 0
                    || status.Held.Count > 0
                    || status.Unheard.Count > 0
                    || status.DueReports.Count > 0
                    || status.UnreadSources.Count > 0
                    || status.Files.Any(NeedsAttention)
                    ? ExitCode.NeedsAttention
                    : ExitCode.Done;
            }
        );

    private static async Task<StatusReport> ReadAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, context.Get<TimeZoneInfo>()).DateTime);
        var programmes = new List<ProgrammeLine>();
        var reader = context.Get<ProgrammeReader>();
        foreach (var code in await reader.CodesAsync(cancellationToken))
        {
            if (await reader.HistoryAsync(code, AsOf.Now, cancellationToken) is { } history)
            {
                var programme = history.At(today);
                programmes.Add(
                    new ProgrammeLine(
                        code,
                        programme.Name,
                        programme.Organisations.Count(organisation => organisation.Level == OrganisationLevel.School),
                        programme.Indicators.Count,
                        programme.Recipients.Count
                    )
                    {
                        EndedOn = programme.EndsOn is { } end && end < today ? end : null,
                        ContinuedBy = (await reader.SuccessorAsync(code, cancellationToken))?.Code,
                    }
                );
            }
        }

        var runs = await context.Get<RunJournal>().RecentAsync(Looked, cancellationToken);
        return new StatusReport(
            await TroubleTable.ReadAsync(context, runs, cancellationToken),
            programmes,
            LatestRuns.Of(runs, Recent),
            await context.Get<Submissions>().RecentAsync(Recent, cancellationToken),
            [
                .. (await context.Get<Submissions>().WaitingAsync(cancellationToken))
                    .Where(file => file.Processing is not null)
                    .TakeLast(Recent),
            ],
            await context.Get<Submissions>().UnheardAsync(cancellationToken),
            await context.Get<Outbox>().AttentionAsync(cancellationToken),
            await context.Get<ReceivedMessages>().RecentAsync(Recent, cancellationToken),
            await DueAsync(context, cancellationToken),
            await context.Get<CollectedState>().UnreadAsync(cancellationToken),
            await PastTable.StaleAsync(context, cancellationToken),
            await PastTable.WaitingAsync(context, programmes.Select(static one => one.Code), cancellationToken),
            [
                .. StartupLog
                    .Schedules(context.Settings.Schedule)
                    .Where(static job => job.Written.Length > 0)
                    .Select(job => new JobLine(job.Job, [.. context.Get<ComingFirings>().Of(job.Written).Take(3)])),
            ],
            [.. SourceWarnings.Of(context.Settings.Sources)]
        );
    }

    /// <summary>Why a report that is due is not there yet.</summary>
    private static async Task<IReadOnlyList<DueLine>> DueAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        var due = await context.Get<OverdueReports>().LookAsync(cancellationToken);
        if (due.Count == 0)
            return [];

        var unread = await context.Get<CollectedState>().UnreadAsync(cancellationToken);
        var zone = context.Get<TimeZoneInfo>();
        return
        [
            .. due.Select(report => new DueLine(
                report.Due.ProgrammeCode,
                report.Due.Firing.Period.Code,
                report.Due.Name,
                report.Due.Firing.At,
                report.DraftedAt is { } sent
                        ? $"координаторы получили черновик {Moments.Text(sent, zone)}; "
                            + "выпустить: report release, задержать: report hold"
                    : unread.Count > 0 ? CollectedState.Sentence(unread, zone)
                    : report.Failure ?? "служба (serve) сделает его после сбора файлов"
            )),
        ];
    }

    private static bool NeedsAttention(SubmissionStatus file) =>
        file.Processing?.Outcome is ProcessingOutcome.Rejected or ProcessingOutcome.Held;
}
