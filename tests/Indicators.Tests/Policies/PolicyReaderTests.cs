using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Indicators.Tests.Policies;

public sealed class PolicyReaderTests
{
    private static readonly ProgrammeDefinition Programme = new(
        "p",
        "Программа",
        "town",
        "",
        null,
        null,
        10,
        [
            new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, []),
            new Organisation("s5", "МБОУ «СОШ № 5»", "СОШ № 5", OrganisationLevel.School, "town", []),
        ],
        [Of("1.1", Unit.Percent), Of("1.2", new Unit(UnitKind.Score, "балл")), Of("1.3", Unit.YesNo)],
        []
    );

    [Theory]
    [InlineData("1.1", "менее 60 %", Comparison.LessThan, 60, false)]
    [InlineData("1.1", "не менее 30%", Comparison.AtLeast, 30, false)]
    [InlineData("1,2", "ниже муниципального более чем на 20 баллов", Comparison.LessThan, -20, true)]
    [InlineData("1.2", "ниже районного на 20", Comparison.LessThan, -20, true)]
    [InlineData("1.2", "ниже среднего по муниципалитету не менее чем на 10,5 балла", Comparison.AtMost, -10.5, true)]
    [InlineData("1.1", "выше более чем на 5 п.п.", Comparison.MoreThan, 5, true)]
    public void A_threshold_is_read_as_acts_write_it(
        string indicator,
        string text,
        Comparison comparison,
        double bound,
        bool againstMunicipality
    )
    {
        var rule = Assert.IsType<CriterionRule.Threshold>(Criterion(indicator, text).Rule);
        Assert.Equal(
            (comparison, (decimal)bound, againstMunicipality),
            (rule.Comparison, rule.Bound, rule.AgainstMunicipality)
        );
    }

    [Fact]
    public void Years_assessments_and_zones_come_from_their_columns()
    {
        var rows = Row(
            Criteria,
            (CriterionColumns.Code, "К4"),
            (CriterionColumns.Name, "Не достигли минимума"),
            (CriterionColumns.Indicator, "1.1"),
            (CriterionColumns.Threshold, "не менее 30 %"),
            (CriterionColumns.Assessments, "2"),
            (CriterionColumns.Running, "2"),
            (CriterionColumns.Zone, "красная"),
            (CriterionColumns.Document, "Приказ № 5")
        );
        var criterion = Assert.Single(Read(out _, rows).Criteria);
        Assert.Equal(
            new CriterionRule.Threshold("1.1", Comparison.AtLeast, 30) { Assessments = 2, YearsRunning = 2 },
            criterion.Rule
        );
        Assert.Equal((true, "Приказ № 5"), (criterion.IsDecisive, criterion.Document));
    }

    [Fact]
    public void A_yes_is_an_answer_by_hand() => Assert.IsType<CriterionRule.Answer>(Criterion("1.3", "да").Rule);

    [Theory]
    [InlineData("1.1", "60", "policy-threshold")]
    [InlineData("9.9", "менее 60", "policy-indicator-unknown")]
    [InlineData("1.1", "да", "policy-answer")]
    [InlineData("1.1", "", "policy-cell-empty")]
    [InlineData("1.1", "прирост 5 %", "policy-threshold")]
    public void A_row_that_is_not_understood_is_told_at_its_cell_and_left_out(
        string indicator,
        string threshold,
        string code
    )
    {
        var policy = Read(out var mistakes, CriterionRow(indicator, threshold));
        Assert.Empty(policy.Criteria);
        Assert.Equal((0, code), (Assert.Single(mistakes).Row, mistakes[0].Problem.Code));
    }

    [Fact]
    public void A_method_takes_its_act_dates_grades_spending_and_weights()
    {
        var policy = Read(
            out var mistakes,
            Row(PolicySheets.Effectiveness, (MethodColumns.Method, "результаты"), (MethodColumns.Document, "x")),
            Row(
                PolicySheets.Effectiveness,
                (MethodColumns.Method, "Средняя степень достижения показателей"),
                (MethodColumns.Document, "Постановление № 100"),
                (MethodColumns.From, "01.01.2025"),
                (MethodColumns.Grades, "хорошо от 0,95; плохо"),
                (MethodColumns.Spending, "1.2"),
                (MethodColumns.Weights, "1.1 = 2; 1,2 = 0,5")
            )
        );
        Assert.Equal("policy-method-unknown", Assert.Single(mistakes).Problem.Code);
        var method = Assert.Single(policy.Methods);
        Assert.Equal(
            ("Постановление № 100", new DateOnly(2025, 1, 1), "1.2", 2m, 0.5m),
            (
                method.Method.Act,
                method.Method.From,
                method.SpendingIndicator,
                method.Weights["1.1"],
                method.Weights["1.2"]
            )
        );
        Assert.Equal(("хорошо", "плохо"), (method.Method.GradeOf(0.95m)?.Name, method.Method.GradeOf(0.94m)?.Name));
        Assert.Null(policy.MethodOn(new DateOnly(2024, 12, 31)));
    }

    [Theory]
    [InlineData("[СР] * [СРм]", null, null)]
    [InlineData("[СР] * [КПД]", null, "effectiveness-measure-unknown")]
    [InlineData("", null, "policy-formula-missing")]
    [InlineData("[СР]", "плохо; хорошо от 0,9", "policy-grades")]
    [InlineData("[СР]", "хорошо от 0,8; отлично от 0,9", "policy-grades")]
    public void An_office_may_write_a_method_of_its_own(string formula, string? grades, string? problem)
    {
        var policy = Read(
            out var mistakes,
            Row(
                PolicySheets.Effectiveness,
                (MethodColumns.Method, "своя"),
                (MethodColumns.Formula, formula),
                (MethodColumns.Grades, grades ?? "")
            )
        );
        Assert.Equal(problem, mistakes.Count == 0 ? null : mistakes[0].Problem.Code);
        Assert.Equal(problem is null ? 1 : 0, policy.Methods.Count);
    }

    [Theory]
    [InlineData("СОШ №5, №77", 1)]
    [InlineData("№77", 0)]
    [InlineData("?", 0)]
    public void A_list_of_schools_is_a_row_of_each_and_what_is_no_school_is_asked_about(string schools, int known)
    {
        var policy = Read(
            out var mistakes,
            Row(
                Lists,
                (ListColumns.Organisation, schools),
                (ListColumns.Year, "2019"),
                (ListColumns.List, "ШНОР"),
                (ListColumns.Document, "")
            )
        );

        Assert.Equal("policy-organisation-unknown", Assert.Single(mistakes).Problem.Code);
        Assert.Equal(known, policy.Lists.Count);
    }

    [Fact]
    public void Lists_factors_clusters_and_index_have_their_sheets()
    {
        var policy = Read(
            out var mistakes,
            Row(
                Lists,
                (ListColumns.Organisation, "СОШ №5"),
                (ListColumns.Year, "2019"),
                (ListColumns.List, "ШНОР"),
                (ListColumns.Document, "Федеральный перечень")
            ),
            Row(
                RiskFactors,
                (RiskColumns.Code, "Р1"),
                (RiskColumns.Name, "Дефицит кадров"),
                (RiskColumns.Aliases, "нехватка учителей; мало учителей")
            ),
            Row(
                Clusters,
                (ClusterColumns.Side, "процесс"),
                (ClusterColumns.Indicator, "1.1"),
                (ClusterColumns.Second, "40"),
                (ClusterColumns.Third, "60"),
                (ClusterColumns.Fourth, "80")
            ),
            Row(
                Clusters,
                (ClusterColumns.Side, "результаты"),
                (ClusterColumns.Indicator, "1.2"),
                (ClusterColumns.Second, "40"),
                (ClusterColumns.Third, "50"),
                (ClusterColumns.Fourth, "70")
            ),
            Row(
                PolicySheets.Index,
                (IndexColumns.Indicator, "1.2"),
                (IndexColumns.Weight, "0,3"),
                (IndexColumns.Normalisation, "худший – 0")
            )
        );
        Assert.Empty(mistakes);
        Assert.Equal(new Membership("s5", 2019, "ШНОР", "Федеральный перечень"), Assert.Single(policy.Lists));
        Assert.True(policy.Risks.Find("Нехватка учителей").IsOk);
        Assert.Equal(new LevelScale(40, 50, 70), policy.Clusters!.Results.Scale);
        Assert.Equal(
            new IndexSection("1.2", 0.3m, Direction.HigherIsBetter, Normalisation.WorstIsZero),
            Assert.Single(policy.Index)
        );
    }

    [Fact]
    public void Without_a_directory_of_its_own_a_programme_has_the_shipped_one() =>
        Assert.Same(Indicators.Risks.RiskDirectory.Shipped, Read(out _).Risks);

    [Theory]
    [InlineData("1.1; 1.3", "1.1 1.3")]
    [InlineData("1.3, 1.1", "1.1 1.3")]
    [InlineData("1,2", "1.2")]
    [InlineData("1", "1.1 1.2 1.3")]
    [InlineData("1.*", "1.1 1.2 1.3")]
    [InlineData("1.1; 9.9", "1.1", "policy-indicator-unknown")]
    [InlineData("1.1; 1", "1.1 1.2 1.3", "policy-task-twice")]
    [InlineData("2", "", "policy-indicator-unknown")]
    public void A_task_has_the_indicators_that_are_named_or_whose_codes_begin_so(
        string written,
        string codes,
        string? mistake = null
    )
    {
        var policy = Read(out var mistakes, TaskRow("Задача 1. Учить", written));

        Assert.Equal(codes, string.Join(' ', policy.Tasks.SelectMany(static one => one.Codes)));
        Assert.Equal(mistake, mistakes is [var first, ..] ? first.Problem.Code : null);
    }

    [Fact]
    public void An_indicator_is_of_the_first_task_that_names_it()
    {
        var policy = Read(out var mistakes, TaskRow("Задача 1", "1.1"), TaskRow("Задача 2", "1"));

        Assert.Equal(["1.2", "1.3"], policy.Tasks[1].Codes);
        Assert.Equal((1, "policy-task-twice"), (Assert.Single(mistakes).Row, mistakes[0].Problem.Code));
    }

    private static PolicyRow TaskRow(string task, string codes) =>
        Row(Tasks, (TaskColumns.Task, task), (TaskColumns.Indicators, codes));

    private static Criterion Criterion(string indicator, string threshold) =>
        Assert.Single(Read(out _, CriterionRow(indicator, threshold)).Criteria);

    private static PolicyRow CriterionRow(string indicator, string threshold) =>
        Row(
            Criteria,
            (CriterionColumns.Code, "К1"),
            (CriterionColumns.Name, "Критерий"),
            (CriterionColumns.Indicator, indicator),
            (CriterionColumns.Threshold, threshold)
        );

    private static Policy Read(out IReadOnlyList<PolicyMistake> mistakes, params PolicyRow[] rows) =>
        PolicyReader.Read(Programme, rows, out mistakes);

    private static PolicyRow Row(PolicySheet sheet, params (string Column, string Text)[] fields) =>
        new(
            sheet.Name,
            fields
                .Where(static field => field.Text.Length > 0)
                .ToDictionary(static field => field.Column, static field => field.Text)
        );

    private static IndicatorDefinition Of(string code, Unit unit) =>
        new(
            code,
            "Показатель " + code,
            unit,
            Direction.HigherIsBetter,
            Cadence.CalendarYear,
            OrganisationLevel.School,
            RollUp.AsEntered,
            Accumulation.Level
        );
}
