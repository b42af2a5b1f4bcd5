using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Values;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("82,6", "82.6", UnitKind.None)]
    [InlineData("82.6", "82.6", UnitKind.None)]
    [InlineData("82, 6", "82.6", UnitKind.None)]
    [InlineData("82 ,6", "82.6", UnitKind.None)]
    [InlineData("15 516", "15516", UnitKind.None)]
    [InlineData("15\u00A0516", "15516", UnitKind.None)]
    [InlineData("1\u202F139", "1139", UnitKind.None)]
    [InlineData("1\u2009234\u2009567,5", "1234567.5", UnitKind.None)]
    [InlineData("1.234.567", "1234567", UnitKind.None)]
    [InlineData("1.234,5", "1234.5", UnitKind.None)]
    [InlineData("1,234.5", "1234.5", UnitKind.None)]
    [InlineData("1.234", "1.234", UnitKind.None)]
    [InlineData("100 %", "100", UnitKind.Percent)]
    [InlineData("100%", "100", UnitKind.Percent)]
    [InlineData("80 прoцентов", "80", UnitKind.Percent)]
    [InlineData("80 % от общего числа педагогов", "80", UnitKind.Percent)]
    [InlineData("5 п.п.", "5", UnitKind.PercentagePoints)]
    [InlineData("5 процентных пунктов", "5", UnitKind.PercentagePoints)]
    [InlineData("3 шт.", "3", UnitKind.Count)]
    [InlineData("12 чел.", "12", UnitKind.Count)]
    [InlineData("12 человек", "12", UnitKind.Count)]
    [InlineData("14 мест", "14", UnitKind.Count)]
    [InlineData("двух сборников", "2", UnitKind.Count)]
    [InlineData("3 балл(а/ов)", "3", UnitKind.Score)]
    [InlineData("56,4 балла", "56.4", UnitKind.Score)]
    [InlineData("15516 человеко-час", "15516", UnitKind.PersonHours)]
    [InlineData("15516 чел./час", "15516", UnitKind.PersonHours)]
    [InlineData("5 тыс. рублей", "5000", UnitKind.Other)]
    [InlineData("3 (три)", "3", UnitKind.None)]
    [InlineData("3 (три) мероприятия", "3", UnitKind.Count)]
    [InlineData("одного", "1", UnitKind.None)]
    [InlineData("трёх", "3", UnitKind.None)]
    [InlineData("двадцати пяти", "25", UnitKind.None)]
    [InlineData("3-х", "3", UnitKind.None)]
    [InlineData("5-ти", "5", UnitKind.None)]
    [InlineData("61,99(", "61.99", UnitKind.None)]
    [InlineData("1.0 8)", "1.0", UnitKind.None)]
    [InlineData("12,5 11)", "12.5", UnitKind.None)]
    [InlineData("12,5*", "12.5", UnitKind.None)]
    [InlineData("12,5²", "12.5", UnitKind.None)]
    [InlineData("99,7²⁾", "99.7", UnitKind.None)]
    [InlineData("82,6¹⁾ ²⁾ %", "82.6", UnitKind.Percent)]
    [InlineData("10³⁾", "10", UnitKind.None)]
    [InlineData("5³", "5", UnitKind.None)]
    [InlineData("1000000000000", "1000000000000", UnitKind.None)]
    public void A_number_is_read_as_people_type_it(string text, string value, UnitKind mark)
    {
        var read = NumberReader.Read(text);
        Assert.Null(read.Problem?.Sentence);
        Assert.Equal(
            new Amount(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), mark),
            read.Value
        );
    }

    [Theory]
    [InlineData("", "value-empty")]
    [InlineData("\u00A0\u200B", "value-empty")]
    [InlineData("много", "number-unreadable")]
    [InlineData("8)", "number-unreadable")]
    [InlineData("12 34", "several-numbers")]
    [InlineData("5-7", "several-numbers")]
    [InlineData("47, 3, 5", "several-numbers")]
    [InlineData("3 (пять)", "several-numbers")]
    [InlineData("99,7 (план 99,9)", "several-numbers")]
    [InlineData("367, в том числе учителей -347, среди которых 65,5% высшей категории", "several-numbers")]
    [InlineData("1000000000001", "number-too-large")]
    [InlineData("12345678901234567890123456789", "number-too-many-digits")]
    [InlineData("с 01.09.2019 года - 100%", "date-in-value")]
    [InlineData("около 5", "number-unreadable")]
    public void A_text_that_is_not_one_number_is_a_problem_by_name(string text, string code)
    {
        var read = NumberReader.Read(text);
        Assert.False(read.IsOk);
        Assert.Equal(code, read.Problem!.Code);
        Assert.NotEmpty(read.Problem.Expected);
    }

    [Fact]
    public void Several_numbers_are_named_in_the_sentence()
    {
        var problem = NumberReader.Read("6537, в том числе 6328 учащихся").Problem!;
        Assert.Contains("6537", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("6328", problem.Sentence, StringComparison.Ordinal);
    }
}
