using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Tests.Quarterly;
using Xunit;

namespace QualityMonitor.Reports.Tests.Findings;

/// <summary>What could take the number of plans met back.</summary>
public sealed class DoubtTests(TownReport town) : IClassFixture<TownReport>
{
    private IndicatorRow Row(Status status, Absence? absence = null, Absence? turned = null, bool declared = false)
    {
        var row = town.Report.Rows[0];
        return row with
        {
            Status = status,
            Absence = absence,
            Declared = declared,
            Grounds = row.Grounds with { Absence = turned },
        };
    }

    private Doubts Of(params IndicatorRow[] rows) => Doubts.Of(town.Report with { Rows = rows });

    private static (int, int, int, bool) Counted(Doubts doubts) =>
        (doubts.Declared.Count, doubts.Open.Count, doubts.Fallen.Count, doubts.IsRestFirm);

    [Fact]
    public void Nobody_silent_and_nothing_in_words_leaves_no_doubt() =>
        Assert.Equal((0, 0, 0, false), Counted(Of(Row(Status.Met), Row(Status.Missed))));

    [Fact]
    public void A_verdict_on_words_alone_is_one() =>
        Assert.Equal((1, 0, 0, false), Counted(Of(Row(Status.Met, declared: true), Row(Status.Met))));

    [Fact]
    public void Words_that_met_no_plan_take_nothing_back() =>
        Assert.Equal((0, 0, 0, false), Counted(Of(Row(Status.NoPlan, declared: true))));

    [Fact]
    public void Who_is_silent_and_changes_nothing_leaves_the_rest_firm() =>
        Assert.Equal(
            (0, 0, 0, true),
            Counted(Of(Row(Status.Met, Rows.Absence(AbsenceEffect.None, Status.Met, Status.Met)), Row(Status.Missed)))
        );

    [Fact]
    public void Who_never_gave_anything_leaves_what_is_met_open() =>
        Assert.Equal(
            (0, 1, 0, true),
            Counted(Of(Row(Status.Met, Rows.Absence(AbsenceEffect.Unknown, Status.Met, null))))
        );

    [Fact]
    public void What_is_missed_and_open_could_only_get_better_but_nothing_is_firm() =>
        Assert.Equal(
            (0, 0, 0, false),
            Counted(Of(Row(Status.Missed, Rows.Absence(AbsenceEffect.Unknown, Status.Missed, null))))
        );

    [Fact]
    public void Silent_schools_whose_last_figures_would_turn_it_have_kept_it_out_of_the_number() =>
        Assert.Equal(
            (0, 0, 1, false),
            Counted(Of(Row(Status.Indeterminate, turned: Rows.Absence(AbsenceEffect.Turns, Status.Met, Status.Missed))))
        );

    [Fact]
    public void What_would_be_met_with_their_last_figures_takes_nothing_back() =>
        Assert.Equal(
            (0, 0, 0, false),
            Counted(Of(Row(Status.Indeterminate, turned: Rows.Absence(AbsenceEffect.Turns, Status.Missed, Status.Met))))
        );
}
