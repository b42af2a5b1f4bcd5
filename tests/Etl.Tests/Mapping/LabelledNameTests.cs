using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>A header or a cell that holds an indicator's code and name together.</summary>
public sealed class LabelledNameTests
{
    private const string Long =
        "Доля выпускников девятых классов, которые продолжили обучение в десятом классе своей школы или в колледже района";

    private static readonly IndicatorIndex Index = new([
        Indicator("1.1", "Доля учителей с категорией", Unit.Percent),
        Indicator("1.2", Long, Unit.Percent),
        Indicator("1.10", "Число консультаций", Unit.Count),
        Indicator("П-3", "Число наставников «500+»", Unit.Count),
    ]);

    [Theory]
    [InlineData("1.1 Доля учителей с категорией", "1.1")]
    [InlineData("1.1. Доля учителей с категорией", "1.1")]
    [InlineData("1.1) Доля учителей с категорией", "1.1")]
    [InlineData("1,1 Доля учителей с категорией, %", "1.1")]
    [InlineData("1.1\u00A0Доля учителей с категорией", "1.1")]
    [InlineData("1.1\nДоля учителей с категорией", "1.1")]
    [InlineData("1.1: Доля учителей с категорией", "1.1")]
    [InlineData("1.1 – Доля учителей с категорией", "1.1")]
    [InlineData("1.1–Доля учителей с категорией", "1.1")]
    [InlineData("1.1 «Доля учителей с категорией»", "1.1")]
    [InlineData("(1.1) Доля учителей с категорией", "1.1")]
    [InlineData("Показатель 1.1", "1.1")]
    [InlineData("Показатель №1.1", "1.1")]
    [InlineData("показатель № 1.1.", "1.1")]
    [InlineData("Целевой показатель 1.10", "1.10")]
    [InlineData("Индикатор 1.1 (%)", "1.1")]
    [InlineData("1.10, чел.", "1.10")]
    [InlineData("Код 1.10", "1.10")]
    [InlineData("Показатель П-3", "П-3")]
    [InlineData("П-3 Число наставников 500+", "П-3")]
    [InlineData("Показатель 1.1 Доля учителей с категорией", "1.1")]
    [InlineData("Доля учителей с категорией (1.1)", "1.1")]
    [InlineData("Доля учителей с категорией [1.1]", "1.1")]
    [InlineData("Доля учителей с категорией (показатель 1.1)", "1.1")]
    [InlineData("Доля учителей с категорией, код 1.1", "1.1")]
    [InlineData("Число консультаций — показатель № 1.10", "1.10")]
    // A number of another table's list is no code: the name decides.
    [InlineData("3. Доля учителей с категорией", "1.1")]
    [InlineData("1.2. Доля учителей с категорией", "1.1")]
    // Nearly the name.
    [InlineData("1.1 Доля учителей c категориeй", "1.1")]
    public void The_indicator_is_found(string cell, string code)
    {
        Assert.Equal(code, Index.Find(cell).Value.Code);
        Assert.Equal(code, Index.Find("", cell, out _).Value.Code);
    }

    [Theory]
    [InlineData("1.1 Совсем другое название показателя", "indicator-code-contradicts")]
    [InlineData("Показатель 7.7", "indicator-unknown")]
    [InlineData("Показатель процессов", "indicator-unknown")]
    [InlineData("Совсем другое название", "indicator-unknown")]
    [InlineData("2025", "indicator-unknown")]
    public void What_contradicts_or_is_unknown_stays_a_question(string cell, string problem) =>
        Assert.Equal(problem, Index.Find(cell).Problem!.Code);

    /// <summary>Whoever copies the offer of a message has written the indicator, cut as it may be.</summary>
    [Theory]
    [InlineData("Доля учителя с категориями", "1.1")]
    [InlineData(
        "Доля выпускников девятых классов, которые продолжили обучение в десятом классе своей школы или колледже",
        "1.2"
    )]
    [InlineData("Число наставников 500", "П-3")]
    public void Every_offer_of_a_message_is_understood(string wrong, string code)
    {
        var offered = Index.Find(wrong).Problem!.Expected.Split("похожие: ")[1].Split("; ");

        Assert.Equal(code, Index.Find(offered[0]).Value.Code);
        Assert.All(offered, one => Assert.True(Index.Find(one).IsOk, one));
    }

    [Fact]
    public void A_name_that_differs_from_its_code_in_the_same_cell_is_remarked_like_one_in_the_next()
    {
        Index.Find("", "1.1 Доля учителя с категорией", out var warning);

        Assert.Equal("indicator-name-differs", warning!.Code);
    }

    private static IndicatorDefinition Indicator(string code, string name, Unit unit) =>
        new(
            code,
            name,
            unit,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Level
        );
}
