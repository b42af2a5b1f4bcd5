using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Between a report that is due and its readers stand its coordinators, where the passport says so. What is to be done
/// is <see cref="ReleaseRule"/>'s; what was done is the store's.
/// </summary>
internal sealed class ReleaseGate(
    EditionPublisher publisher,
    DraftPublisher drafts,
    EditionStore editions,
    ReportDecisions decisions,
    ProgrammeReader programmes,
    ProductionCalendar calendar,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <param name="due">Since when it is owed.</param>
    /// <returns>Null: it waits.</returns>
    public async Task<PublishResult?> PassAsync(
        IReportKind kind,
        string programmeCode,
        Period period,
        DateTimeOffset due,
        Fence? fence,
        PublishOptions publish,
        CancellationToken cancellationToken
    )
    {
        var (step, policy, since) = await LookAsync(
            kind,
            programmeCode,
            period,
            publish.Scope,
            due,
            publish.CutOff.AsOf,
            cancellationToken
        );
        return step switch
        {
            ReleaseStep.Publish => await PublishAsync(isUnreviewed: false),
            ReleaseStep.PublishUnreviewed => await PublishAsync(isUnreviewed: true),
            ReleaseStep.Draft => await SendDraftAsync(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone), false),
            ReleaseStep.Remind => await SendDraftAsync(since!.Value, true),
            _ => null,
        };

        Task<PublishResult> PublishAsync(bool isUnreviewed) =>
            publisher.PublishAsync(
                kind,
                programmeCode,
                period,
                fence,
                publish with
                {
                    IsUnreviewed = isUnreviewed,
                },
                cancellationToken
            );

        Task<PublishResult> SendDraftAsync(DateTimeOffset from, bool isReminder) =>
            drafts.PublishAsync(
                kind,
                programmeCode,
                period,
                fence,
                publish,
                policy!.GoesUnreviewed ? ReleaseRule.Until(from, policy.Days, calendar) : null,
                isReminder,
                cancellationToken
            );
    }

    /// <inheritdoc cref="LookAsync(IReportKind, string, Period, string, DateTimeOffset, AsOf, CancellationToken)"/>
    public Task<ReleaseLook> LookAsync(DueReport report, AsOf asOf, CancellationToken cancellationToken) =>
        LookAsync(
            report.Kind,
            report.ProgrammeCode,
            report.Firing.Period,
            report.Topic,
            report.Firing.At,
            asOf,
            cancellationToken
        );

    /// <summary>What is to be done about it now; nothing is done.</summary>
    /// <param name="topic">As <see cref="Edition.Topic"/>.</param>
    public async Task<ReleaseLook> LookAsync(
        IReportKind kind,
        string programmeCode,
        Period period,
        string topic,
        DateTimeOffset due,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        var programme = await programmes.CurrentAsync(programmeCode, asOf, cancellationToken);
        var policy = programme is null ? null : PolicyReader.Read(programme).ReleaseOf(kind.Code);
        var decision = await decisions.LatestAsync(
            new ReportKey(kind.Code, programmeCode, period, topic),
            cancellationToken
        );
        var sent = (
            await editions.ReadersAsync(
                DraftPublisher.KindOf(kind),
                programmeCode,
                period.Code,
                topic,
                cancellationToken
            )
        )
            .Where(one => one.CreatedAt >= due)
            .Where(one => decision is { IsReleased: true } || IsReaderNow(programme, topic, one.Address))
            .Select(static one => one.CreatedAt)
            .Distinct()
            .ToList();
        // A draft that a clock sent which ran ahead is reckoned from the firing on.
        DateTimeOffset? since =
            sent.Count > 0 ? TimeZoneInfo.ConvertTime(sent[0] > clock.GetUtcNow() ? due : sent[0], zone) : null;
        var step = ReleaseRule.StepOf(
            policy,
            due,
            since,
            sent.Count > 1,
            decision,
            calendar,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone)
        );
        return new ReleaseLook(step, policy, since);
    }

    /// <summary>
    /// A draft that none of today's coordinators has is none: whoever came after them is asked, and has the time for it.
    /// </summary>
    private static bool IsReaderNow(ProgrammeDefinition? programme, string topic, string address) =>
        programme is not null
        && DraftPublisher.ReadersOf(programme, topic).Any(one => MailAddresses.Has(one.Email, address));
}

/// <param name="Policy">Null: it goes at once.</param>
/// <param name="DraftedAt">When its coordinators got the draft; null: they have none.</param>
internal sealed record ReleaseLook(ReleaseStep Step, ReleasePolicy? Policy, DateTimeOffset? DraftedAt);
