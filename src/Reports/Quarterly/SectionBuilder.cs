using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Everything of the report that is not an indicator.</summary>
internal sealed class SectionBuilder(ReportData data, SourceBook sources, ProductionCalendar calendar)
{
    public Completeness? Completeness(IReadOnlyList<SubmissionStatus> submissions)
    {
        if (
            data.Schools.Count == 0
            || data.Programme.Indicators.All(static one => one.Level != OrganisationLevel.School)
        )
            return null;

        var deadline = CollectionDays.DeadlineOf(data.Period, data.Programme.DeadlineDays, calendar);
        var (inTime, late, missing) = (new List<string>(), new List<LateSchool>(), new List<string>());
        foreach (var school in data.Schools)
        {
            // The first file counts: a correction sent later does not make a school late.
            var first = submissions
                .Where(one => one.OrganisationCodes.Contains(school.Code, StringComparer.Ordinal))
                .OrderBy(static one => one.Submission.ReceivedAt)
                .FirstOrDefault();
            var name = data.NameOf(school.Code);
            if (first is null)
                missing.Add(name);
            else if (data.DayOf(first.Submission.ReceivedAt) is var day && day > deadline)
                late.Add(
                    new LateSchool(name, day.DayNumber - deadline.DayNumber, day)
                    {
                        IsByCollecting = first.Submission.ReceiptBasis == ReceiptBasis.Collected,
                    }
                );
            else
                inTime.Add(name);
        }

        return new Completeness(
            deadline,
            data.Today > deadline,
            inTime,
            [.. late.OrderByDescending(static one => one.Days)],
            missing
        );
    }

    /// <summary>Issues of these periods, and those that could not be assigned to any.</summary>
    public IReadOnlyList<IssueFile> Issues(IReadOnlySet<string> periodCodes) =>
        [
            .. data
                .Issues.Where(issue => issue.PeriodCode is null || periodCodes.Contains(issue.PeriodCode))
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

    private IssueRow Issue(DataIssue issue)
    {
        var sheet = issue.SheetName is { Length: > 0 } name ? $"лист «{name}»" : null;
        var cell = issue is { Row: { } row, Column: { } column }
            ? $"ячейка {SourceCell.ColumnName(column)}{row}"
            : null;
        var place = (sheet, cell) switch
        {
            (null, null) => "весь файл",
            (null, _) => cell!,
            (_, null) => sheet,
            _ => $"{sheet}, {cell}",
        };
        return new IssueRow(issue.Severity, place, issue.ValueText, issue.FullMessage, issue.Expected)
        {
            Accepted = issue.Acceptance is { } acceptance
                ? $"{acceptance.Note} ({acceptance.By}, {RussianText.Date(data.DayOf(acceptance.At))})"
                : null,
        };
    }

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
        );
}
