using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Formulas;

public sealed class FormulaUnitsTests
{
    [Theory]
    [InlineData("[1] + [2] - 5", "ед.")]
    [InlineData("[1] * 2 / 3", "чел.")]
    [InlineData("[1] / [2]", "%")]
    [InlineData("[1] / [2] * 100", "%")]
    [InlineData("100 * [1] / [2]", "%")]
    [InlineData("([1] / [2] + [2] / [1]) / 2", "%")]
    [InlineData("100 - [3]", "%")]
    [InlineData("[3] * [1] / 100", "ед.")]
    [InlineData("[3].числитель - [3].знаменатель", "ед.")]
    [InlineData("([4] * [1] + [4] * [2]) / ([1] + [2])", "балл")]
    [InlineData("среднее([4]; [4])", "балл")]
    [InlineData("макс([1] - [2]; 0)", "ед.")]
    [InlineData("[5].второе + [3]", "%")]
    [InlineData("[6] / [1]", "тыс. рублей на школу")]
    [InlineData("0,4 * [3] + 0,6 * [1] / [2] * 100", "индекс")]
    [InlineData("[7] + [1]", "ед.")]
    public void Like_goes_with_like(string formula, string unit) => Assert.Null(Bind(formula, unit).Problem);

    [Theory]
    [InlineData("[3] + [1]", "%", "Нельзя складывать разные величины (проценты и количество): «[3] + [1]».")]
    [InlineData("[1] - [4]", "ед.", "Нельзя вычитать разные величины (количество и баллы): «[1] - [4]».")]
    [InlineData("[1] / [2] + [3]", "%", "Нельзя складывать разные величины (отношение и проценты): «[1] / [2] + [3]».")]
    [InlineData(
        "мин([1]; 5; [4])",
        "ед.",
        "Нельзя сопоставлять разные величины (количество и баллы): «мин([1]; 5; [4])»."
    )]
    [InlineData("[3] * [1]", "ед.", "Формула даёт «количество × проценты», а единица показателя — «ед.».")]
    [InlineData("[1] * [2]", "ед.", "Формула даёт «количество × количество», а единица показателя — «ед.».")]
    [InlineData("[1] / [2]", "ед.", "Формула даёт «отношение», а единица показателя — «ед.».")]
    [InlineData("[1] + [2]", "%", "Формула даёт «количество», а единица показателя — «%».")]
    [InlineData("[4] / [1]", "балл", "Формула даёт «баллы / количество», а единица показателя — «балл».")]
    [InlineData("[5] + 1", "ед.", "[5] нельзя взять: показатель 5 измеряется иначе.")]
    [InlineData("[1].числитель", "ед.", "[1].числитель нельзя взять: показатель 1 измеряется иначе.")]
    [InlineData("[8] * 2", "ед.", "[8] нельзя взять: показатель 8 измеряется иначе.")]
    [InlineData("[1]", "да/нет", "Показатель с единицей «да/нет» вычислить по формуле нельзя.")]
    [InlineData("[9]", "ед.", "Показателя с кодом «9», названного в формуле, нет среди принятых.")]
    [InlineData("[1] * 1.5", "ед.", "Непонятно, число это или код показателя: 1.5.")]
    public void Unlike_is_refused_when_the_formula_is_defined(string formula, string unit, string sentence) =>
        Assert.Equal(sentence, Bind(formula, unit).Problem?.Sentence);

    [Fact]
    public void References_get_the_codes_of_the_definitions() =>
        Assert.Equal("[1.5] * 1,5", FormulaText.Print(Bind("[1,5] * 1,5", "ед.").Value));

    [Theory]
    [InlineData("[1] + [2]", "[1] * 2", true)]
    [InlineData("[1] / [2] * 100", "[3]", true)]
    [InlineData("[1]", "5", true)]
    [InlineData("[1] / [2]", "[3]", false)]
    public void Two_formulas_compare_when_they_measure_the_same(string left, string right, bool alike)
    {
        var binding = new FormulaBinding(Indicators);
        var (one, other) = (
            binding.Bind(FormulaReader.Read(left).Value).Value,
            right == "5" ? new Formula.Constant(5) : binding.Bind(FormulaReader.Read(right).Value).Value
        );
        Assert.Equal(alike, FormulaUnits.CheckAlike(one, other, binding.Units) is null);
    }

    private static Parsed<Formula> Bind(string formula, string unit) =>
        new FormulaBinding(Indicators).Bind(FormulaReader.Read(formula).Value, Unit.Parse(unit).Value);

    private static IReadOnlyList<IndicatorDefinition> Indicators { get; } =
    [
        One("1", "чел."),
        One("2", "ед."),
        One("3", "%"),
        One("4", "балл"),
        One("5", "ед./%"),
        One("6", "тыс. рублей"),
        One("7", ""),
        One("8", "да/нет"),
        One("1.5", "ед."),
    ];

    private static IndicatorDefinition One(string code, string unit) =>
        new(
            code,
            "Показатель " + code,
            Unit.Parse(unit).Value,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.AsEntered,
            Accumulation.Level
        );
}
