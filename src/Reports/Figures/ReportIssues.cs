using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// The open issues of a programme, and what their files speak of: where an issue names neither organisation nor period,
/// its file tells whose it is and when.
/// </summary>
/// <param name="Files">Of every submission with such an issue.</param>
internal sealed record ReportIssues(IReadOnlyList<DataIssue> All, ILookup<long, FileSubject> Files)
{
    /// <param name="part">Null: the whole programme.</param>
    public ReportIssues Of(ReportPart? part)
    {
        if (part is null)
            return this;
        var named = All.Where(static one => one.OrganisationCode is not null)
            .ToLookup(static one => one.SubmissionId, static one => one.OrganisationCode!);
        return this with
        {
            All = [.. All.Where(one => part.Has(one, Files[one.SubmissionId], named[one.SubmissionId]))],
        };
    }

    /// <summary>
    /// The issues of a report: of its own period and those its indicators are reported for. One without a period is of
    /// the periods that its file gives figures of; where there are none, of the period that was being collected when it
    /// arrived.
    /// </summary>
    /// <param name="periods">Codes.</param>
    /// <param name="window">The days of the report's collection.</param>
    /// <param name="dayOf">The day of a moment.</param>
    public IEnumerable<DataIssue> In(
        IReadOnlySet<string> periods,
        (DateOnly First, DateOnly Last) window,
        Func<DateTimeOffset, DateOnly> dayOf
    ) =>
        All.Where(issue =>
        {
            if (issue.PeriodCode is { } period)
                return periods.Contains(period);
            var given = Files[issue.SubmissionId].Select(static one => one.PeriodCode).OfType<string>().ToList();
            if (given.Count > 0)
                return given.Exists(periods.Contains);
            var day = dayOf(issue.ReceivedAt);
            return window.First <= day && day <= window.Last;
        });

    /// <summary>
    /// From the call for a period's figures until the one for the next period's; of a period that still runs from its
    /// beginning.
    /// </summary>
    public static (DateOnly First, DateOnly Last) Window(Period period, DateOnly today, ProductionCalendar calendar)
    {
        var months = ((period.End.Year - period.Start.Year) * 12) + period.End.Month - period.Start.Month + 1;
        var next = period.End.AddDays(1).AddMonths(months).AddDays(-1);
        var call = calendar.ThisOrPrevious(period.End);
        return (today < call ? period.Start : call, calendar.ThisOrPrevious(next).AddDays(-1));
    }
}
