using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Identification;

public sealed class IdentificationTests
{
    private const string School = "s5";
    private const string Town = "town";
    private readonly List<KeyValuePair<FigureRef, Fact>> figures = [];

    [Theory]
    [InlineData(59.9, true)]
    [InlineData(60, false)]
    public void Under_sixty_percent_go_on_to_senior_school(double percent, bool applies)
    {
        Give("senior", School, 2025, Number(percent));
        Assert.Equal(applies, Judge(new CriterionRule.Threshold("senior", Comparison.LessThan, 60)).Applies);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void The_mean_score_is_more_than_twenty_points_below_the_districts(double score, bool applies)
    {
        Give("score", School, 2025, Number(score));
        Give("score", Town, 2025, Number(60.5));
        var verdict = Judge(
            new CriterionRule.Threshold("score", Comparison.LessThan, -20) { AgainstMunicipality = true }
        );
        Assert.Equal((applies, 2), (verdict.Applies, verdict.Figures.Count));
        Assert.Equal("ниже муниципального более чем на 20", verdict.Threshold);
    }

    /// <summary>
    /// The strongest is silent: the mean of the others falls, and a weak school would look no weaker than they. Or the
    /// weakest is, and a school would look weak by others' silence alone.
    /// </summary>
    [Theory]
    [InlineData(60.5, 60.0, null, "и вывод стал бы другим")]
    [InlineData(59.0, 60.5, null, "с прежними значениями было бы 60,5")]
    [InlineData(62.0, 61.0, true, "по данным 4 из 5, нет данных: СОШ № 9")]
    [InlineData(50.0, 52.0, false, "по данным 4 из 5, нет данных: СОШ № 9")]
    [InlineData(62.0, null, true, "по данным 4 из 5, нет данных: СОШ № 9")]
    public void A_school_is_no_needier_for_the_silence_of_another(
        double town,
        double? withLast,
        bool? applies,
        string said
    )
    {
        Give("score", School, 2025, Number(40));
        Give("score", Town, 2025, Number(town));
        var rule = new CriterionRule.Threshold("score", Comparison.LessThan, -20) { AgainstMunicipality = true };
        var gap = new DistrictGap(4, 5, ["СОШ № 9"], withLast is { } last ? Number(last) : null);

        var verdict = new CriterionJudge(new FigureSet(figures), static _ => Town, static _ => Unit.None)
        {
            GapOf = figure => figure.Organisation == Town ? gap : null,
        }.Judge(new Criterion("К1", "Критерий", "", rule, IsDecisive: false), School, 2025);

        Assert.Equal(applies, verdict.Applies);
        Assert.Contains(said, verdict.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59.996, true, "Значение 59,996, критерий «менее 60»: подходит.")]
    [InlineData(60.004, false, "Значение 60,004, критерий «менее 60»: не подходит.")]
    [InlineData(59.994, true, "Значение 59,99, критерий «менее 60»: подходит.")]
    public void A_figure_is_printed_on_its_own_side_of_the_threshold(double value, bool applies, string sentence)
    {
        var rule = new CriterionRule.Threshold("below", Comparison.LessThan, 60);
        Give("below", School, 2025, Number(value));

        var verdict = Judge(rule);

        Assert.Equal((applies, sentence), (verdict.Applies, verdict.Sentence));
        Assert.Equal(
            sentence[9..sentence.IndexOf(", кр", StringComparison.Ordinal)],
            CriterionText.Number(rule, (decimal)value)
        );
    }

    [Fact]
    public void A_share_of_three_years_is_the_share_of_their_sums_and_never_a_mean_of_percents()
    {
        var rule = new CriterionRule.Threshold("olympiads", Comparison.LessThan, 0.5m) { Years = 3 };
        Give("olympiads", School, 2023, new Fact.Share(1, 100));
        Give("olympiads", School, 2024, new Fact.Share(0, 400));
        Assert.Equal((null, "Определить нельзя: нет данных за 2025 год."), (Judge(rule).Applies, Judge(rule).Sentence));
        Give("olympiads", School, 2025, new Fact.Share(2, 100));
        Assert.Equal((false, 0.5m), (Judge(rule).Applies, Judge(rule).Value));
        figures[^1] = KeyValuePair.Create<FigureRef, Fact>(figures[^1].Key, Number(2));
        Assert.Null(Judge(rule).Applies);
    }

    [Fact]
    public void Two_assessments_of_one_year_and_the_same_one_two_years_running()
    {
        var rule = new CriterionRule.Threshold("below", Comparison.AtLeast, 30) { Assessments = 2, YearsRunning = 2 };
        Give("below", School, 2025, Number(31), "ВПР, математика");
        Give("below", School, 2025, Number(20), "ВПР, история");
        Assert.False(Judge(rule).Applies);
        Give("below", School, 2025, Number(30), "ОГЭ, русский язык");
        Assert.Null(Judge(rule).Applies);
        Give("below", School, 2024, Number(29.9), "ВПР, математика");
        Assert.False(Judge(rule).Applies);
        Give("below", School, 2024, Number(45), "огэ, русский язык");
        var verdict = Judge(rule);
        Assert.True(verdict.Applies);
        Assert.Equal(5, verdict.Figures.Count);
        Assert.Contains("2 процедуры из 3", verdict.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assessment_that_others_have_and_the_school_has_not_may_turn_the_criterion_and_is_said()
    {
        var rule = new CriterionRule.Threshold("below", Comparison.AtLeast, 30) { Assessments = 2 };
        Give("below", School, 2025, Number(31), "ВПР, математика");
        Give("below", "other", 2025, Number(10), "огэ, русский язык");

        // Nobody knows what the missing one was: what is there decides.
        Assert.False(Judge(rule).Applies);
        Give("below", School, 2023, Number(45), "ОГЭ, русский язык");
        var verdict = Judge(rule);
        Assert.Null(verdict.Applies);
        Assert.Contains("ОГЭ, русский язык", verdict.Sentence, StringComparison.Ordinal);
        Assert.Contains(verdict.Figures, static one => one.Period == Period.Year(2023));

        // The last known word counts, not any.
        Give("below", School, 2024, Number(12), "ОГЭ, русский язык");
        Assert.False(Judge(rule).Applies);

        // An assessment that nobody had this year is missing from nobody.
        Give("below", School, 2024, Number(80), "ОГЭ, физика");
        Assert.False(Judge(rule).Applies);
    }

    [Fact]
    public void A_year_before_in_which_the_school_alone_lacks_the_assessment_proves_nothing()
    {
        var rule = new CriterionRule.Threshold("below", Comparison.AtLeast, 30) { Assessments = 1, YearsRunning = 2 };
        Give("below", School, 2025, Number(31), "ВПР, математика");
        Give("below", School, 2024, Number(50), "ВПР, история");
        Assert.False(Judge(rule).Applies);

        Give("below", "other", 2024, Number(10), "ВПР, математика");

        Assert.Null(Judge(rule).Applies);
    }

    [Fact]
    public void An_answer_by_hand_is_yes_or_no_and_its_absence_is_neither()
    {
        var rule = new CriterionRule.Answer("remote");
        Assert.Null(Judge(rule).Applies);
        Give("remote", School, 2025, new Fact.YesNo(true));
        Assert.True(Judge(rule).Applies);
    }

    [Fact]
    public void An_academic_year_speaks_for_the_year_it_ends_in()
    {
        figures.Add(
            KeyValuePair.Create<FigureRef, Fact>(
                new FigureRef("senior", School, Period.AcademicYear(2024), ""),
                Number(50)
            )
        );
        Assert.True(Judge(new CriterionRule.Threshold("senior", Comparison.LessThan, 60)).Applies);
        Assert.Null(FigureSet.YearOf(Period.Quarter(2025, 3)));
        Assert.Equal(2025, FigureSet.YearOf(Period.Quarter(2025, 4)));
    }

    [Theory]
    [InlineData("", Zone.Green, true)]
    [InlineData("+", Zone.Risk, true)]
    [InlineData("++", Zone.Red, true)]
    [InlineData("-?", Zone.Unknown, false)]
    [InlineData("+?", Zone.Risk, false)]
    [InlineData("++?", Zone.Red, true)]
    [InlineData("-!", Zone.Red, true)]
    [InlineData("---", Zone.Green, true)]
    public void A_zone_is_what_holds_whatever_the_missing_figures_would_say(string verdicts, Zone zone, bool isCertain)
    {
        var told = verdicts
            .Select(
                static (mark, index) =>
                    new CriterionVerdict(
                        new Criterion($"К{index + 1}", "", "", new CriterionRule.Answer("x"), mark == '!'),
                        mark switch
                        {
                            '?' => null,
                            '-' => false,
                            _ => true,
                        },
                        null,
                        new CriterionGrounds(Unit.None),
                        []
                    )
            )
            .ToList();
        var found = Zones.Of(School, 2025, told, new ZoneRule());
        Assert.Equal((zone, isCertain), (found.Zone, found.IsCertain));
    }

    [Fact]
    public void What_if_changes_one_threshold_and_leaves_the_others()
    {
        Criterion[] criteria =
        [
            new("К1", "", "", new CriterionRule.Threshold("senior", Comparison.LessThan, 60), false),
            new("К2", "", "", new CriterionRule.Answer("remote"), false),
        ];
        var changed = criteria.With("К1", 50);
        Assert.Equal(50, ((CriterionRule.Threshold)changed[0].Rule).Bound);
        Assert.Equal(criteria[1], changed[1]);
    }

    private static Fact.Number Number(double value) => new(new Amount((decimal)value));

    private void Give(string indicator, string organisation, int year, Fact fact, string assessment = "") =>
        figures.Add(KeyValuePair.Create(new FigureRef(indicator, organisation, Period.Year(year), assessment), fact));

    private CriterionVerdict Judge(CriterionRule rule) =>
        new CriterionJudge(new FigureSet(figures), static _ => Town, static _ => Unit.None).Judge(
            new Criterion("К1", "", "", rule, false),
            School,
            2025
        );
}
