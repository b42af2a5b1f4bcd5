using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Facts;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class RequiredJudgeTests
{
    [Fact]
    public void Nothing_and_a_mark_of_absence_are_no_figure_and_zero_is_one()
    {
        var rule = new CheckRule.Required();

        Assert.Equal(
            "Обязательный показатель 2.1 «Показатель 2.1» не заполнен: СОШ № 5.",
            RequiredJudge.Judge(rule, Count(), "СОШ № 5", null)!.Sentence
        );
        Assert.NotNull(RequiredJudge.Judge(rule, Count(), "СОШ № 5", new Fact.Missing("-")));
        Assert.Null(RequiredJudge.Judge(rule, Count(), "СОШ № 5", Number("0")));
    }
}
