using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class ComputedFiguresTests
{
    [Fact]
    public async Task A_mean_is_weighted_and_leads_back_to_the_cells_of_scores_and_weights()
    {
        var row = await RowAsync(
            "1.3",
            new Region().Give("1.3", "s1", "4").Give("1.3", "s2", "5").Give("1.1", "s1", "100").Give("1.1", "s2", "300")
        );

        Assert.Equal(("4,75", Status.Met), (row.Fact!.Text, row.Status));
        Assert.Equal(["C2", "C3", "C4", "C5"], row.Fact.Origins.Select(origin => origin.Cells).Order());
        Assert.Equal((2, 2), (row.Coverage!.Used, row.Coverage.Of));
        Assert.Equal("среднее с весами из показателя 1.1", row.Method());
    }

    [Fact]
    public async Task A_member_without_a_weight_is_left_out_of_the_mean_and_named()
    {
        var row = await RowAsync(
            "1.3",
            new Region().Give("1.3", "s1", "4").Give("1.3", "s2", "5").Give("1.1", "s1", "100")
        );

        Assert.Equal("4", row.Fact!.Text);
        var absent = Assert.Single(row.Coverage!.Absent);
        Assert.Equal(
            ("СОШ\u00A0№\u00A02", "нет веса: показатель, по которому усредняют, не представлен или не больше нуля"),
            (absent.Name, absent.Reason())
        );
        Assert.Equal("По данным 1 из 2 школ; нет данных: СОШ\u00A0№\u00A02. Вывод может измениться.", row.Caveat());
    }

    [Fact]
    public async Task A_formula_takes_the_schools_that_have_all_its_parts_and_names_what_the_others_lack()
    {
        var row = await RowAsync(
            "1.4",
            new Region().Give("1.1", "s1", "100").Give("1.1", "s2", "300").Give("1.2", "s1", "8")
        );

        Assert.Equal("12,5", row.Fact!.Text);
        Assert.Equal(["C2", "C4"], row.Fact.Origins.Select(origin => origin.Cells));
        Assert.Equal((1, 2), (row.Coverage!.Used, row.Coverage.Of));
        var absent = Assert.Single(row.Coverage.Absent);
        Assert.Equal(("СОШ\u00A0№\u00A02", "нет показателя 1.2"), (absent.Name, absent.Reason()));
        Assert.Equal("По данным 1 из 2 школ; нет данных: СОШ\u00A0№\u00A02. Вывод может измениться.", row.Caveat());
        Assert.Equal("по формуле [1.1] / [1.2]", row.Method());
        Assert.Equal(["12,5", null], row.Schools.Select(school => school.Fact?.Text));
    }

    [Fact]
    public async Task A_percent_that_is_a_quotient_shows_both_numbers()
    {
        var row = await RowAsync(
            "1.6",
            new Region()
                .Give("1.1", "s1", "100")
                .Give("1.1", "s2", "300")
                .Give("1.5", "s1", "3")
                .Give("1.5", "s2", "13")
        );

        Assert.Equal(("4\u00A0%", "16 из 400"), (row.Fact!.Text, row.Fact.Detail));
    }

    [Fact]
    public async Task A_formula_without_one_of_its_parts_has_no_fact_and_says_which()
    {
        var row = await RowAsync("1.4", new Region().Give("1.1", "s1", "100"));

        Assert.Equal((Status.NoFact, (Figure?)null), (row.Status, row.Fact));
        Assert.EndsWith(" Для вычисления не хватает показателя 1.2.", row.Reason(), StringComparison.Ordinal);
        Assert.Equal("по формуле [1.1] / [1.2]: нет данных по 1.2", row.Method());
    }

    [Fact]
    public async Task The_story_of_a_formula_names_the_school_that_is_in_no_part_of_it_and_cites_none_of_its_cells()
    {
        var story = await new Region()
            .Give("1.5", "s1", "13")
            .Give("1.5", "s2", "37")
            .Give("1.1", "s2", "700")
            .StoryAsync("1.6");

        Assert.Equal(["37 из 700 (5,29\u00A0%), по данным 1 из 2"], story["Значение"]);
        Assert.Equal(["СОШ\u00A0№\u00A01: нет показателя 1.1"], story["Не вошли"]);
        Assert.Equal(2, story["Ячейки"].Count);
        Assert.DoesNotContain(
            story["Ячейки"],
            static line => line.Contains("СОШ\u00A0№\u00A01", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_formula_whose_parts_come_from_different_schools_has_no_fact_and_says_why()
    {
        var row = await RowAsync("1.4", new Region().Give("1.1", "s1", "100").Give("1.2", "s2", "8"));

        Assert.Equal((Status.NoFact, (Figure?)null), (row.Status, row.Fact));
        Assert.EndsWith(
            " Для вычисления не хватает показателей 1.1 и 1.2: ни у одной школы нет всех показателей формулы.",
            row.Reason(),
            StringComparison.Ordinal
        );
        Assert.Equal("по формуле [1.1] / [1.2]: ни у одной школы нет всех её показателей", row.Method());
        Assert.Equal(
            ["нет показателя 1.2", "нет показателя 1.1"],
            row.Coverage!.Absent.Select(static one => one.Reason())
        );
    }

    [Fact]
    public async Task A_formula_that_divides_by_zero_is_indeterminate()
    {
        var row = await RowAsync("1.4", new Region().Give("1.1", "s1", "100").Give("1.2", "s1", "0"));

        Assert.Equal(
            (Status.Indeterminate, "formula-undefined", "Вычислить по формуле нельзя: деление на ноль: [1.2] равно 0."),
            (row.Status, row.ReasonCode, row.Reason())
        );
    }

    [Fact]
    public async Task A_computed_figure_goes_before_an_entered_one_and_the_difference_is_said()
    {
        var row = await RowAsync(
            "1.4",
            new Region().Give("1.1", "s1", "100").Give("1.2", "s1", "8").Give("1.4", "town", "14")
        );

        Assert.Equal("12,5", row.Fact!.Text);
        Assert.Equal("Цифры расходятся: в сводном файле 14, по формуле — 12,5; в отчёте — вычисленное.", row.Caveat());
        Assert.Contains(row.Fact.Origins, origin => origin.OriginalText == "14");
    }

    [Fact]
    public async Task An_entered_figure_stands_where_nothing_can_be_computed()
    {
        var row = await RowAsync("1.4", new Region().Give("1.4", "town", "14"));

        Assert.Equal("14", row.Fact!.Text);
    }

    [Fact]
    public async Task A_region_is_made_of_the_schools_of_its_towns_and_a_silent_towns_own_figure_stands_in()
    {
        var given = new Region().Give("1.1", "s1", "100").Give("1.1", "village", "40");
        var row = (await given.ReportAsync("region")).Rows.Single(one => one.Code == "1.1");

        Assert.Equal("140", row.Fact!.Text);
        Assert.Equal(
            (2, 3, "СОШ\u00A0№\u00A02"),
            (row.Coverage!.Used, row.Coverage.Of, Assert.Single(row.Coverage.Absent).Name)
        );
    }

    [Fact]
    public async Task A_towns_own_figure_does_not_stand_in_once_one_of_its_schools_has_given_its_own()
    {
        var given = new Region().Give("1.1", "s1", "100").Give("1.1", "s3", "30").Give("1.1", "village", "40");
        var row = (await given.ReportAsync("region")).Rows.Single(one => one.Code == "1.1");

        Assert.Equal("130", row.Fact!.Text);
    }

    private static async Task<IndicatorRow> RowAsync(string code, Region region) =>
        (await region.ReportAsync()).Rows.Single(row => row.Code == code);
}
