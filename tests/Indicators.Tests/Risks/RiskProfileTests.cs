using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Risks;

public sealed class RiskProfileTests
{
    [Theory]
    [InlineData("низкая учебная мотивация  обучающихся.", "Р4")]
    [InlineData("Дефицит педагогичecких кадров", "Р6")]
    [InlineData("Р3", "Р3")]
    [InlineData("высокая доля обучающихся с ограниченными возможностями здоровья", "Р3")]
    public void A_factor_is_found_as_tables_spell_it(string text, string code) =>
        Assert.Equal(code, RiskDirectory.Shipped.Find(text).Value.Code);

    [Fact]
    public void An_unknown_factor_is_asked_about_with_the_nearest_names()
    {
        var problem = RiskDirectory.Shipped.Find("Дефицит кадров педагогических").Problem!;
        Assert.Equal("risk-factor-unknown", problem.Code);
        Assert.DoesNotContain(
            "Похожие",
            RiskDirectory.Shipped.Find("Погода").Problem!.Sentence,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Низкая учебная мотивация",
            RiskDirectory.Shipped.Find("Низкая мотивация обучающихся").Problem!.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_risk_is_counteracted_when_every_measure_was_done_in_full_and_on_time()
    {
        var factor = RiskDirectory.Shipped.Factors[0];
        Assert.Null(new SchoolRisk(factor, RiskLevel.High, []).IsCounteracted);
        Assert.True(new SchoolRisk(factor, RiskLevel.High, [On(ActivityStatus.OnTime)]).IsCounteracted);
        var behind = new SchoolRisk(
            factor,
            RiskLevel.High,
            [On(ActivityStatus.OnTime), On(ActivityStatus.Late), On(ActivityStatus.Overdue)]
        );
        Assert.False(behind.IsCounteracted);
        Assert.Equal(
            "1 из 3 мер выполнено в полном объёме и в срок, 1 просрочено.",
            behind.Sentence.Replace('\u00A0', ' ')
        );
    }

    [Fact]
    public void The_profile_names_the_highest_risks_first_and_unlevelled_ones_last()
    {
        var factors = RiskDirectory.Shipped.Factors;
        var profile = RiskProfile.Of(
            "s5",
            [new(factors[0], null, []), new(factors[1], RiskLevel.Low, []), new(factors[2], RiskLevel.High, [])]
        );
        Assert.Equal(["Р3", "Р2", "Р1"], profile.Risks.Select(static risk => risk.Factor.Code));
    }

    private static ActivityVerdict On(ActivityStatus status) => new(status, null);
}
