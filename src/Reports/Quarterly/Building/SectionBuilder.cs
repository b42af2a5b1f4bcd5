using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>Everything of the report that is not an indicator.</summary>
internal sealed class SectionBuilder(ReportData data, SourceBook sources, ProductionCalendar calendar)
{
    /// <param name="received">By the period that the figures are of; the report's own among them.</param>
    /// <returns>Null where no school owes anything in the period.</returns>
    public Completeness? Completeness(IReadOnlyDictionary<Period, IReadOnlyList<SubmissionStatus>> received)
    {
        var (deadlines, inTime, late, missing) = (
            new List<DateOnly>(),
            new List<string>(),
            new List<LateSchool>(),
            new List<string>()
        );
        foreach (var school in data.Schools)
        {
            var owed = OwedBy(school, received);
            deadlines.AddRange(owed.Select(static one => one.Deadline));
            var name = data.NameOf(school.Code);
            switch (Punctuality.Of(owed))
            {
                case { State: ReceiptState.Missing }:
                    missing.Add(name);
                    break;
                case { State: ReceiptState.Late, DaysLate: var days, Late.FirstReceivedOn: { } day } tardy:
                    late.Add(new LateSchool(name, days, day) { IsByCollecting = tardy.Late.IsByCollecting });
                    break;
                case { State: ReceiptState.InTime }:
                    inTime.Add(name);
                    break;
            }
        }

        return deadlines.Count == 0
            ? null
            : new Completeness(
                deadlines.Max(),
                data.Today > deadlines.Max(),
                inTime,
                [.. late.OrderByDescending(static one => one.Days)],
                missing
            )
            {
                Figures = Figures(),
            };
    }

    /// <summary>A figure entered for the report's own period stands in for one of the indicator's.</summary>
    private GivenFigures Figures()
    {
        var owed = data
            .Schools.SelectMany(school =>
                Owed.In(data.Programme, school, data.Period).Select(one => (school.Code, one))
            )
            .ToList();
        return new GivenFigures(
            owed.Count(place =>
                new[] { place.one.Period, data.Period }.Any(period =>
                    data.Facts.Find(place.one.Indicator.Code, place.Code, period) is not null
                )
            ),
            owed.Count
        );
    }

    private List<OwedPeriod> OwedBy(
        Organisation school,
        IReadOnlyDictionary<Period, IReadOnlyList<SubmissionStatus>> received
    ) =>
        [
            .. Owed.In(data.Programme, school, data.Period)
                .Select(static owed => owed.Period)
                .Distinct()
                .Select(period => OwedFor(period, First(school, period, received))),
        ];

    private OwedPeriod OwedFor(Period period, Submission? first) =>
        new(
            CollectionDays.DeadlineOf(period, data.Programme.DeadlineDays, calendar),
            first is null ? null : data.DayOf(first.ReceivedAt)
        )
        {
            IsByCollecting = first?.ReceiptBasis == ReceiptBasis.Collected,
        };

    /// <summary>A figure entered for the report's own period stands in for one of the indicator's.</summary>
    private Submission? First(
        Organisation school,
        Period period,
        IReadOnlyDictionary<Period, IReadOnlyList<SubmissionStatus>> received
    ) =>
        new[] { period, data.Period }
            .SelectMany(one => received.GetValueOrDefault(one, []))
            .Where(one => one.OrganisationCodes.Contains(school.Code, StringComparer.Ordinal))
            .Select(static one => one.Submission)
            .MinBy(static one => one.ReceivedAt);

    /// <summary>Issues of these periods, and of files that were collected for the report's own.</summary>
    public IReadOnlyList<IssueFile> Issues(IReadOnlySet<string> periodCodes) =>
        [
            .. data
                .Issues.In(periodCodes, ReportIssues.Window(data.Period, data.Today, calendar), data.DayOf)
                .GroupBy(static issue => issue.SubmissionId)
                .Select(file => new IssueFile(
                    file.First().FileName,
                    file.Key,
                    [
                        .. file.OrderBy(static one =>
                                one.Severity == Severity.Error ? 0
                                : one.Acceptance is null ? 1
                                : 2
                            )
                            .ThenBy(static one => one.Id)
                            .Select(Issue),
                    ]
                )),
        ];

    private IssueRow Issue(DataIssue issue) =>
        new(
            issue.Severity,
            issue.SheetName,
            issue.Row,
            issue.Column,
            issue.ValueText,
            issue.FullMessage,
            issue.Expected
        )
        {
            Accepted = issue.Acceptance is { } acceptance
                ? new IssueNote(acceptance.Note, acceptance.By, data.DayOf(acceptance.At))
                : null,
        };

    public Roadmap? Roadmap() => data.Activities.Count == 0 ? null : new RoadmapBuilder(data, sources).Build();

    public IReadOnlyList<RiskRow> Risks() =>
        [
            .. data
                .Risks.GroupBy(static mark => Words.Tidy(mark.Risk), StringComparer.OrdinalIgnoreCase)
                .Select(group => new RiskRow(group.Key, [.. group.Select(Risk)])),
        ];

    private RiskSchool Risk(RiskMark mark) =>
        new(
            mark.OrganisationCode,
            data.NameOf(mark.OrganisationCode),
            sources.Cite(mark.Source, null, mark.OriginalText, mark.OrganisationCode)
        )
        {
            Level = mark.Level,
        };
}
