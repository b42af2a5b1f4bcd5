using CsCheck;
using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Formulas;

public sealed class FormulaPropertyTests
{
    private static readonly string[] Scraps =
    [
        "[1.4]",
        "[2.1.3]",
        "[П-5]",
        "[",
        "]",
        ".",
        "числитель",
        ".знаменатель",
        "+",
        "-",
        "–",
        "*",
        "/",
        ":",
        "(",
        ")",
        ";",
        ",",
        " ",
        "\u00A0",
        "\u200B",
        "сумма(",
        "среднее",
        "мин(",
        "1",
        "1,5",
        "0.1",
        "100",
        "99999999999999999999999999999999",
        "\uD800",
        "\0",
        "=",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Scraps).Array[0, 15].Select(string.Concat),
        Gen.OneOf("(", "-", "мин(").Array[0, 300].Select(string.Concat)
    );

    private static readonly Gen<Formula> Leaves = Gen.OneOf(
        Gen.Select(Gen.OneOf("1.4", "2.1.3", "П-5"), Gen.Enum<FormulaPart>())
            .Select((code, part) => (Formula)new Formula.Reference(code, part)),
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 3], Gen.Bool)
            .Select(
                (value, scale, point) =>
                    (Formula)new Formula.Constant(new decimal(value, 0, 0, false, (byte)scale), scale > 0 && point)
            )
    );

    private static readonly Gen<Formula> Formulas = Gen.Recursive<Formula>(
        (depth, inner) =>
            depth >= 5
                ? Leaves
                : Gen.OneOf(
                    Leaves,
                    inner.Select(one => (Formula)new Formula.Negation(one)),
                    Gen.Select(Gen.Enum<FormulaOperation>(), inner, inner)
                        .Select((operation, left, right) => (Formula)new Formula.Binary(operation, left, right)),
                    Gen.Select(Gen.Enum<FormulaFunction>(), inner.List[1, 3])
                        .Select((function, arguments) => (Formula)new Formula.Call(function, arguments))
                )
    );

    private static readonly Gen<Fact?> Facts = Gen.OneOf(
        Gen.Decimal.Select(value => (Fact?)new Fact.Number(new Amount(value))),
        Gen.OneOf(0m, 1m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m)
            .Select(value => (Fact?)new Fact.Number(new Amount(value))),
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Select((part, whole) => (Fact?)new Fact.Share(part, whole)),
        Gen.Const((Fact?)new Fact.Missing("-")),
        Gen.Const((Fact?)new Fact.YesNo(true)),
        Gen.Const((Fact?)null)
    );

    private static readonly Gen<Unit> Units = Gen.OneOf(
        Unit.None,
        Unit.Percent,
        Unit.PercentagePoints,
        Unit.Count,
        Unit.Score,
        Unit.PersonHours,
        Unit.YesNo,
        Unit.CountAndPercent,
        new Unit(UnitKind.Other, "тыс. рублей")
    );

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Texts.Sample(
            text =>
            {
                var read = FormulaReader.Read(text);
                return read.IsOk || (read.Problem!.Sentence.EndsWith('.') && read.Problem.Expected.Length > 0);
            },
            iter: 20_000
        );

    [Fact]
    public void A_printed_formula_reads_back_as_itself() =>
        Formulas
            .Where(formula =>
                formula.References().Any() && FormulaText.Print(formula).Length <= FormulaReader.MaxLength
            )
            .Sample(
                formula => FormulaReader.Read(FormulaText.Print(formula)).Value.Equals(formula),
                iter: 10_000,
                print: FormulaText.Print
            );

    [Fact]
    public void Checking_and_computing_are_total() =>
        Gen.Select(Formulas, Units, Units.Array[3], Facts.Array[3])
            .Sample(
                (formula, target, units, facts) =>
                {
                    string[] codes = ["1.4", "2.1.3", "П-5"];
                    var indicators = codes.Select(
                        (code, index) =>
                            new IndicatorDefinition(
                                code,
                                code,
                                units[index],
                                Direction.Neutral,
                                Cadence.Quarter,
                                OrganisationLevel.School,
                                RollUp.AsEntered,
                                Accumulation.Level
                            )
                    );
                    var binding = new FormulaBinding(indicators);
                    var bound = binding.Bind(formula, target);
                    if (!bound.IsOk)
                        return bound.Problem!.Sentence.EndsWith('.');

                    var (fact, result) = new Computation(bound.Value, target, binding.Units).Compute(code =>
                        facts[Array.IndexOf(codes, code)]
                    );
                    return fact is null == result is not FormulaResult.Value;
                },
                iter: 50_000
            );
}
