using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Pictures;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class TwoPeriodsTests(TownReport town) : IClassFixture<TownReport>
{
    [Fact]
    public void Indicators_without_a_plan_stand_beside_the_period_before_in_a_picture_and_a_table()
    {
        var report = WithoutPlans(town.Report);

        var told = TwoPeriodsPicture.Rows(report);

        Assert.True(told.Count > 2, $"{told.Count} rows compare");
        Assert.Equal(told.Count, TwoPeriodsPicture.Of(report)!.Bars.Count);
        Assert.Equal(told.Count, Assert.Single(TwoPeriodsPart.Of(report).OfType<Block.Table>()).Rows.Count);
    }

    [Fact]
    public void One_that_compares_with_another_period_does_not_stand_below_their_heads()
    {
        var report = WithoutPlans(town.Report);
        var odd = TwoPeriodsPicture.Rows(report)[0].Code;

        foreach (
            var change in new Func<IndicatorRow, IndicatorRow>[]
            {
                static row => row with { PreviousCode = "2024-Q4" },
                static row => row with { PeriodCode = "2025" },
            }
        )
        {
            var other = report with { Rows = [.. report.Rows.Select(row => row.Code == odd ? change(row) : row)] };
            Assert.DoesNotContain(TwoPeriodsPicture.Rows(other), row => row.Code == odd);
        }
    }

    private static QuarterlyReport WithoutPlans(QuarterlyReport report) =>
        report with
        {
            Rows =
            [
                .. report.Rows.Select(static row =>
                    row with
                    {
                        Plan = null,
                        Movement = row.Movement is { } movement ? movement with { Common = null } : null,
                    }
                ),
            ],
        };
}
