using QualityMonitor.Reports.Watching;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is wrong, of all that was seen. Pure.</summary>
internal static class WatchRule
{
    /// <summary>A decree for the next year has usually been there for weeks by then.</summary>
    private const int MonthOfNextCalendar = 11;

    /// <summary>A report that nobody tried to make is given so long: what it rests on is collected first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Longer than a report waits for a source that cannot be read.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromDays(4);

    /// <summary>A first collecting of thousands of files takes an hour; all that is waited for has limits far below.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromHours(3);

    /// <summary>A certificate that renews itself does so a month before its end.</summary>
    public static readonly TimeSpan CertificateNotice = TimeSpan.FromDays(21);

    /// <summary>Longer than a letter is put off by itself, and than an office is closed at a weekend.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    public static IReadOnlyList<Trouble> Of(Sight sight) =>
        [
            .. Machine(sight),
            .. Sources(sight),
            .. Jobs(sight),
            .. sight.Endless.Select(run => TroubleMessages.Endless(run, sight.Zone)),
            .. Content(sight),
            .. Reports(sight),
            .. sight.Stale.Select(stale => ReportMessages.Stale(stale, sight)),
            .. Letters(sight),
            .. Kept(sight),
        ];

    private static IEnumerable<Trouble> Machine(Sight sight)
    {
        if (sight.Database is { } away)
            yield return TroubleMessages.Database(away, sight);
        foreach (var disk in sight.Disks.Where(static one => one.IsLow))
            yield return DiskMessages.Low(disk, sight);
        if (sight.Clock is { } jump)
            yield return ClockMessages.Jumped(jump, sight);
        if (sight.Silence is { } silence)
            yield return ClockMessages.Silence(silence, sight);
        if (sight.Web is { } web)
            yield return TroubleMessages.Web(web, sight);
    }

    /// <summary>Layouts that are not there are one trouble, however many sources wait for them.</summary>
    private static IEnumerable<Trouble> Sources(Sight sight)
    {
        var waiting = sight.Unread.Where(source => source.Reason == sight.NoLayouts).ToList();
        if (waiting.Count > 0)
            yield return TroubleMessages.Layouts(waiting);
        foreach (var source in sight.Unread.Except(waiting))
            yield return TroubleMessages.Source(source);
    }

    /// <summary>
    /// What has a trouble of its own is not told a second time: a source that cannot be read fails its collecting run, a
    /// report that is due its making, letters that are held their sending, what is lost the reading of all that is stored.
    /// </summary>
    private static IEnumerable<Trouble> Jobs(Sight sight) =>
        sight
            .Failing.Where(job =>
                job.Key switch
                {
                    JobNames.Collect => sight.Unread.Count == 0 && !IsAtItAgain(job.Value, sight),
                    JobNames.Report => !sight.Reports.Any(report =>
                        report.DraftedAt is null && IsOverdue(report, sight)
                    ),
                    JobNames.Deliver => sight.HeldSince is null,
                    _ => !HasLost(job.Value),
                }
            )
            .OrderBy(static job => job.Key, StringComparer.Ordinal)
            .Select(job => TroubleMessages.Job(job.Key, job.Value));

    /// <summary>
    /// Sources were read after the collecting failed: they are well, the run that found it is not over, and what it comes
    /// to is told then.
    /// </summary>
    private static bool IsAtItAgain(FailingJob collecting, Sight sight) =>
        sight.SourcesReadAt > collecting.Latest.FinishedAt;

    private static IEnumerable<Trouble> Content(Sight sight) =>
        sight.Failing.Values.Where(HasLost).OrderBy(static job => job.Since).Take(1).Select(TroubleMessages.Content);

    private static bool HasLost(FailingJob job) => job.Latest.Counts.GetValueOrDefault("lost") > 0;

    /// <summary>One for all parts of a report: a town of schools is one trouble.</summary>
    private static IEnumerable<Trouble> Reports(Sight sight) =>
        sight
            .Reports.Where(report => sight.Silence is null && IsOverdue(report, sight))
            .GroupBy(static report =>
                (report.Due.Kind.Code, report.Due.ProgrammeCode, report.Due.Firing.Period, report.DraftedAt is not null)
            )
            .Select(same => ReportMessages.Report([.. same], sight.Zone));

    private static bool IsOverdue(OverdueReport report, Sight sight) =>
        report is { DraftedAt: not null, ReviewEnds: { } end }
            ? sight.Now >= end
            : report.Failure is not null
                || sight.Now - report.Due.Firing.At >= (sight.Unread.Count == 0 ? Patience : LongPatience);

    /// <summary>A letter of ours that does not reach the admin is told of once, whatever letter it is.</summary>
    private static IEnumerable<Trouble> Letters(Sight sight)
    {
        var own = sight.Letters.ToLookup(static letter => letter.Kind == StateNewsPublisher.Kind);
        foreach (
            var same in own[false]
                .OrderBy(static letter => letter.Id)
                .GroupBy(static letter => (letter.Address.ToUpperInvariant(), letter.State))
        )
            yield return LetterMessages.Letters([.. same]);
        if (own[true].FirstOrDefault() is { } first)
            yield return LetterMessages.AdminLetter(first, own[true].Count());
        if (sight.HeldSince is { } held)
            yield return LetterMessages.Held(held, sight.Zone);
        // Why no letter goes is told by the sending itself, where it is tried.
        else if (sight.Waiting is { } waiting && !sight.Failing.ContainsKey(JobNames.Deliver))
            yield return LetterMessages.WaitingLetters(waiting, sight.Zone);
    }

    private static IEnumerable<Trouble> Kept(Sight sight)
    {
        var year = sight.Now.Year;
        if (!sight.Years.Contains(year))
            yield return TroubleMessages.Calendar(year, sight);
        else if (sight.Now.Month >= MonthOfNextCalendar && !sight.Years.Contains(year + 1))
            yield return TroubleMessages.Calendar(year + 1, sight);
        foreach (var certificate in sight.Certificates)
            yield return TroubleMessages.Certificate(certificate, sight);
        if (sight.BackupMissingSince is { } since)
            yield return TroubleMessages.Backup(since, sight.Zone);
    }
}
