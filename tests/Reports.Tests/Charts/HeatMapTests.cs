using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Pictures;
using Xunit;

namespace QualityMonitor.Reports.Tests.Charts;

/// <summary>The picture of schools by indicators where there are more schools than a page holds.</summary>
public sealed class HeatMapTests
{
    [Fact]
    public async Task Of_more_schools_than_a_page_holds_it_shows_those_with_most_failures_and_says_so()
    {
        var report = Of(await Building.TownReportAsync(), schools: 60);

        var map = ReportPictures.HeatMap(report)!;

        Assert.Equal((ReportPictures.MostRows, 60), (map.Rows.Count, map.Of));
        Assert.Equal("Показатели по школам: 45 из 60, у которых не выполнено больше всего", map.Caption);
        Assert.Equal("Школа 60", map.Rows[0].Name);
        Assert.Equal(1, map.Rows.Count(static row => row.Cells.Any(static cell => cell?.Sign.Mark == Mark.Cross)));
    }

    [Fact]
    public async Task Of_as_many_schools_of_a_region_it_shows_the_municipalities()
    {
        var report = Of(await Building.TownReportAsync(), schools: 46);

        var map = ReportPictures.HeatMap(
            report with
            {
                Territories = OrganisationLevel.Municipality,
                Rows =
                [
                    .. report.Rows.Select(static row =>
                        row with
                        {
                            Territories =
                            [
                                new TerritoryFigure("a", "Северный район", row.Fact, null, Status.Met, null),
                                new TerritoryFigure("b", "Волжский район", row.Fact, null, Status.Missed, null),
                            ],
                        }
                    ),
                ],
            }
        )!;

        Assert.Equal("Показатели по муниципалитетам", map.Caption);
        Assert.Equal(["Волжский район", "Северный район"], map.Rows.Select(static row => row.Name));
        Assert.StartsWith("Муниципалитеты и показатели", map.Alternative, StringComparison.Ordinal);
    }

    /// <summary>The last of its schools is the only one that fails.</summary>
    private static QuarterlyReport Of(QuarterlyReport report, int schools)
    {
        var all = Enumerable
            .Range(1, schools)
            .Select(static number => new School($"x{number}", $"Школа {number}"))
            .ToList();
        return report with
        {
            Schools = all,
            Rows =
            [
                .. report
                    .Rows.Where(static row => row.Fact is not null)
                    .Select(row =>
                        row with
                        {
                            Schools =
                            [
                                .. all.Select(one => new SchoolFigure(
                                    one.Code,
                                    one.Name,
                                    row.Fact,
                                    null,
                                    one == all[^1] ? Status.Missed : Status.Met,
                                    null
                                )),
                            ],
                        }
                    ),
            ],
        };
    }
}
