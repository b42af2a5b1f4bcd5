using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Formulas;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Formulas;

public sealed class FormulaOrderTests
{
    [Fact]
    public void Formulas_may_stand_on_formulas() =>
        Assert.Empty(Refused(("c", "[b] + [x]"), ("b", "[a] * 2"), ("a", "[x] + [y]")));

    [Fact]
    public void A_circle_is_refused_and_named_from_every_indicator_it_stops()
    {
        var refused = Refused(
            ("a", "[b] + 1"),
            ("b", "[c] + [x]"),
            ("c", "[a] * 2"),
            ("d", "[a] + [e]"),
            ("e", "[x] + 1")
        );
        Assert.Equal(["a", "b", "c", "d"], refused.Keys.Order());
        Assert.Equal("Показатели вычисляются друг через друга по кругу: b → c → a → b.", refused["b"].Sentence);
        Assert.Equal("Показатели вычисляются друг через друга по кругу: a → b → c → a.", refused["d"].Sentence);
    }

    [Fact]
    public void A_formula_through_itself_is_a_circle() =>
        Assert.Equal(
            "Показатели вычисляются друг через друга по кругу: a → a.",
            Refused(("a", "[a] + 1"))["a"].Sentence
        );

    [Fact]
    public void A_chain_has_10_formulas_at_most()
    {
        var chain = Enumerable.Range(1, 11).Select(step => ("f" + step, $"[f{step - 1}] + 1")).ToArray();
        Assert.Empty(Refused(chain[..10]));
        Assert.Equal(["f11"], Refused(chain).Keys);
        Assert.Equal("formula-chain", Refused(chain)["f11"].Code);
    }

    private static IReadOnlyDictionary<string, Problem> Refused(params (string Code, string Text)[] formulas) =>
        FormulaOrder.Refused(formulas.ToDictionary(one => one.Code, one => FormulaReader.Read(one.Text).Value));
}
