using System.Globalization;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>
/// Which remarks a report shows: those of the second quarter of 2026, called for on 30.06.2026; the next call is that of
/// 30.09.2026.
/// </summary>
public sealed class ReportIssuesTests
{
    private static readonly Period Report = Period.Quarter(2026, 2);

    [Theory]
    // Its own period says it, whenever the file came.
    [InlineData("2026-Q2", null, "2026-12-01", true)]
    [InlineData("2026-Q1", null, "2026-07-05", false)]
    // Else the periods that the file gives figures of.
    [InlineData(null, "2026-Q2", "2026-12-01", true)]
    [InlineData(null, "2026-Q1", "2026-07-05", false)]
    [InlineData(null, "2026-Q1 2026-Q2", "2026-07-05", true)]
    // Else the day of arrival: from this call until the next.
    [InlineData(null, null, "2026-06-29", false)]
    [InlineData(null, null, "2026-06-30", true)]
    [InlineData(null, null, "2026-09-29", true)]
    [InlineData(null, null, "2026-09-30", false)]
    public void A_report_shows_the_remarks_of_its_own_period(string? period, string? file, string day, bool isShown)
    {
        var issues = Issues(period, file, day);

        var shown = issues.In(
            new HashSet<string>(StringComparer.Ordinal) { Report.Code },
            Window(new DateOnly(2026, 7, 15)),
            Day
        );

        Assert.Equal(isShown, shown.Any());
    }

    [Fact]
    public void While_the_period_runs_a_look_at_it_shows_what_has_come_since_it_began() =>
        Assert.Equal(new DateOnly(2026, 4, 1), Window(new DateOnly(2026, 5, 15)).First);

    private static (DateOnly First, DateOnly Last) Window(DateOnly today) =>
        ReportIssues.Window(Report, today, CalendarSource.Load(null));

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    private static ReportIssues Issues(string? period, string? file, string day)
    {
        var received = new DateTimeOffset(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            new TimeOnly(9, 0),
            TimeSpan.Zero
        );
        var issue = new DataIssue(
            1,
            7,
            "файл.xlsx",
            received,
            null,
            null,
            null,
            Severity.Error,
            "x",
            "Замечание.",
            "",
            null,
            null,
            null,
            period
        );
        var subjects = (file ?? "")
            .Split(' ')
            .Select(code => new FileSubject("inbox", null, null, code.Length > 0 ? code : null));
        return new ReportIssues([issue], subjects.ToLookup(static _ => 7L));
    }
}
