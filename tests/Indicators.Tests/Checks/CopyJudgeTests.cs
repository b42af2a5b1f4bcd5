using System.Globalization;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Checks;

/// <summary>When equal figures are a copy: a line of figures «now=before», a letter for what the indicator is.</summary>
public sealed class CopyJudgeTests
{
    [Theory]
    [InlineData(true, "s:422/435 s:161/435 s:28/40 s:29/33 t:12 l:3")]
    [InlineData(true, "s:422/435 s:161/435 s:28/40 t:12 l:301 -:- l:0")]
    [InlineData(true, "l:82,6 l:76,9 l:4,1 l:301 l:31")]
    [InlineData(true, "t:12 t:7 t:3 t:1 l:301 y:Да")]
    [InlineData(false, "s:422/435 s:161/435 s:28/40 s:29/33 t:12=11 l:3")]
    [InlineData(false, "s:422/435 s:161/435 s:28/40 s:29/33 t:12=? l:3")]
    [InlineData(false, "s:422/435 s:161/435 s:28/40 s:29/33 -:-=12 l:3")]
    [InlineData(false, "l:0 l:0 t:0 t:0 l:0 t:0 l:0 l:0")]
    [InlineData(false, "y:Да y:Да y:Да y:Нет y:Да y:Да")]
    [InlineData(false, "l:301 l:31 l:1 l:12 l:4 l:8")]
    [InlineData(false, "s:422/435 t:12 l:301")]
    [InlineData(false, "s:7/10 s:7/10 s:7/10 s:7/10 s:7/10 s:7/10")]
    [InlineData(false, "s:10/10 s:12/12 s:14/14 s:15/15 s:16/16 s:0/4")]
    [InlineData(false, "-:- -:- -:- -:- -:- -:-")]
    [InlineData(false, "")]
    public void Figures_are_a_copy_when_all_agree_and_some_of_them_move(bool isCopy, string figures) =>
        Assert.Equal(
            isCopy,
            CopyJudge.IsCopy(figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Compared))
        );

    private static ComparedFigure Compared(string written)
    {
        var (kind, rest) = (written[0], written[2..].Split('='));
        var indicator = new IndicatorDefinition(
            "1",
            "Показатель",
            kind == 'y' ? Unit.Parse("да/нет").Value : Unit.None,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            kind == 's' ? RollUp.Ratio : RollUp.Sum,
            kind == 't' ? Accumulation.Cumulative : Accumulation.Level
        );
        return new ComparedFigure(indicator, Fact(rest[0]), rest[^1] == "?" ? null : Fact(rest[^1]));

        Fact Fact(string text) =>
            kind == 's' && text.Split('/') is [var part, var whole]
                ? new Fact.Share(
                    decimal.Parse(part, CultureInfo.InvariantCulture),
                    decimal.Parse(whole, CultureInfo.InvariantCulture)
                )
                : FactReader.Read(text, indicator.Unit).Value;
    }
}
