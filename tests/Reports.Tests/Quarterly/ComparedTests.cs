using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>Two figures beside each other look as if they compared: where they do not, it is said.</summary>
public sealed class ComparedTests(TownReport town) : IClassFixture<TownReport>
{
    private IndicatorRow Row =>
        town.Report.Rows.First(static row =>
            row is { Previous: not null, Movement.Difference: not null, Fact: not null }
        );

    [Theory]
    [InlineData(Incomparability.OtherMeaning, "раньше под этим кодом был другой показатель")]
    [InlineData(Incomparability.OtherUnit, "сменилась единица измерения")]
    public void A_row_of_all_indicators_says_why_the_figure_before_does_not_compare(
        Incomparability why,
        string expected
    )
    {
        var row = Row with
        {
            Movement = Row.Movement! with { Trend = Trend.Incomparable, Difference = null, Common = null, Why = why },
        };

        Assert.EndsWith(expected, RowMaker.Of(row, "r", hasPlans: true, []).ChangeOfSome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Столько же, сколько за IV кв. 2025.")]
    [InlineData(true, "Столько же, сколько за IV кв. 2025 (по 3 сопоставимым показателям).")]
    public void A_count_says_among_how_many_it_counts_where_the_report_before_had_others(
        bool leavesOut,
        string expected
    ) =>
        Assert.Equal(
            expected,
            HeroMaker
                .Compared(new MetProgress(3, 3, 3) { LeavesOut = leavesOut }, 3, "IV кв. 2025")
                .Replace('\u00A0', ' ')
        );

    [Fact]
    public void A_head_reads_of_a_rise_over_some_by_what_they_gave_both_times()
    {
        var row = Row with { Plan = null, Movement = Row.Movement! with { Trend = Trend.Improved, Common = 5 } };

        var sentence = PlanWords.Achieved(row).Replace('\u00A0', ' ');

        Assert.Contains("по 5 школам, приславшим оба раза", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain($"было {row.Previous!.Text} (", sentence, StringComparison.Ordinal);
    }
}
