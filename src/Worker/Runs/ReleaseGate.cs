using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
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
        var policy = await PolicyAsync(kind, programmeCode, publish.CutOff.AsOf, cancellationToken);
        if (policy is not { IsReviewed: true })
            return await PublishAsync(isUnreviewed: false);
        var sent = (
            await editions.MomentsAsync(
                DraftPublisher.KindOf(kind),
                programmeCode,
                period.Code,
                publish.Scope,
                cancellationToken
            )
        )
            .Where(moment => moment >= due)
            .ToList();
        DateTimeOffset? since = sent.Count > 0 ? TimeZoneInfo.ConvertTime(sent[0], zone) : null;
        var step = ReleaseRule.StepOf(
            policy,
            due,
            since,
            sent.Count > 1,
            await decisions.LatestAsync(
                new ReportKey(kind.Code, programmeCode, period, publish.Scope),
                cancellationToken
            ),
            calendar,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone)
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
                policy.GoesUnreviewed ? ReleaseRule.Until(from, policy.Days, calendar) : null,
                isReminder,
                cancellationToken
            );
    }

    /// <returns>Null: reports of this kind go at once.</returns>
    public async Task<ReleasePolicy?> PolicyAsync(
        IReportKind kind,
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) =>
        await programmes.CurrentAsync(programmeCode, asOf, cancellationToken) is { } programme
            ? PolicyReader.Read(programme).ReleaseOf(kind.Code)
            : null;
}
