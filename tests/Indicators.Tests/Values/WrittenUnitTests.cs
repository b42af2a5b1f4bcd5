using System.Globalization;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Values;

public sealed class WrittenUnitTests
{
    [Theory]
    [InlineData("82,6", "чел.")]
    [InlineData("82,6 %", "%")]
    [InlineData("82,6 % от общего числа", "%")]
    [InlineData("не ниже 80%", "процент")]
    [InlineData("45 чел.", "ед.")]
    [InlineData("45 учителей", "чел.")]
    [InlineData("45 лауреатов", "чел.")]
    [InlineData("3 шт.", "ед.")]
    [InlineData("3 ед.", "шт.")]
    [InlineData("3 газеты", "ед.")]
    [InlineData("5 копий", "шт.")]
    [InlineData("3 семинара", "мероприятие")]
    [InlineData("4,2 балла", "балл")]
    [InlineData("3 п.п.", "п.п.")]
    [InlineData("12 чел.-час", "человеко-час")]
    [InlineData("5 тыс.", "тыс. руб.")]
    [InlineData("5 тыс. руб.", "тыс. руб.")]
    [InlineData("5 ‰", "‰")]
    [InlineData("2 часа", "час")]
    [InlineData("5 дней", "день")]
    [InlineData("3 мес.", "месяцев")]
    [InlineData("3 км", "километр")]
    [InlineData("5 кг", "килограмм")]
    [InlineData("12 чел. (85 %)", "%")]
    [InlineData("8 из 13", "%")]
    [InlineData("Да", "да/нет")]
    [InlineData("нет данных", "чел.")]
    [InlineData("82,6 %", "")]
    public void What_is_written_beside_a_figure_agrees(string text, string unit) =>
        Assert.Equal(UnitAgreement.Agrees, WrittenUnit.Judge(text, Unit.Parse(unit).Value));

    [Theory]
    [InlineData("82,6 %", "чел.")]
    [InlineData("82,6 %", "балл")]
    [InlineData("82,6 %", "тыс. руб.")]
    [InlineData("3 %", "п.п.")]
    [InlineData("3 п.п.", "%")]
    [InlineData("45 чел.", "%")]
    [InlineData("не менее 45 чел.", "%")]
    [InlineData("3 шт.", "%")]
    [InlineData("0,5 доли", "%")]
    [InlineData("3 балла", "%")]
    [InlineData("5 школ", "чел.")]
    [InlineData("5 чел.", "мероприятий")]
    [InlineData("3 часа", "чел.")]
    [InlineData("3 руб.", "чел.")]
    [InlineData("3 км", "чел.")]
    [InlineData("12 чел.-час", "чел.")]
    [InlineData("3 тыс. чел.", "тыс. руб.")]
    [InlineData("3 ед.", "тыс. руб.")]
    [InlineData("2 часа", "минут")]
    [InlineData("3 дня", "недель")]
    [InlineData("3 км", "метров")]
    [InlineData("5 чел.", "‰")]
    public void Something_else_is_measured(string text, string unit) =>
        Assert.Equal(UnitAgreement.Differs, WrittenUnit.Judge(text, Unit.Parse(unit).Value));

    [Theory]
    [InlineData("1,2 млн руб.", "тыс. руб.", "1200")]
    [InlineData("1200 руб.", "тыс. руб.", "1.2")]
    [InlineData("12 тыс. чел.", "чел.", "12000")]
    [InlineData("12 чел.", "тыс. чел.", "0.012")]
    [InlineData("5 ‰", "%", "0.5")]
    [InlineData("5 промилле", "%", "0.5")]
    [InlineData("50 %", "‰", "500")]
    public void Another_number_of_the_same_is_converted(string text, string unit, string expected)
    {
        var known = Unit.Parse(unit).Value;

        Assert.Equal(UnitAgreement.Converts, WrittenUnit.Judge(text, known));
        Assert.Equal(
            decimal.Parse(expected, CultureInfo.InvariantCulture),
            Assert.IsType<Fact.Number>(FactReader.Read(text, known).Value).Amount.Value
        );
    }
}
