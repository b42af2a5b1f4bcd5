using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>Everything of the report that is not an indicator.</summary>
internal sealed class SectionBuilder(
    ReportData data,
    SourceBook sources,
    Discretion discretion,
    ProductionCalendar calendar
)
{
    /// <returns>Null where no school owes anything in the period.</returns>
    public Completeness? Completeness(Receipts receipts)
    {
        var standings = new List<(string Name, SchoolStanding Standing)>();
        var (deadlines, inTime, late, missing, partly) = (
            new List<DateOnly>(),
            new List<string>(),
            new List<LateSchool>(),
            new List<string>(),
            new List<PartlyGiven>()
        );
        foreach (var school in data.Schools)
        {
            var owed = receipts.Of(school);
            deadlines.AddRange(owed.Select(static one => one.Deadline));
            var name = data.NameOf(school.Code);
            var punctuality = Punctuality.Of(owed);
            if (
                punctuality is not { State: ReceiptState.Missing }
                && Lacking(school, receipts) is { Count: > 0 } lacking
            )
                partly.Add(new PartlyGiven(name, lacking));
            switch (punctuality)
            {
                case { State: ReceiptState.Missing }:
                    missing.Add(name);
                    standings.Add((name, receipts.StandingOf(school)));
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
                SentBefore = Of(Standing.SentBefore, static (name, _) => name),
                Refused = Of(Standing.Refused, static (name, _) => name),
                RefusedRemarks = Of(Standing.Refused, static (_, standing) => standing.Remarks),
                Waiting = Of(Standing.Waiting, FileOf),
                Unconfirmed = Of(Standing.Unconfirmed, FileOf),
                Figures = Figures(receipts),
                Partly = partly.Count > 0 ? partly : null,
            };

        IReadOnlyList<T>? Of<T>(Standing kind, Func<string, SchoolStanding, T> make) =>
            standings.FindAll(one => one.Standing.Kind == kind) is { Count: > 0 } some
                ? some.ConvertAll(one => make(one.Name, one.Standing))
                : null;

        static WaitingFile FileOf(string name, SchoolStanding standing) =>
            new(name, standing.On!.Value, standing.Reason);
    }

    private IReadOnlyList<string> Lacking(Organisation school, Receipts receipts) =>
        [
            .. Owed.In(data.Programme, school, data.Period)
                .Where(one => !receipts.IsGiven(one, school.Code))
                .Select(static one => one.Indicator.Code),
        ];

    private GivenFigures Figures(Receipts receipts)
    {
        var owed = data
            .Schools.SelectMany(school =>
                Owed.In(data.Programme, school, data.Period).Select(one => (school.Code, one))
            )
            .ToList();
        return new GivenFigures(owed.Count(place => receipts.IsGiven(place.one, place.Code)), owed.Count);
    }

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
            discretion.Hides(issue) ? null : issue.ValueText,
            KeptBack.Message(issue, discretion),
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
