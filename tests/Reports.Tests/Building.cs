using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests;

/// <summary>Short ways to a report and its mail.</summary>
internal static class Building
{
    public static ReportDataReader Reader(TestStore store, int smallestGroup = 5) =>
        new(
            store.Programmes,
            store.Facts,
            store.Plans,
            store.Issues,
            store.Roadmap,
            store.Narrative,
            new ReportOptions("Мониторинг", "from@example.test", "example.test", new TransportOptions.Folder("."))
            {
                SmallestGroup = smallestGroup,
            }
        );

    public static QuarterlyReportBuilder Builder(TestStore store, int smallestGroup = 5) =>
        new(Reader(store, smallestGroup), store.Submissions, CalendarSource.Load(null));

    public static QuarterlyKind Kind(TestStore store, int smallestGroup = 5) =>
        new(Builder(store, smallestGroup), Mail(), Head(), new Letterheads(null));

    public static async Task<QuarterlyReport> TownReportAsync()
    {
        await using var store = await Town.CreateAsync();
        return await ReportAsync(store);
    }

    public static async Task<QuarterlyReport> ReportAsync(TestStore store, DateTimeOffset? cutOff = null)
    {
        var built = await Builder(store)
            .BuildAsync(Town.Programme, Town.Now, Cutoff.Now(cutOff ?? Town.CutOff), CancellationToken.None);
        Assert.Null(built.Problem);
        return built.Report!;
    }

    public static HeadMail Head() => new(new TemplateEngine(new TemplateSource(null)));

    public static QuarterlyMail Mail(string? templateFolder = null) =>
        new(new TemplateEngine(new TemplateSource(templateFolder)));
}
