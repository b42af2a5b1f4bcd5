using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Definitions.Direction;

namespace QualityMonitor.Indicators.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly DateOnly End = new(2019, 12, 31);
    private static readonly DateOnly After = new(2020, 1, 15);

    [Theory]
    [InlineData("80", "80", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("80", "120", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("80", "60", HigherIsBetter, Status.Missed, 0.75)]
    [InlineData("5", "5", LowerIsBetter, Status.Met, 1.0)]
    [InlineData("5", "10", LowerIsBetter, Status.Missed, 0.5)]
    [InlineData("0", "0", LowerIsBetter, Status.Met, 1.0)]
    [InlineData("0", "1", LowerIsBetter, Status.Missed, 0.0)]
    [InlineData("0", "0", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("5", "0", LowerIsBetter, Status.Met, 1.0)]
    [InlineData("не более 5", "4", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("не более 5", "10", HigherIsBetter, Status.Missed, 0.5)]
    [InlineData("не менее 5", "4", LowerIsBetter, Status.Missed, 0.8)]
    [InlineData("более 20", "20", HigherIsBetter, Status.Missed, 1.0)]
    [InlineData("более 20", "20,01", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("менее 60%", "60", HigherIsBetter, Status.Missed, 1.0)]
    [InlineData("менее 60%", "59,99", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("прогноз 30%", "31", HigherIsBetter, Status.Met, 1.0)]
    [InlineData("ежегодно не менее двух", "1", HigherIsBetter, Status.Missed, 0.5)]
    [InlineData("не ниже 50%", "8 из 13", HigherIsBetter, Status.Met, 1.0)]
    public void A_bound_is_judged_with_its_degree(
        string plan,
        string fact,
        Direction direction,
        Status status,
        double degree
    )
    {
        var verdict = Judge(plan, fact, direction);
        Assert.Equal((status, (decimal?)degree), (verdict.Status, verdict.Degree));
    }

    [Theory]
    [InlineData("Прирост не менее 20%", "120", "100", Status.Met, 1.0)]
    [InlineData("Прирост не менее 20%", "110", "100", Status.Missed, 0.5)]
    [InlineData("Прирост не менее 20%", "90", "100", Status.Missed, 0.0)]
    [InlineData("снижение на 10%", "90", "100", Status.Met, 1.0)]
    [InlineData("снижение на 10%", "95", "100", Status.Missed, 0.5)]
    [InlineData("увеличение на 5 п.п.", "45", "40", Status.Met, 1.0)]
    public void Growth_is_compared_with_growth(string plan, string fact, string baseline, Status status, double degree)
    {
        var verdict = Judge(plan, fact, HigherIsBetter, baseline, unit: Unit.Percent);
        Assert.Equal((status, (decimal?)degree), (verdict.Status, verdict.Degree));
    }

    [Theory]
    [InlineData("прирост 20%", "5", "0", "growth-from-zero")]
    [InlineData("прирост 20%", "5", null, "no-baseline")]
    [InlineData("прирост 20%", "да", "5", "shape-mismatch")]
    [InlineData("не менее 5 п.п.", "5%", null, "unit-mismatch")]
    [InlineData("не менее 5 чел.", "5%", null, "unit-mismatch")]
    [InlineData("5", "да", null, "shape-mismatch")]
    [InlineData("да", "5", null, "shape-mismatch")]
    [InlineData("5/10%", "6/9%", null, "parts-contradict")]
    [InlineData("положительная динамика", "5", null, "no-previous")]
    [InlineData("не ниже 80%", "не ниже 70%", null, "declared-weaker")]
    [InlineData("80%", "0 из 0", null, "share-of-nothing")]
    public void What_is_undefined_is_indeterminate_with_its_reason(
        string plan,
        string fact,
        string? baseline,
        string code
    )
    {
        var verdict = Judge(plan, fact, HigherIsBetter, baseline);
        Assert.Equal((Status.Indeterminate, (decimal?)null, code), (verdict.Status, verdict.Degree, verdict.Code));
        Assert.EndsWith(".", verdict.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_plan_without_a_direction_is_indeterminate() =>
        Assert.Equal("no-direction", Judge("5", "5", Neutral).Code);

    [Theory]
    [InlineData("не ниже 80%", "не ниже 80%", Status.Met)]
    [InlineData("не ниже 80%", "не ниже 85%", Status.Met)]
    [InlineData("80%", "не менее 80%", Status.Met)]
    [InlineData("более 80%", "не менее 80%", Status.Indeterminate)]
    [InlineData("не ниже 80%", "более 80%", Status.Met)]
    [InlineData("не ниже 80%", "менее 80%", Status.Missed)]
    [InlineData("не ниже 80%", "не более 90%", Status.Indeterminate)]
    [InlineData("прирост не менее 20%", "прирост 25%", Status.Met)]
    public void A_declared_bound_is_met_only_when_it_implies_the_plan(string plan, string fact, Status status)
    {
        var verdict = Judge(plan, fact, HigherIsBetter);
        Assert.Equal((status, status == Status.Met), (verdict.Status, verdict.Declared));
    }

    [Fact]
    public void On_the_last_day_the_period_is_not_over()
    {
        Assert.Equal(Status.AtRisk, Judge("5", "4", HigherIsBetter, asOf: End).Status);
        Assert.Equal(Status.Missed, Judge("5", "4", HigherIsBetter, asOf: End.AddDays(1)).Status);
        Assert.Equal(Status.NotDue, Judge("5", null, HigherIsBetter, asOf: End).Status);
        Assert.Equal(Status.NoFact, Judge("5", null, HigherIsBetter, asOf: End.AddDays(1)).Status);
        Assert.Equal(Status.Met, Judge("5", "5", HigherIsBetter, asOf: End).Status);
    }

    [Theory]
    [InlineData(Cadence.Quarter, 3, 31, "2026-04-20", Status.AtRisk)]
    [InlineData(Cadence.Quarter, 12, 31, "2027-01-20", Status.Missed)]
    [InlineData(Cadence.AcademicYear, 12, 31, "2027-01-20", Status.AtRisk)]
    [InlineData(Cadence.AcademicYear, 8, 31, "2026-09-01", Status.Missed)]
    public void A_count_that_runs_through_the_year_is_at_risk_until_the_year_is_over(
        Cadence cadence,
        int month,
        int day,
        string asOf,
        Status status
    )
    {
        var question = Ask(
            "100",
            "40",
            HigherIsBetter,
            null,
            Unit.Count,
            DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

        var verdict = Evaluator.Judge(
            question with
            {
                Indicator = question.Indicator with { Cadence = cadence, Accumulation = Accumulation.Cumulative },
                PeriodEnd = new DateOnly(2026, month, day),
            }
        );

        Assert.Equal(status, verdict.Status);
    }

    [Fact]
    public void A_mark_for_no_data_is_no_fact_but_no_answers_a_plan_to_have_it_done()
    {
        Assert.Equal(Status.NoFact, Judge("5", "-", HigherIsBetter).Status);
        Assert.Equal(Status.NoFact, Judge("Да", "…", HigherIsBetter).Status);
        Assert.Equal(
            (Status.Missed, 0m),
            (Judge("Да", "нет", HigherIsBetter).Status, Judge("Да", "нет", HigherIsBetter).Degree)
        );
    }

    [Theory]
    [InlineData("15300", true)]
    [InlineData("14740.2", true)]
    [InlineData("14740.1", false)]
    [InlineData("15516", true)]
    public void A_municipal_task_is_fulfilled_within_its_tolerance(string fact, bool fulfilled)
    {
        var question = Ask("15516", fact, HigherIsBetter, null, Unit.PersonHours, After);
        var verdict = Evaluator.Judge(
            question with
            {
                Indicator = question.Indicator with { TaskTolerancePercent = 5 },
            }
        );
        Assert.Equal(fulfilled, verdict.TaskFulfilled);
        Assert.Equal(fact == "15516" ? Status.Met : Status.Missed, verdict.Status);
    }

    [Fact]
    public void Positive_dynamics_is_better_than_the_previous_period()
    {
        var question = Ask("положительная динамика", "5", LowerIsBetter, null, Unit.Count, After);
        Assert.Equal(Status.Met, Evaluator.Judge(question with { Previous = new Fact.Number(new Amount(6)) }).Status);
        Assert.Equal(
            Status.Missed,
            Evaluator.Judge(question with { Previous = new Fact.Number(new Amount(5)) }).Status
        );
    }

    [Fact]
    public void The_sentence_names_plan_fact_and_degree() =>
        Assert.Equal(
            "План «15\u00A0516», факт «15\u00A0300»: план не выполнен, степень достижения 0,986.",
            Judge("15516", "15300", HigherIsBetter, unit: Unit.PersonHours).Sentence()
        );

    [Theory]
    [InlineData("65", "29,3", "было 29,3\u00A0%, стало 65\u00A0% (+35,7\u00A0п.п.)")]
    [InlineData("40", "40", "было 40\u00A0%, стало 40\u00A0% (без изменений)")]
    public void Percents_change_by_points(string now, string then, string sentence)
    {
        var dynamics = Trends.Compare(
            FactReader.Read(now, Unit.Percent).Value,
            FactReader.Read(then, Unit.Percent).Value,
            HigherIsBetter,
            Unit.Percent
        );
        Assert.Equal((sentence, (decimal?)null), (dynamics.Sentence, dynamics.Percent));
        Assert.Equal(UnitKind.PercentagePoints, dynamics.Difference!.Value.Mark);
    }

    [Fact]
    public void Of_a_pair_missed_in_both_parts_the_sentence_names_the_degree_of_the_worse()
    {
        var pair = new Unit(UnitKind.Pair, "чел. / %") { Parts = [Unit.Count, Unit.Percent] };
        var verdict = Judge("10/80%", "9/40%", HigherIsBetter, unit: pair);
        Assert.Equal((Status.Missed, (decimal?)0.5m), (verdict.Status, verdict.Degree));
        Assert.EndsWith("степень достижения 0,5.", verdict.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_change_by_their_difference() =>
        Assert.Equal(
            "было 949, стало 946 (−3)",
            Trends
                .Compare(new Fact.Number(new Amount(946)), new Fact.Number(new Amount(949)), HigherIsBetter, Unit.Count)
                .Sentence
        );

    private static Verdict Judge(
        string plan,
        string? fact,
        Direction direction,
        string? baseline = null,
        Unit? unit = null,
        DateOnly? asOf = null
    ) => Evaluator.Judge(Ask(plan, fact, direction, baseline, unit ?? Unit.None, asOf ?? After));

    private static Question Ask(
        string plan,
        string? fact,
        Direction direction,
        string? baseline,
        Unit unit,
        DateOnly asOf
    ) =>
        new(
            new IndicatorDefinition(
                "1",
                "Показатель",
                unit,
                direction,
                Cadence.CalendarYear,
                OrganisationLevel.Municipality,
                RollUp.AsEntered,
                Accumulation.Level
            ),
            PlanReader.Read(plan, unit).Value,
            fact is null ? null : FactReader.Read(fact, unit).Value,
            baseline is null ? null : FactReader.Read(baseline, unit).Value,
            null,
            End,
            asOf
        );
}
