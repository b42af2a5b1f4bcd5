using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>What is open in the files of one school, cell by cell, in the words that senders are told.</summary>
internal sealed class SheetRemarks(SheetDesk desk, string school, Strangers strangers, ProductionCalendar calendar)
{
    public IReadOnlyList<SheetRemark> Of(IReadOnlySet<string> periods) =>
        [
            .. desk
                .Data.Issues.In(
                    periods,
                    ReportIssues.Window(desk.Data.Period, desk.Data.Today, calendar),
                    desk.Data.DayOf
                )
                .Where(IsOwn)
                .OrderBy(static one =>
                    one.Severity == Severity.Error ? 0
                    : one.Acceptance is null ? 1
                    : 2
                )
                .ThenBy(static one => one.Id)
                .Select(Remark),
        ];

    /// <summary>An issue of nobody is the school's where all that its file speaks of is.</summary>
    private bool IsOwn(DataIssue issue)
    {
        if (issue.OrganisationCode is { } code)
            return code == school;
        var subjects = desk
            .Data.Issues.Files[issue.SubmissionId]
            .Select(static one => one.OrganisationCode)
            .OfType<string>()
            .ToList();
        return subjects.Count > 0 && subjects.TrueForAll(one => one == school);
    }

    private SheetRemark Remark(DataIssue issue) =>
        new(
            FileName(issue.SubmissionId, issue.FileName),
            issue.SubmissionId,
            new IssueRow(
                issue.Severity,
                issue.SheetName is { } sheet ? strangers.Quoted(sheet) : null,
                issue.Row,
                issue.Column,
                issue.ValueText is { } value ? strangers.Quoted(value) : null,
                strangers.Quoted(issue.Message),
                strangers.Quoted(issue.Expected)
            )
            {
                Accepted = issue.Acceptance is { } acceptance
                    ? new IssueNote(strangers.Quoted(acceptance.Note), acceptance.By, desk.Data.DayOf(acceptance.At))
                    : null,
            }
        );

    public string FileName(long submission, string name) =>
        desk.IsOwnFile(submission, school) ? strangers.Quoted(name) : "";
}
