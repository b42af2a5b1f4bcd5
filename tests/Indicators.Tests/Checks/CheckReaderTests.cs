using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class CheckReaderTests
{
    public static TheoryData<CheckRule> Rules =>
        [
            new CheckRule.Required { Indicators = ["1.1"] },
            new CheckRule.Range(0, 100) { Note = "без вечерних классов" },
            new CheckRule.WholeNumber { Strictness = Strictness.Warning },
            new CheckRule.Relation(RelationReader.Read("([1.1] + [1.2]) * 2 <= [1.3].знаменатель").Value)
            {
                Tolerance = 0.5m,
            },
            new CheckRule.Jump(50, ChangeMeasure.PercentagePoints) { Floor = 3, Strictness = Strictness.Off },
            new CheckRule.Contradiction { Indicators = ["1.1", "1.2"], Strictness = Strictness.Error },
            new CheckRule.Future { Indicators = ["1.1"], Strictness = Strictness.Error },
        ];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_comes_back_from_its_fields_as_it_was(CheckRule rule) =>
        Assert.Equal(rule, CheckReader.Read(CheckFields.Of(rule)).Value);

    [Fact]
    public void A_true_figure_may_jump_or_be_contradicted_so_these_warn_unless_told_otherwise()
    {
        Assert.Equal(
            Strictness.Warning,
            CheckReader.Read(new CheckFields(CheckKind.Jump) { Most = 50 }).Value.Strictness
        );
        Assert.Equal(Strictness.Warning, CheckReader.Read(new CheckFields(CheckKind.Contradiction)).Value.Strictness);
        Assert.Equal(Strictness.Warning, CheckReader.Read(new CheckFields(CheckKind.Future)).Value.Strictness);
        Assert.Equal(Strictness.Error, CheckReader.Read(new CheckFields(CheckKind.Required)).Value.Strictness);
        Assert.Equal(
            Strictness.Error,
            CheckReader
                .Read(new CheckFields(CheckKind.Jump) { Most = 50, Strictness = Strictness.Error })
                .Value.Strictness
        );
    }

    public static TheoryData<CheckFields, string> Mistakes =>
        new()
        {
            { new CheckFields(CheckKind.Range), "check-least" },
            {
                new CheckFields(CheckKind.Range) { Least = 2, Most = 1 },
                "check-least"
            },
            { new CheckFields(CheckKind.Jump), "check-most" },
            {
                new CheckFields(CheckKind.Jump) { Most = -5 },
                "check-most"
            },
            {
                new CheckFields(CheckKind.Jump) { Most = 5, Tolerance = -1 },
                "check-tolerance"
            },
            { new CheckFields(CheckKind.Relation), "check-relation" },
            {
                new CheckFields(CheckKind.Relation) { Relation = "[1.1] + [1.2]" },
                "check-relation"
            },
            {
                new CheckFields(CheckKind.Relation) { Relation = "[1.1] = [1.2] = [1.3]" },
                "check-relation"
            },
            {
                new CheckFields(CheckKind.Relation) { Relation = "1 = 1" },
                "formula-without-indicator"
            },
            {
                new CheckFields(CheckKind.Relation) { Relation = "[1.1] + = 3" },
                "formula-unreadable"
            },
        };

    [Theory, MemberData(nameof(Mistakes))]
    public void What_cannot_be_a_rule_is_refused_and_the_field_is_named(CheckFields fields, string code) =>
        Assert.Equal(code, CheckReader.Read(fields).Problem?.Code);

    [Fact]
    public void A_rule_is_bound_to_the_codes_of_the_programme_and_to_units_that_make_sense()
    {
        IndicatorDefinition[] programme = [Percent("1.1"), Count("2.1"), Count("2.2")];

        Assert.Equal(["2.1"], Bind(new CheckRule.Required { Indicators = ["2,1"] }).Value.Indicators);
        Assert.Equal("check-indicators", Bind(new CheckRule.Required { Indicators = ["9.9"] }).Problem?.Code);
        Assert.Equal(
            "check-most",
            Bind(new CheckRule.Jump(5, ChangeMeasure.PercentagePoints) { Indicators = ["2.1"] }).Problem?.Code
        );
        Assert.True(Bind(new CheckRule.Jump(5, ChangeMeasure.PercentagePoints) { Indicators = ["1.1"] }).IsOk);
        Assert.Equal(
            "[2.1] <= [2.2]",
            (
                (CheckRule.Relation)Bind(new CheckRule.Relation(RelationReader.Read("[2,1]<=[2.2]").Value)).Value
            ).Formula.ToString()
        );
        Assert.NotNull(Bind(new CheckRule.Relation(RelationReader.Read("[1.1] = [2.1]").Value)).Problem);
        Assert.NotNull(Bind(new CheckRule.Relation(RelationReader.Read("[2.1] = [9.9]").Value)).Problem);

        Parsed<CheckRule> Bind(CheckRule rule) => CheckReader.Bind(rule, programme);
    }
}
