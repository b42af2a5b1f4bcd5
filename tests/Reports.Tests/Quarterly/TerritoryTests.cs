using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Page;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class TerritoryTests
{
    [Fact]
    public async Task A_regions_report_shows_the_figure_of_every_municipality_with_the_schools_that_are_in_it()
    {
        var report = await TwoTowns().ReportAsync("region");

        var row = report.Rows.Single(static row => row.Code == "1.1");
        Assert.Equal("1\u00A0350", row.Fact!.Text);
        Assert.Equal(
            [
                ("Светлореченск", "1\u00A0000", new TerritoryCoverage(1, 2)),
                ("Заречье", "350", new TerritoryCoverage(1, 1)),
            ],
            row.Territories!.Select(static one => (one.Name, one.Fact!.Text, one.Coverage!))
        );
        Assert.Equal("C4", Assert.Single(row.Territories![1].Fact!.Origins).Cells);
    }

    [Fact]
    public async Task A_municipality_is_held_against_the_regions_plan_where_that_is_a_level_and_against_none_where_it_is_a_count()
    {
        var report = await TwoTowns().Give("1.3", "s1", "0,5").Give("1.3", "s3", "4,5").ReportAsync("region");

        Assert.Equal([Status.Missed, Status.Met], Row(report, "1.3").Territories!.Select(static one => one.Status));
        Assert.Equal([Status.NoPlan, Status.NoPlan], Row(report, "1.1").Territories!.Select(static one => one.Status));
    }

    [Fact]
    public async Task The_mail_puts_the_municipality_with_the_smallest_part_of_its_plans_met_first()
    {
        var report = await TwoTowns().Give("1.3", "s1", "4,5").Give("1.3", "s3", "0,5").ReportAsync("region");

        var page = PageMaker.Make(report, edition: 1).Territories!;
        Assert.Equal(("По муниципалитетам", "Муниципалитет"), (page.Title, page.Head));
        Assert.Equal(
            [
                new PageTerritory("Заречье", 0, "0 из 1", "не выполнены 1.3", ""),
                new PageTerritory("Светлореченск", 100, "1 из 1", "", "сдали не все школы: в цифрах от 1 из 2"),
            ],
            page.Rows
        );
    }

    [Fact]
    public async Task The_headlines_name_the_municipalities_that_are_behind_and_completeness_counts_files_and_figures_apart()
    {
        var report = await TwoTowns().Give("1.3", "s1", "4,5").Give("1.3", "s3", "0,5").ReportAsync("region");

        var headline = Assert.Single(
            Headlines.Of(report),
            static one => one.Lead.StartsWith("Отста", StringComparison.Ordinal)
        );
        Assert.Equal(
            ("Отстаёт 1 муниципалитет из 2", "Заречье — выполнено 0 из 1."),
            (Plain(headline.Lead), headline.Text)
        );
        Assert.Equal((3, new GivenFigures(5, 12)), (report.Completeness!.Of, report.Completeness.Figures));
        Assert.DoesNotContain(
            Headlines.Of(await TwoTowns().ReportAsync("region")),
            static one => one.Lead.StartsWith("Отста", StringComparison.Ordinal)
        );
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [Fact]
    public async Task Schools_of_one_name_are_printed_with_their_municipality_and_only_those()
    {
        var report = await TwoTowns().Named("s3", "СОШ №1").ReportAsync("region");

        Assert.Equal(
            ["СОШ\u00A0№\u00A01 (Светлореченск)", "СОШ\u00A0№\u00A02", "СОШ\u00A0№\u00A01 (Заречье)"],
            report.Schools.Select(static school => school.Name)
        );
    }

    [Fact]
    public async Task A_municipalitys_own_report_has_no_such_section()
    {
        var report = await TwoTowns().ReportAsync();

        Assert.Null(report.Territories);
        Assert.All(report.Rows, static row => Assert.Null(row.Territories));
        Assert.Null(PageMaker.Make(report, edition: 1).Territories);
    }

    private static Region TwoTowns() =>
        new Region().Give("1.1", "s1", "1000").Give("1.1", "s2", "нет данных").Give("1.1", "s3", "350");

    private static IndicatorRow Row(QuarterlyReport report, string code) => report.Rows.Single(row => row.Code == code);
}
