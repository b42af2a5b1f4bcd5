using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Formulas;

public sealed class FormulaEvaluatorTests
{
    private static readonly Dictionary<string, Operand> Figures = new()
    {
        ["a"] = new(Unit.Count, new Fact.Number(new Amount(8))),
        ["b"] = new(Unit.Count, new Fact.Number(new Amount(13))),
        ["zero"] = new(Unit.Count, new Fact.Number(new Amount(0))),
        ["share"] = new(Unit.Percent, new Fact.Share(3, 4)),
        ["percent"] = new(Unit.Percent, new Fact.Number(new Amount(40, UnitKind.Percent))),
        ["empty share"] = new(Unit.Percent, new Fact.Share(0, 0)),
        ["pair"] = new(
            Unit.CountAndPercent,
            new Fact.Pair(new Amount(949, UnitKind.Count), new Amount(32.37m, UnitKind.Percent))
        ),
        ["none"] = new(Unit.Count, null),
        ["dash"] = new(Unit.Count, new Fact.Missing("-")),
        ["declared"] = new(Unit.Count, new Fact.Declared(new PlanValue.Bound(Comparison.AtLeast, new Amount(3)))),
        ["foreign"] = new(Unit.Count, new Fact.Number(new Amount(5, UnitKind.Percent))),
        ["huge"] = new(Unit.Count, new Fact.Number(new Amount(decimal.MaxValue))),
    };

    [Theory]
    [InlineData("[a] + [b] * 2", 34)]
    [InlineData("([a] + [b]) * 2", 42)]
    [InlineData("-[a] - -[b]", 5)]
    [InlineData("[b] - [a] - 1", 4)]
    [InlineData("[a] / 4 / 2", 1)]
    [InlineData("[share]", 75)]
    [InlineData("[share].знаменатель - [share].числитель", 1)]
    [InlineData("[pair].первое", 949)]
    [InlineData("сумма([a]; [b]; 1)", 22)]
    [InlineData("среднее([a]; 9; [b])", 10)]
    [InlineData("макс([a] - [b]; 0)", 0)]
    [InlineData("мин([a]; [b])", 8)]
    public void A_formula_gives_a_number(string text, int number) =>
        Assert.Equal(new FormulaResult.Value(number), Evaluate(text));

    [Fact]
    public void Missing_stays_missing_and_every_gap_is_named_once()
    {
        var missing = Assert.IsType<FormulaResult.Missing>(Evaluate("[a] + [none] * 0 + [dash] / [zero] + [none]"));
        Assert.Equal(["none", "dash"], missing.Codes);
    }

    [Theory]
    [InlineData("[a] / [zero]", "деление на ноль: [zero] равно 0")]
    [InlineData("1 / ([a] - 8)", "деление на ноль: [a] - 8 равно 0")]
    [InlineData("[empty share]", "знаменатель доли у показателя empty share равен нулю")]
    [InlineData("[percent].числитель", "у показателя percent указан только процент, без числителя и знаменателя")]
    [InlineData("[declared] + 1", "у показателя declared заявлена только граница, числа нет")]
    [InlineData("[foreign] + 1", "значение показателя foreign записано в ином виде")]
    [InlineData("[huge] + [huge]", "число слишком велико")]
    [InlineData("[huge] * 2", "число слишком велико")]
    [InlineData("[huge] / 0,1", "число слишком велико")]
    [InlineData("сумма([huge]; [huge])", "число слишком велико")]
    public void What_cannot_be_told_is_said_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<FormulaResult.Indeterminate>(Evaluate(text)).Doubt.Text);

    [Fact]
    public void A_percent_that_is_a_quotient_keeps_its_two_parts() =>
        Assert.Equal(
            (new Fact.Share(8, 13), new FormulaResult.Value(8m / 13 * 100)),
            Compute("[a] / [b]", Unit.Percent)
        );

    [Fact]
    public void Any_other_ratio_becomes_a_percent()
    {
        Assert.Equal(
            new Fact.Number(new Amount(150, UnitKind.Percent)),
            Compute("[a] / [b] * [b] / [a] + 0,5", Unit.Percent).Fact
        );
        Assert.Equal(new Fact.Number(new Amount(25, UnitKind.Percent)), Compute("100 - [share]", Unit.Percent).Fact);
        Assert.Equal(
            new Fact.Number(new Amount(200, UnitKind.Percent)),
            Compute("[a] * 100 / 4 / [a] * [a] / [a] * 8", Unit.Percent).Fact
        );
    }

    [Fact]
    public void A_share_of_nothing_is_no_share() =>
        Assert.Equal(
            (null, new FormulaResult.Indeterminate(new FormulaDoubt(FormulaDoubtKind.DividedByZero, "[zero]"))),
            Compute("[a] / [zero]", Unit.Percent)
        );

    [Fact]
    public void A_share_with_a_gap_is_a_gap()
    {
        var (fact, result) = Compute("[none] / [zero]", Unit.Percent);
        Assert.Null(fact);
        Assert.Equal(["none"], Assert.IsType<FormulaResult.Missing>(result).Codes);
    }

    private static FormulaResult Evaluate(string text) =>
        FormulaEvaluator.Evaluate(FormulaReader.Read(text).Value, code => Figures[code]);

    private static (Fact? Fact, FormulaResult Result) Compute(string text, Unit unit) =>
        new Computation(
            FormulaReader.Read(text).Value,
            unit,
            Figures.ToDictionary(one => one.Key, one => one.Value.Unit)
        ).Compute(code => Figures[code].Fact);
}
