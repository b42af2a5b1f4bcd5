using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Values;

public sealed class FactReaderTests
{
    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("нет")]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("х")]
    [InlineData("Х")]
    [InlineData("н/д")]
    [InlineData("Нет данных")]
    public void A_mark_for_no_data_is_missing_and_keeps_its_text(string mark) =>
        Assert.Equal(new Fact.Missing(mark), FactReader.Read(mark, Unit.Percent).Value);

    [Theory]
    [InlineData("Да", true)]
    [InlineData("да.", true)]
    [InlineData("+", true)]
    [InlineData("Выполнено", true)]
    [InlineData("нет", false)]
    [InlineData("Нет.", false)]
    [InlineData("не выполнено", false)]
    public void Yes_and_no_are_read_in_a_yes_no_indicator(string text, bool done) =>
        Assert.Equal(new Fact.YesNo(done), FactReader.Read(text, Unit.YesNo).Value);

    [Theory]
    [InlineData("946 /32,53", 946, "32.53")]
    [InlineData("32,37%/949", 949, "32.37")]
    [InlineData("949/32,37%", 949, "32.37")]
    [InlineData("32,37 % / 949 чел.", 949, "32.37")]
    [InlineData("32/949", 949, "32")]
    public void In_a_pair_marks_and_shape_decide_which_is_which(string text, int count, string percent)
    {
        var pair = Assert.IsType<Fact.Pair>(FactReader.Read(text, Unit.CountAndPercent).Value);
        Assert.Equal(count, pair.First.Value);
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), pair.Second.Value);
        Assert.Equal(UnitKind.Percent, pair.Second.Mark);
    }

    [Theory]
    [InlineData("30/40", "pair-undecidable")]
    [InlineData("30%/40%", "pair-undecidable")]
    [InlineData("200/300", "pair-undecidable")]
    public void A_pair_that_nobody_can_order_is_a_problem(string text, string code) =>
        Assert.Equal(code, FactReader.Read(text, Unit.CountAndPercent).Problem!.Code);

    [Fact]
    public void Two_counts_keep_their_order() =>
        Assert.Equal(new Fact.Pair(new Amount(756), new Amount(422)), FactReader.Read("756/422", Unit.TwoCounts).Value);

    [Theory]
    [InlineData("Не ниже 76,9%")]
    [InlineData("Ежегодно не менее одного")]
    [InlineData("Не менее 90%")]
    [InlineData("прирост 25%")]
    [InlineData("положительная динамика")]
    public void A_repeated_bound_is_declared_and_no_figure(string text) =>
        Assert.IsType<Fact.Declared>(FactReader.Read(text, Unit.None).Value);

    [Theory]
    [InlineData("8 из 13")]
    [InlineData("8 из 13 (61,5 %)")]
    [InlineData("8 из 13 (61,54%)")]
    public void A_share_with_both_parts_is_read(string text) =>
        Assert.Equal(new Fact.Share(8, 13), FactReader.Read(text, Unit.Percent).Value);

    [Theory]
    [InlineData("8 из 13 (62,5 %)", "share-contradictory")]
    [InlineData("14 из 13", "share-contradictory")]
    [InlineData("99,7 (план 99,9)", "several-numbers")]
    [InlineData("план 99,9", "number-unreadable")]
    [InlineData("5 в год", "number-unreadable")]
    [InlineData("с 01.09.2019 года - 100%", "date-in-value")]
    public void What_needs_a_layout_or_contradicts_itself_is_a_problem(string text, string code) =>
        Assert.Equal(code, FactReader.Read(text, Unit.Percent).Problem!.Code);

    [Theory]
    [InlineData("1.234", "number-thousands-ambiguous")]
    [InlineData("82, 6", "several-numbers")]
    public void A_count_with_a_fraction_that_may_be_something_else_is_asked_about(string text, string code)
    {
        Assert.Equal(code, FactReader.Read(text, Unit.Count).Problem!.Code);
        Assert.True(FactReader.Read(text, Unit.Percent).IsOk);
    }

    [Fact]
    public void A_percent_format_multiplies_by_a_hundred() =>
        Assert.Equal(
            new Fact.Number(new Amount(82.6m, UnitKind.Percent)),
            FactReader.FromNumber(0.826m, Unit.Percent, isPercentFormat: true)
        );

    [Fact]
    public void A_plain_numeric_cell_stays_as_it_is() =>
        Assert.Equal(new Fact.Number(new Amount(0.826m)), FactReader.FromNumber(0.826m, Unit.Percent));

    [Theory]
    [InlineData("Доля школ, включенных в сетевое взаимодействие", UnitKind.Percent)]
    [InlineData("Удельный вес численности", UnitKind.Percent)]
    [InlineData("работников, процент", UnitKind.Percent)]
    [InlineData("Количество школ", UnitKind.Count)]
    [InlineData("Число мест", UnitKind.Count)]
    [InlineData("Средний балл ЕГЭ", UnitKind.Score)]
    [InlineData("Объём муниципальной услуги, человеко/час", UnitKind.PersonHours)]
    [InlineData("Наличие публикаций в СМИ.", UnitKind.None)]
    public void The_unit_is_inferred_from_the_name(string name, UnitKind kind) =>
        Assert.Equal(kind, Unit.Infer(name).Kind);

    [Theory]
    [InlineData("увеличилась с прошлого года на 12 чел.")]
    [InlineData("Выросло на 5,5 %")]
    public void A_change_without_its_base_is_asked_about_by_name(string text) =>
        Assert.Equal("change-without-base", FactReader.Read(text, Unit.Percent).Problem?.Code);

    [Theory]
    [InlineData("Прирост не менее 20%")]
    [InlineData("прирост 20 %")]
    [InlineData("снижение не менее чем на 10 %")]
    [InlineData("+50 %")]
    [InlineData("+ 3")]
    public void A_declared_change_is_no_figure(string text) =>
        Assert.IsType<PlanValue.Change>(Assert.IsType<Fact.Declared>(FactReader.Read(text, Unit.Percent).Value).Bound);

    [Fact]
    public void A_pair_is_inferred_with_the_count_first()
    {
        Assert.Equal(
            Unit.CountAndPercent,
            Unit.Infer(
                "Охват/количество участников на муниципальном этапе(%/кол.учащихся 1 раз); (учащиеся 6-11 классов)"
            )
        );
        Assert.Equal(
            Unit.TwoCounts,
            Unit.Infer("Муниципальный этап (количество призовых мест/ количество учащихся, ставших призёрами)")
        );
        Assert.Equal([UnitKind.Count, UnitKind.Percent], Unit.Parse("%/чел.").Value.Parts.Select(part => part.Kind));
    }

    [Theory]
    [InlineData("%", UnitKind.Percent)]
    [InlineData("процентов", UnitKind.Percent)]
    [InlineData("п.п.", UnitKind.PercentagePoints)]
    [InlineData("чел.", UnitKind.Count)]
    [InlineData("шт.", UnitKind.Count)]
    [InlineData("балл", UnitKind.Score)]
    [InlineData("чел./час", UnitKind.PersonHours)]
    [InlineData("да/нет", UnitKind.YesNo)]
    [InlineData("тыс. рублей", UnitKind.Other)]
    [InlineData("Гбит/с", UnitKind.Other)]
    [InlineData("", UnitKind.None)]
    public void A_unit_is_parsed_as_passports_write_it(string text, UnitKind kind) =>
        Assert.Equal(kind, Unit.Parse(text).Value.Kind);
}
