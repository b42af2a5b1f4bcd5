using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Checks;

/// <summary>The two numbers of a share are counts of the same things.</summary>
public sealed class SharePartsJudgeTests
{
    private const string People = "Доля обучающихся, охваченных дополнительным образованием";

    [Theory]
    [InlineData(People, "40", "410", "")]
    [InlineData(People, "0", "0", "")]
    [InlineData(People, "410", "410", "")]
    [InlineData(People, "40 чел.", "410", "")]
    [InlineData(People, "40 чел.", "410 человек", "")]
    [InlineData(People, "9,8%", "410", "Numerator share-part-percent")]
    [InlineData(People, "9,8 процента", "410", "Numerator share-part-percent")]
    [InlineData(People, "10 %", "410", "Numerator share-part-percent")]
    [InlineData(People, "40", "100 %", "Denominator share-part-percent")]
    [InlineData(People, "3 п.п.", "410", "Numerator share-part-percent")]
    [InlineData(People, "40 чел.", "410 баллов", "Denominator share-units-differ")]
    [InlineData(People, "9,8", "410", "Numerator share-part-not-whole")]
    [InlineData(People, "40", "409,5", "Denominator share-part-not-whole")]
    [InlineData(People, "411", "410", "Numerator share-over-one")]
    // Of these there are halves.
    [InlineData("Доля занятых ставок педагогов", "9,5", "12", "")]
    [InlineData("Доля среднегодовой численности обучающихся", "9,5", "12", "")]
    [InlineData("Доля внебюджетных средств в доходах на одного учащегося", "9,5", "12", "")]
    [InlineData("Доля площадей, которые отремонтированы", "9,5", "12", "")]
    [InlineData("Доля площадей, которые отремонтированы", "12,5", "12", "Numerator share-over-one")]
    // Secondary education is no mean.
    [InlineData("Доля выпускников со средним общим образованием", "9,8", "410", "Numerator share-part-not-whole")]
    public void A_part_is_a_count_or_is_asked_about(string name, string numerator, string denominator, string expected)
    {
        var wrong = SharePartsJudge.Judge(
            new IndicatorDefinition(
                "2.4",
                name,
                Unit.Percent,
                Direction.HigherIsBetter,
                Cadence.Quarter,
                OrganisationLevel.School,
                RollUp.Ratio,
                Accumulation.Level
            ),
            NumberReader.Read(numerator).Value,
            NumberReader.Read(denominator).Value
        );

        Assert.Equal(expected, wrong is var (part, problem) ? $"{part} {problem.Code}" : "");
    }
}
