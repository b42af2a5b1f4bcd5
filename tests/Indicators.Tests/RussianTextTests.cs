using Xunit;

namespace QualityMonitor.Indicators.Tests;

public sealed class RussianTextTests
{
    [Theory]
    [InlineData(1, "показатель")]
    [InlineData(2, "показателя")]
    [InlineData(5, "показателей")]
    [InlineData(11, "показателей")]
    [InlineData(14, "показателей")]
    [InlineData(21, "показатель")]
    [InlineData(112, "показателей")]
    [InlineData(0, "показателей")]
    public void A_noun_agrees_with_its_number(long count, string form) =>
        Assert.Equal(form, RussianText.Plural(count, "показатель", "показателя", "показателей"));

    [Fact]
    public void Numbers_have_a_decimal_comma_and_unbroken_groups()
    {
        Assert.Equal("15\u00A0516", RussianText.Number(15516));
        Assert.Equal("1\u00A0139", RussianText.Number(1139));
        Assert.Equal("82,6", RussianText.Number(82.60m));
        Assert.Equal("82,60", RussianText.Number(82.6m, 2));
        Assert.Equal("98,61\u00A0%", RussianText.Percent(98.6078m, 2));
        Assert.Equal("−3", RussianText.Signed(-3));
        Assert.Equal("+3", RussianText.Signed(3));
        Assert.Equal("+0,001", RussianText.Signed(0.001m));
        Assert.Equal("−0,004", RussianText.Signed(-0.004m));
        Assert.Equal("0", RussianText.Signed(0));
    }

    [Fact]
    public void Dates_quarters_and_lists_are_Russian()
    {
        Assert.Equal("15.01.2020", RussianText.Date(new DateOnly(2020, 1, 15)));
        Assert.Equal("IV", RussianText.Roman(4));
        Assert.Equal("A, B и C", RussianText.Join(["A", "B", "C"]));
        Assert.Equal("A, B и ещё\u00A03", RussianText.Join(["A", "B", "C", "D", "E"], 2));
        Assert.Equal("«СОШ „Дубна“»", RussianText.Quote("СОШ «Дубна»"));
    }
}
