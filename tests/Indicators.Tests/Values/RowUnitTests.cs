using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Values;

public sealed class RowUnitTests
{
    [Theory]
    [InlineData("млн руб.", "тыс. руб.", "0,9", "900")]
    [InlineData("млн рублей", "тыс. руб.", "0,9 млн руб.", "900")]
    [InlineData("руб.", "тыс. руб.", "900 000", "900")]
    [InlineData("тыс. чел.", "чел.", "1,2", "1200")]
    [InlineData("тыс. чел.", "ед.", "1,2 тыс. чел.", "1200")]
    [InlineData("в тыс.", "чел.", "1,2", "1200")]
    [InlineData("тыс. руб.", "тыс. рублей", "0,9", "0,9")]
    [InlineData("шт.", "ед.", "3", "3")]
    public void A_figure_is_converted_from_the_rows_unit_to_the_indicators(
        string written,
        string known,
        string text,
        string expected
    )
    {
        var unit = RowUnit.Between(Unit.Parse(written).Value, Unit.Parse(known).Value)!;
        var fact = Assert.IsType<Fact.Number>(unit.Fact(text).Value);
        Assert.Equal(expected, RussianText.Number(fact.Amount.Value).Replace("\u00A0", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("тыс. чел.", "%")]
    [InlineData("тыс.", "балл")]
    [InlineData("млн руб.", "чел.")]
    public void Other_things_are_never_converted(string written, string known) =>
        Assert.Null(RowUnit.Between(Unit.Parse(written).Value, Unit.Parse(known).Value));

    [Theory]
    [InlineData("млн руб.", "тыс. руб.", "не менее 0,9", "не менее 0,9 млн руб.")]
    [InlineData("млн руб.", "тыс. руб.", "не менее 900 тыс. руб.", "не менее 900 тыс. руб.")]
    [InlineData("тыс. чел.", "чел.", "прирост не менее 20%", "прирост не менее 20%")]
    [InlineData("тыс. чел.", "чел.", "ежегодно не менее 1,2", "ежегодно не менее 1,2 тыс. чел.")]
    public void A_plan_is_kept_so_that_it_reads_the_same_without_the_row(
        string written,
        string known,
        string text,
        string kept
    ) => Assert.Equal(kept, RowUnit.Between(Unit.Parse(written).Value, Unit.Parse(known).Value)!.Plan(text).Value);

    [Fact]
    public void A_plan_in_single_ones_is_kept_with_its_unit() =>
        Assert.Equal(
            "не менее 900 000 руб.",
            RowUnit.Between(Unit.Parse("руб.").Value, Unit.Parse("тыс. руб.").Value)!.Plan("не менее 900 000").Value
        );
}
