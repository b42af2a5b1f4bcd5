using QualityMonitor.Indicators.Evaluation;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

public sealed class DegreeTextTests
{
    [Theory]
    [InlineData("0.9978", "0,998")]
    [InlineData("0.99999999", "0,99999999")]
    [InlineData("0.5", "0,5")]
    [InlineData("1", "1")]
    [InlineData("0", "0")]
    public void A_degree_is_told_in_thousandths_and_below_the_plan_never_reads_1(string degree, string text) =>
        Assert.Equal(text, DegreeText.Print(decimal.Parse(degree, System.Globalization.CultureInfo.InvariantCulture)));
}
