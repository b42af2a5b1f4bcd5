using System.Globalization;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Values;

/// <summary>The short way for plain numbers must give what the long way gives, to the last zero.</summary>
public sealed class PlainNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("82,6", "82.6")]
    [InlineData("82.60", "82.60")]
    [InlineData("100,00", "100.00")]
    [InlineData("999999999999", "999999999999")]
    [InlineData("999999999999,99", "999999999999.99")]
    public void A_plain_number_is_read_with_every_digit(string text, string number)
    {
        var fact = Assert.IsType<Fact.Number>(FactReader.Read(text, Unit.Percent).Value);

        Assert.Equal(
            (number, UnitKind.None),
            (fact.Amount.Value.ToString(CultureInfo.InvariantCulture), fact.Amount.Mark)
        );

        // A space in front sends the same number the long way.
        Assert.Equal(fact, FactReader.Read(" " + text, Unit.Percent).Value);
        Assert.Equal(
            number,
            ((Fact.Number)FactReader.Read(" " + text, Unit.Percent).Value).Amount.Value.ToString(
                CultureInfo.InvariantCulture
            )
        );
    }

    [Theory]
    [InlineData("1,234", "number-thousands-ambiguous")]
    [InlineData("9.11.2025", "date-in-value")]
    [InlineData("10000000000000", "number-too-large")]
    [InlineData("1,2,3", "several-numbers")]
    public void What_only_looks_plain_is_still_a_problem(string text, string code) =>
        Assert.Equal(code, FactReader.Read(text, Unit.Count).Problem!.Code);

    [Fact]
    public void A_number_is_no_answer_to_yes_or_no() =>
        Assert.Equal("yes-no-unreadable", FactReader.Read("1", Unit.YesNo).Problem!.Code);
}
