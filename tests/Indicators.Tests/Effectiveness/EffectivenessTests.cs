using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Roadmap;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Effectiveness;

public sealed class EffectivenessTests
{
    private static readonly EffectivenessInput Year = new(
        [
            Part("1", 1, 1.5m, Trend.Improved),
            Part("2", 0.8m, 0.8m, Trend.Worsened),
            Part("3", 1, 1, Trend.Unchanged),
            Outside("4", Status.NotDue),
        ],
        [
            Activity(ActivityStatus.OnTime),
            Activity(ActivityStatus.Late),
            Activity(ActivityStatus.Overdue),
            Activity(ActivityStatus.OnTime),
            Activity(ActivityStatus.NotDue),
        ],
        1000,
        900
    );

    [Theory]
    [InlineData("mean-degree", "0.9333", "высокая")]
    [InlineData("results-and-spending", "0.7778", "удовлетворительная")]
    [InlineData("met-share", "0.6667", "программа неэффективна")]
    [InlineData("overfulfilment", "1.0333", "высокая")]
    [InlineData("weighted-parts", "0.6683", "неудовлетворительная")]
    [InlineData("activities", "0.75", "удовлетворительная")]
    public void Each_shipped_method_computes_what_its_act_says(string method, string value, string grade)
    {
        var result = EffectivenessJudge.Judge(EffectivenessPresets.Find(method)!, Year);
        Assert.Equal(
            decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            Rounding.To(result.Value!.Value, 4)
        );
        Assert.Equal(grade, result.Grade);
    }

    [Theory]
    [InlineData("mean-degree", "СР = 2,8 / 3 = 0,9333; Э = СР = 0,9333")]
    [InlineData(
        "results-and-spending",
        "СРм = 3 / 4 = 0,75; ССуз = 900 / 1 000 = 0,9; Эис = СРм / ССуз = 0,75 / 0,9 = 0,8333; "
            + "СР = 2,8 / 3 = 0,9333; Э = СР × Эис = 0,9333 × 0,8333 = 0,7778"
    )]
    [InlineData("met-share", "ДП = 2 / 3 = 0,6667; Э = ДП = 0,6667")]
    [InlineData("activities", "СРм = 3 / 4 = 0,75; Э = СРм = 0,75")]
    public void The_formula_of_the_act_is_printed_with_its_numbers(string method, string formula) =>
        Assert.Equal(
            formula,
            EffectivenessText
                .Formula(EffectivenessJudge.Judge(EffectivenessPresets.Find(method)!, Year).Steps)
                .Replace('\u00A0', ' ')
        );

    [Fact]
    public void What_has_no_value_says_so_in_the_formula() =>
        Assert.Equal(
            "Эис = СРм / ССуз = нет значения",
            EffectivenessText
                .Formula(
                    EffectivenessJudge
                        .Judge(EffectivenessPresets.Find("results-and-spending")!, Year with { ActualSpending = null })
                        .Steps
                )
                .Split("; ")
                .Single(static one => one.StartsWith("Эис", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("0.9", "высокая")]
    [InlineData("0.8999", "средняя")]
    [InlineData("0.89996", "высокая")]
    [InlineData("0.89994", "средняя")]
    [InlineData("0.8", "средняя")]
    [InlineData("0.7", "удовлетворительная")]
    [InlineData("0.6999", "неудовлетворительная")]
    public void A_grade_begins_at_its_bound(string value, string grade) =>
        Assert.Equal(
            grade,
            EffectivenessPresets
                .All[0]
                .GradeOf(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
                ?.Name
        );

    [Fact]
    public void Every_step_is_shown_with_how_it_came_about()
    {
        var result = EffectivenessJudge.Judge(EffectivenessPresets.Find("results-and-spending")!, Year);
        Assert.Equal(["СРм", "ССуз", "Эис", "СР", "Э"], result.Steps.Select(static step => step.Code));
        Assert.Equal("3 из 4 мероприятий", result.Steps[0].Formula.Replace('\u00A0', ' '));
        Assert.Equal("[СРм] / [ССуз]", result.Steps[2].Formula);
    }

    [Fact]
    public void What_lacks_data_widens_the_result_and_takes_the_grade_away_where_it_decides()
    {
        var result = EffectivenessJudge.Judge(
            EffectivenessPresets.All[0],
            Year with
            {
                Indicators = [.. Year.Indicators, Outside("5", Status.NoFact)],
            }
        );
        Assert.Equal(
            [0.9333m, 0.7m, 0.95m],
            new[] { result.Value, result.Least, result.Most }.Select(static one => Rounding.To(one!.Value, 4))
        );
        Assert.Null(result.Grade);
        Assert.EndsWith("оценку дать нельзя.", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_that_stands_either_way_is_given()
    {
        var many = Enumerable
            .Range(1, 30)
            .Select(static index => Part($"{index}", 1, 1, Trend.Unchanged))
            .Append(Outside("31", Status.Indeterminate));
        Assert.Equal(
            "высокая",
            EffectivenessJudge.Judge(EffectivenessPresets.All[0], Year with { Indicators = [.. many] }).Grade
        );
    }

    [Fact]
    public void Without_spending_there_is_no_result_and_the_sentence_says_why()
    {
        var result = EffectivenessJudge.Judge(
            EffectivenessPresets.Find("results-and-spending")!,
            Year with
            {
                PlannedSpending = null,
            }
        );
        Assert.Null(result.Value);
        Assert.Equal("Эффективность определить нельзя: не указаны плановые и фактические расходы.", result.Sentence);
    }

    [Fact]
    public void Weights_of_indicators_count()
    {
        var heavy = Year with
        {
            Indicators = [Part("1", 1, 1, Trend.Improved) with { Weight = 3 }, Part("2", 0, 0, Trend.Worsened)],
        };
        Assert.Equal(0.75m, EffectivenessJudge.Judge(EffectivenessPresets.All[0], heavy).Value);
    }

    [Fact]
    public void A_method_of_an_offices_own_may_lean_on_measures_and_earlier_steps_only()
    {
        var method = EffectivenessPresets.All[0] with
        {
            Steps = [new MethodStep("Э", "", FormulaReader.Read("[СР] * [К]").Value)],
        };
        Assert.Equal("effectiveness-measure-unknown", method.Mistake()!.Code);
        Assert.All(EffectivenessPresets.All, static preset => Assert.Null(preset.Mistake()));
        Assert.NotNull((method with { Steps = [] }).Mistake());
    }

    [Fact]
    public void A_method_holds_from_the_first_day_of_its_act_to_the_last()
    {
        var method = EffectivenessPresets.All[0] with
        {
            From = new DateOnly(2025, 1, 1),
            To = new DateOnly(2025, 12, 31),
        };
        Assert.Equal(
            [false, true, true, false],
            new[]
            {
                new DateOnly(2024, 12, 31),
                new DateOnly(2025, 1, 1),
                new DateOnly(2025, 12, 31),
                new DateOnly(2026, 1, 1),
            }.Select(method.HoldsOn)
        );
    }

    [Fact]
    public void What_is_not_due_is_left_out_whether_it_has_figures_yet_or_not()
    {
        // 1.5 has none yet; 3.2 is behind so far, its year goes on.
        var input = Year with
        {
            Indicators =
            [
                .. Year.Indicators,
                Outside("1.5", Status.NotDue),
                Part("3.2", 0.4m, 0.4m, Trend.Worsened) with
                {
                    IsUnfinished = true,
                },
            ],
        };

        Assert.Equal(
            EffectivenessJudge.Judge(EffectivenessPresets.All[0], Year).Value,
            EffectivenessJudge.Judge(EffectivenessPresets.All[0], input).Value
        );
        Assert.Equal(
            "Учтено показателей: 3 из 6. Не вошли: срок не наступил — 4, 1.5 и 3.2.",
            Accounting.Sentence(Accounting.Of(EffectivenessPresets.All[0], input.Indicators))
        );
    }

    [Fact]
    public void What_is_met_in_words_alone_has_no_data_and_widens_the_result()
    {
        var input = Year with
        {
            Indicators = [.. Year.Indicators, Part("5", 1, 1, Trend.Unchanged) with { Verdict = InWords }],
        };

        var result = EffectivenessJudge.Judge(EffectivenessPresets.All[0], input);

        Assert.Equal(
            [0.9333m, 0.7m, 0.95m],
            new[] { result.Value, result.Least, result.Most }.Select(static one => Rounding.To(one!.Value, 4))
        );
        Assert.Contains(
            "выполнение заявлено без числа — 5",
            Accounting.Sentence(Accounting.Of(EffectivenessPresets.All[0], input.Indicators)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    // Three compared, one of them better; each that lacks a figure may turn out either way.
    [InlineData(Status.NoFact, true, "0.3333 0.25 0.5")]
    [InlineData(Status.Met, false, "0.3333 0.25 0.5")]
    [InlineData(Status.NotDue, false, "0.3333 0.3333 0.3333")]
    [InlineData(Status.NoPlan, true, "0.3333 0.3333 0.3333")]
    // Neither better nor worse by its nature: it is not asked.
    [InlineData(Status.Met, true, "0.3333 0.3333 0.3333")]
    public void The_share_of_the_improved_counts_indicators_without_figures_as_other_measures_do(
        Status status,
        bool hasBothYears,
        string expected
    )
    {
        var method = EffectivenessPresets.All[0] with
        {
            Steps = [new MethodStep("Э", "", FormulaReader.Read("[ДД]").Value)],
        };
        var part = new IndicatorPart(
            "5",
            new Verdict(status, status == Status.Met ? 1 : null, "", Grounds.None),
            1,
            Trend.Incomparable
        )
        {
            HasBothYears = hasBothYears,
        };

        var result = EffectivenessJudge.Judge(method, Year with { Indicators = [.. Year.Indicators, part] });

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                new[] { result.Value, result.Least, result.Most }.Select(static one =>
                    Rounding.To(one!.Value, 4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)
                )
            )
        );
    }

    [Fact]
    public void A_method_that_counts_no_indicators_accounts_for_none() =>
        Assert.Equal("", Accounting.Sentence(Accounting.Of(EffectivenessPresets.Find("activities")!, Year.Indicators)));

    private static readonly Verdict InWords = new(Status.Met, 1, "declared-met", Grounds.None, Declared: true);

    private static IndicatorPart Part(string code, decimal degree, decimal ratio, Trend trend) =>
        new(
            code,
            new Verdict(degree == 1 ? Status.Met : Status.Missed, degree, "", Grounds.None) { Ratio = ratio },
            1,
            trend
        );

    private static IndicatorPart Outside(string code, Status status) =>
        new(code, new Verdict(status, null, "", Grounds.None), 1, Trend.Incomparable);

    private static ActivityVerdict Activity(ActivityStatus status) => new(status, null);
}
