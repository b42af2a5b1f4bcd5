using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.SchoolSheets.Building;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Reports.SchoolSheets.Page;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.SchoolSheets;

/// <summary>Short ways to sheets.</summary>
internal static class Sheets
{
    public static SchoolSheetBuilder Builder(TestStore store, int smallestGroup = 5) =>
        new(
            store.Programmes,
            Building.Reader(store),
            store.Submissions,
            CalendarSource.Load(null),
            new ReportOptions("Мониторинг", "from@example.test", "example.test", new TransportOptions.Folder("."))
            {
                SmallestGroup = smallestGroup,
            }
        );

    public static SheetMail Mail() => new(new TemplateEngine(new TemplateSource(null)));

    public static SchoolSheetKind Kind(TestStore store) => new(Builder(store), Mail());

    public static ReportOrder Order(AsOf asOf, string school) =>
        new(Town.Programme, school, Town.Now, new Cutoff(asOf, Town.CutOff), []);

    public static async Task<IReport> ReportAsync(SchoolSheetKind kind, string school, AsOf? asOf = null)
    {
        var built = await kind.BuildAsync(Order(asOf ?? AsOf.Now, school), CancellationToken.None);
        Assert.Null(built.Problem);
        return built.Report!;
    }

    /// <summary>The town whose schools can be written to.</summary>
    public static ProgrammeDefinition Reachable(ProgrammeDefinition programme) =>
        programme with
        {
            Organisations =
            [
                .. programme.Organisations.Select(static one =>
                    one.Level == OrganisationLevel.School ? one with { Email = $"{one.Code}@example.test" } : one
                ),
            ],
        };
}
