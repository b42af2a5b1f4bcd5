using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>What the schools owe for a report's period, and when the first of it came.</summary>
/// <param name="received">What came of each school first, by the period that the figures are of; the report's own among
/// them.</param>
internal sealed class Receipts(
    ReportData data,
    IReadOnlyDictionary<Period, IReadOnlyDictionary<string, Submission>> received,
    ProductionCalendar calendar
)
{
    public static async Task<Receipts> ReadAsync(
        ReportData data,
        Submissions submissions,
        AsOf asOf,
        ProductionCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var received = new Dictionary<Period, IReadOnlyDictionary<string, Submission>>();
        foreach (var one in Owed.PeriodsIn(data.Programme, data.Period).Append(data.Period).Distinct())
            received[one] = FirstOfEach(
                await submissions.ForProgrammeAsync(
                    data.Programme.Code,
                    data.Organisations,
                    one,
                    asOf,
                    cancellationToken
                )
            );
        return new Receipts(data, received, calendar);
    }

    /// <summary>Each period that a school owes figures of in the report's.</summary>
    public IReadOnlyList<OwedPeriod> Of(Organisation school) =>
        [
            .. Owed.In(data.Programme, school, data.Period)
                .Select(static owed => owed.Period)
                .Distinct()
                .Select(period => OwedFor(period, First(school, period))),
        ];

    /// <summary>Whether an owed figure is there; one entered for the report's own period stands in for it.</summary>
    public bool IsGiven(OwedFigure owed, string school) =>
        new[] { owed.Period, data.Period }.Any(period =>
            data.Facts.Find(owed.Indicator.Code, school, period) is not null
        );

    /// <summary>What a school is called of which nothing that is owed has come.</summary>
    public SchoolStanding StandingOf(Organisation school) =>
        StandingRule.Of(
            school.Code,
            [
                .. Owed.PeriodsIn(data.Programme, data.Period)
                    .Append(data.Period)
                    .Select(static one => one.Code)
                    .Distinct(StringComparer.Ordinal),
            ],
            ReportIssues.Window(data.Period, data.Today, calendar),
            data.Claims
        );

    private OwedPeriod OwedFor(Period period, Submission? first) =>
        new(
            CollectionDays.DeadlineOf(period, data.Programme.DeadlineDays, calendar),
            first is null ? null : data.DayOf(first.ReceivedAt)
        )
        {
            IsByCollecting = first?.ReceiptBasis == ReceiptBasis.Collected,
        };

    /// <summary>A figure entered for the report's own period stands in for one of the indicator's.</summary>
    private Submission? First(Organisation school, Period period) =>
        new[] { period, data.Period }
            .Select(one => received.TryGetValue(one, out var first) ? first.GetValueOrDefault(school.Code) : null)
            .OfType<Submission>()
            .MinBy(static one => one.ReceivedAt);

    private static Dictionary<string, Submission> FirstOfEach(IReadOnlyList<SubmissionStatus> all)
    {
        var first = new Dictionary<string, Submission>(StringComparer.Ordinal);
        foreach (var one in all)
        foreach (var school in one.OrganisationCodes)
        {
            if (!first.TryGetValue(school, out var known) || one.Submission.ReceivedAt < known.ReceivedAt)
                first[school] = one.Submission;
        }

        return first;
    }
}
