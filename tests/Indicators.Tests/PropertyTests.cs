using CsCheck;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests;

public sealed class PropertyTests
{
    private static readonly string[] Scraps =
    [
        "не менее",
        "прирост",
        "5",
        "82,6",
        "%",
        "/",
        "-",
        "–",
        "(",
        ")",
        " ",
        "\u00A0",
        "план",
        "2019",
        "г.",
        "квартал",
        "IV",
        "май",
        "ОУ",
        "№",
        "СОШ",
        "«",
        "»",
        "из",
        "да",
        "нет",
        "ежегодно",
        "1 234",
        "1.234.567,8",
        "99999999999999999999999999999999",
        "\uD800",
        "\0",
        "далее",
        "31.02.2019",
        "9999",
        "и",
        ",",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Scraps).Array[0, 12].Select(string.Concat)
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
        Unit.TwoCounts
    );

    private static readonly Gen<decimal> Extremes = Gen.OneOf(
        Gen.Decimal,
        Gen.OneOf(0m, 1m, -1m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m),
        Gen.Int[0, 200].Select(value => (decimal)value)
    );

    private static readonly Gen<UnitKind> Marks = Gen.OneOf(
        UnitKind.None,
        UnitKind.Percent,
        UnitKind.PercentagePoints,
        UnitKind.Count,
        UnitKind.Score,
        UnitKind.PersonHours
    );

    private static readonly Gen<Amount> WildAmounts = Gen.Select(Extremes, Marks)
        .Select((value, mark) => new Amount(value, mark));

    private static readonly Gen<Amount> TameAmounts = Gen.Select(Gen.Int[0, 100_000_000], Gen.Int[0, 3], Marks)
        .Select((value, scale, mark) => new Amount(new decimal(value, 0, 0, false, (byte)scale), mark));

    private static readonly Gen<Comparison> Comparisons = Gen.Enum<Comparison>();

    private static Gen<PlanValue> Plans(Gen<Amount> amounts)
    {
        var simple = Gen.OneOf(
            Gen.Select(Comparisons, amounts)
                .Where(
                    static (comparison, amount) =>
                        comparison != Comparison.UpTo || amount.Mark != UnitKind.Percent || amount.Value < 100
                )
                .Select((comparison, amount) => (PlanValue)new PlanValue.Bound(comparison, amount)),
            Gen.Select(Comparisons, amounts, amounts)
                .Select(
                    (comparison, first, second) =>
                        (PlanValue)
                            new PlanValue.PairBound(
                                comparison,
                                first with
                                {
                                    Mark = UnitKind.None,
                                },
                                second with
                                {
                                    Mark = UnitKind.Percent,
                                }
                            )
                ),
            Gen.Select(
                    Gen.Enum<ChangeKind>(),
                    Comparisons.Where(static comparison => comparison != Comparison.UpTo),
                    amounts
                )
                .Select((kind, comparison, amount) => (PlanValue)new PlanValue.Change(kind, comparison, amount)),
            Gen.OneOf<ChangeKind?>(null, ChangeKind.Growth, ChangeKind.Reduction)
                .Select(static toward => (PlanValue)new PlanValue.PositiveDynamics(toward))
        );
        return Gen.OneOf(
            simple,
            simple.Select(plan => (PlanValue)new PlanValue.EachYear(plan)),
            simple.Select(plan => (PlanValue)new PlanValue.Forecast(plan)),
            Gen.Const((PlanValue)new PlanValue.Done(true))
        );
    }

    private static Gen<Fact> Facts(Gen<Amount> amounts) =>
        Gen.OneOf(
            amounts.Select(amount => (Fact)new Fact.Number(amount)),
            Gen.Select(amounts, amounts).Select((first, second) => (Fact)new Fact.Pair(first, second)),
            Gen.Select(amounts, amounts).Select((first, second) => (Fact)new Fact.Share(first.Value, second.Value)),
            Gen.Bool.Select(done => (Fact)new Fact.YesNo(done)),
            Plans(TameAmounts).Select(plan => (Fact)new Fact.Declared(plan)),
            Gen.OneOf("-", "нет", "x").Select(mark => (Fact)new Fact.Missing(mark))
        );

    [Fact]
    public void No_text_makes_a_reader_throw() =>
        Gen.Select(Texts, Units)
            .Sample(
                (text, unit) =>
                {
                    _ = NumberReader.Read(text, allowNegative: true);
                    _ = FactReader.Read(text, unit);
                    _ = PlanReader.Read(text, unit);
                    _ = PlanReader.IsNoPlan(text, Unit.None);
                    _ = Unit.Parse(text);
                    _ = Unit.Infer(text);
                    _ = PeriodReader.Read(text);
                    _ = Period.FromCode(text);
                    _ = ActivityPeriodReader.Read(text);
                    _ = OrganisationNameReader.Read(text);
                    _ = OrganisationListReader.Read(text);
                    _ = new OrganisationDirectory([new("1", text, "СОШ №5", OrganisationLevel.School, null, [])]).Find(
                        text
                    );
                },
                iter: 20_000
            );

    [Fact]
    public void A_printed_plan_reads_back_as_itself() =>
        Plans(TameAmounts)
            .Sample(
                plan =>
                {
                    var read = PlanReader.Read(PlanText.Print(plan, Unit.None), Unit.None);
                    return read.IsOk && read.Value == plan;
                },
                iter: 5_000,
                print: plan => plan + " | " + PlanText.Print(plan, Unit.None)
            );

    [Fact]
    public void A_printed_number_reads_back_as_itself() =>
        TameAmounts.Sample(
            amount =>
                NumberReader.Read(AmountText.Print(amount, Unit.None)) is { IsOk: true } read && read.Value == amount,
            iter: 5_000
        );

    [Fact]
    public void Spaces_and_dashes_of_every_kind_change_nothing() =>
        Gen.Select(
                Plans(TameAmounts),
                Gen.OneOf(' ', '\u00A0', '\u202F', '\u2009', '\t', '\n'),
                Gen.OneOf("-", "–", "—", "\u2011", "−")
            )
            .Sample(
                (plan, space, dash) =>
                {
                    var text = "план " + dash + " " + PlanText.Print(plan, Unit.None);
                    var read = PlanReader.Read(text.Replace(' ', space).Replace(RussianText.Nbsp, space), Unit.None);
                    return read.IsOk && read.Value == plan;
                },
                iter: 5_000
            );

    [Fact]
    public void A_fact_survives_its_columns() =>
        Facts(WildAmounts).Sample(fact => FactCodec.Decode(FactCodec.Encode(fact), "").Equals(fact), iter: 10_000);

    [Fact]
    public void Judging_is_total_and_degrees_lie_between_0_and_1() =>
        Gen.Select(
                Plans(WildAmounts).Null(),
                Facts(WildAmounts).Null(),
                Facts(WildAmounts).Null(),
                Gen.Enum<Direction>(),
                Units,
                Gen.Int[0, 2]
            )
            .Sample(
                (plan, fact, other, direction, unit, day) =>
                {
                    var indicator = new IndicatorDefinition(
                        "1",
                        "Показатель",
                        unit,
                        direction,
                        Cadence.Quarter,
                        OrganisationLevel.School,
                        RollUp.Ratio,
                        Accumulation.Level
                    )
                    {
                        TaskTolerancePercent = 5,
                    };
                    var end = new DateOnly(2020, 1, 1);
                    var question = new Question(indicator, plan, fact, other, other, end, end.AddDays(day - 1));
                    var verdict = Evaluator.Judge(question);
                    return Evaluator.Rate(question) == (verdict.Status, verdict.Degree)
                        && verdict.Degree is null or (>= 0 and <= 1)
                        && verdict.Sentence().EndsWith('.')
                        && (verdict.Status != Status.Met || verdict.Degree == 1)
                        && (verdict.Status != Status.Indeterminate || verdict.Degree is null);
                },
                iter: 50_000
            );

    [Fact]
    public void A_period_code_reads_back_as_its_period() =>
        Gen.Select(Gen.Enum<PeriodKind>(), Gen.Int[1950, 2050], Gen.Int[1, 12], Gen.Int[0, 900])
            .Sample(
                (kind, year, month, days) =>
                {
                    var period = kind switch
                    {
                        PeriodKind.Day => Period.Day(new DateOnly(year, month, 28)),
                        PeriodKind.Month => Period.Month(year, month),
                        PeriodKind.Quarter => Period.Quarter(year, (month + 2) / 3),
                        PeriodKind.HalfYear => Period.HalfYear(year, (month + 5) / 6),
                        PeriodKind.CalendarYear => Period.Year(year),
                        PeriodKind.AcademicYear => Period.AcademicYear(year),
                        _ => new Period(
                            PeriodKind.Span,
                            new DateOnly(year, month, 1),
                            new DateOnly(year, month, 1).AddDays(days)
                        ),
                    };
                    return Period.FromCode(period.Code).Value == period
                        && PeriodReader.Read(period.Code).Value == period
                        && (kind == PeriodKind.Span || PeriodReader.Read(period.Title).Value == period);
                },
                iter: 5_000
            );
}
