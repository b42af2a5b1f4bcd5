using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class BesideTests
{
    [Fact]
    public async Task A_level_is_compared_with_the_region_and_the_country_as_they_entered_it()
    {
        var row = await RowAsync(
            "1.3",
            new Region()
                .Give("1.3", "s1", "4,5")
                .Give("1.1", "s1", "100")
                .Give("1.3", "region", "4,25")
                .Give("1.3", "country", "4,6")
        );

        Assert.Equal(
            [("Светлая область", "4,25", "лучше на 0,25"), ("Страна", "4,6", "хуже на 0,1")],
            row.Benchmarks!.Select(one => (one.Name, one.Figure.Text, one.Difference()))
        );
        Assert.Contains("Светлая область — 4,25 (здесь лучше на 0,25)", RowMaker.Of(row, "", false, []).Notes);
        Assert.Equal("C4", Assert.Single(row.Benchmarks![0].Figure.Origins).Cells);
    }

    [Fact]
    public async Task Percents_are_compared_in_points()
    {
        var row = await RowAsync(
            "1.6",
            new Region().Give("1.1", "s1", "100").Give("1.5", "s1", "4").Give("1.6", "region", "2,5 %")
        );

        Assert.Equal("лучше на 1,5\u00A0п.п.", Assert.Single(row.Benchmarks!).Difference());
    }

    [Fact]
    public async Task A_difference_below_the_hundredths_shown_is_none()
    {
        var row = await RowAsync(
            "1.3",
            new Region().Give("1.3", "s1", "4,251").Give("1.1", "s1", "100").Give("1.3", "region", "4,25")
        );

        Assert.Equal("столько же", Assert.Single(row.Benchmarks!).Difference());
    }

    [Fact]
    public async Task Totals_of_unlike_size_stand_side_by_side_without_a_difference()
    {
        var row = await RowAsync("1.1", new Region().Give("1.1", "s1", "100").Give("1.1", "region", "5000"));

        Assert.Equal(("5\u00A0000", ""), (row.Benchmarks![0].Figure.Text, row.Benchmarks[0].Difference()));
    }

    [Fact]
    public async Task A_region_is_never_computed_from_the_one_town_the_passport_knows() =>
        Assert.Null((await RowAsync("1.1", new Region().Give("1.1", "s1", "100").Give("1.1", "s3", "100"))).Benchmarks);

    [Fact]
    public async Task A_breakdown_is_shown_and_not_added_up()
    {
        var row = await RowAsync(
            "1.5",
            new Region().Give("1.5", "s1", "3", "Русский язык").Give("1.5", "s1", "4", "Математика")
        );

        Assert.Equal((Status.NoFact, (Figure?)null), (row.Status, row.Fact));
        Assert.EndsWith(
            " Есть только разрезы (Математика и Русский язык): в общую цифру они не складываются.",
            row.Reason(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [("Математика", "4"), ("Русский язык", "3")],
            row.Breakdowns!.Select(one => (one.Breakdown, one.Figure.Text))
        );
        Assert.Contains(
            "есть разрезы (Математика и Русский язык): они в приложении",
            RowMaker.Of(row, "", false, []).Notes
        );
    }

    [Fact]
    public async Task A_total_beside_its_breakdowns_is_the_figure()
    {
        var row = await RowAsync("1.5", new Region().Give("1.5", "s1", "3", "Русский язык").Give("1.5", "s1", "9"));

        Assert.Equal(("9", Status.Met), (row.Fact!.Text, row.Status));
    }

    [Fact]
    public async Task One_breakdown_is_explained_by_itself_and_a_plan_for_the_whole_is_not_its_plan()
    {
        var region = new Region()
            .Give("1.5", "town", "3", "Русский язык")
            .Give("1.5", "s1", "2", "Русский язык")
            .Give("1.5", "town", "4", "Математика")
            .Give("1.5", "town", "9");

        var story = await region.StoryAsync("1.5", breakdown: "Русский язык");

        Assert.Equal(["3"], story["Значение"]);
        Assert.Equal(["плана нет"], story["Оценка"]);
        Assert.Contains("План дан на показатель целиком: отдельный разрез с ним не сравнивается.", story["Оговорки"]);
        Assert.Contains("«3»", Assert.Single(story["Ячейки"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Разрезы", story.Keys);
        Assert.DoesNotContain("Прежние редакции", story.Keys);
    }

    [Fact]
    public async Task A_breakdown_of_a_formula_is_computed_of_its_parts_breakdowns_and_of_no_totals()
    {
        var region = new Region()
            .Give("1.1", "town", "100", "Сельские")
            .Give("1.2", "town", "4", "Сельские")
            .Give("1.2", "town", "8", "Городские")
            .Give("1.1", "town", "900")
            .Give("1.2", "town", "12");

        var story = await region.StoryAsync("1.4", breakdown: "Сельские");
        var lacking = await region.StoryAsync("1.4", breakdown: "Городские");

        Assert.Equal("25", Assert.Single(story["Значение"]));
        Assert.DoesNotContain(story.Values.SelectMany(static lines => lines), static line => line.Contains("900"));
        Assert.Equal("нет данных", Assert.Single(lacking["Значение"]));
    }

    [Fact]
    public async Task A_schools_breakdown_stands_beside_what_those_above_gave_and_never_beside_itself()
    {
        var region = new Region().Give("1.1", "s1", "100", "Сельские").Give("1.2", "s1", "4", "Сельские");

        var alone = await region.StoryAsync("1.4", breakdown: "Сельские", organisation: "s1");
        region.Give("1.1", "town", "300", "Сельские").Give("1.2", "town", "10", "Сельские");
        var beside = await region.StoryAsync("1.4", breakdown: "Сельские", organisation: "s1");

        Assert.Equal("25", Assert.Single(alone["Значение"]));
        Assert.DoesNotContain("Сравнение", alone.Keys);
        Assert.Contains(" 30", Assert.Single(beside["Сравнение"]).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5", "план не выполнен")]
    [InlineData("1", "план выполнен")]
    public async Task A_breakdown_of_a_level_is_judged_as_the_total_is(string given, string verdict)
    {
        var story = await new Region()
            .Give("1.3", "town", given, "9 класс")
            .Give("1.3", "town", "4", "11 класс")
            .Give("1.3", "region", "4", "9 класс")
            .StoryAsync("1.3", breakdown: "9 класс");

        Assert.StartsWith(verdict, Assert.Single(story["Оценка"]), StringComparison.Ordinal);
        Assert.Contains(
            story["Сравнение"],
            static line => line.StartsWith("Светлая область: 4", StringComparison.Ordinal)
        );
        Assert.Contains("не менее 1", Assert.Single(story["Плановые значения"]), StringComparison.Ordinal);
    }

    private static async Task<IndicatorRow> RowAsync(string code, Region region) =>
        (await region.ReportAsync()).Rows.Single(row => row.Code == code);
}
