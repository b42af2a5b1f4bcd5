using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Definitions.Direction;

namespace QualityMonitor.Indicators.Tests.Adversarial;

/// <summary>Whole rows of reports, and schools of one district that share a number.</summary>
public sealed class PrintedRowsTests
{
    [Theory]
    [InlineData("Доля педагогов, %", "80", "12 чел. (85%)", "", HigherIsBetter, Status.Met, "bound-met")]
    [InlineData("Доля педагогов, %", "80", "12 чел. (75%)", "", HigherIsBetter, Status.Missed, "bound-missed")]
    [InlineData(
        "Доля педагогов, %",
        "100% (13 из 13)",
        "92,3% (12 из 13)",
        "",
        HigherIsBetter,
        Status.Missed,
        "bound-missed"
    )]
    [InlineData("Количество педагогов, чел.", "12", "12 чел. (85%)", "", HigherIsBetter, Status.Met, "bound-met")]
    [InlineData("Качество", "80", "12 чел. (85%)", "", HigherIsBetter, Status.Indeterminate, "pair-part-unknown")]
    [InlineData("Доля педагогов, %", "увеличение с 12 до 15", "15,2", "12", HigherIsBetter, Status.Met, "bound-met")]
    [InlineData("Число участников", "увеличение в 2 раза", "24", "12", HigherIsBetter, Status.Met, "growth-met")]
    [InlineData("Число участников", "увеличение в 2 раза", "18", "12", HigherIsBetter, Status.Missed, "growth-missed")]
    [InlineData("Число нарушений", "снижение в 3 раза", "30", "90", LowerIsBetter, Status.Met, "growth-met")]
    [InlineData("Доля двоек, %", "снижение на 2 п.п.", "8", "10", LowerIsBetter, Status.Met, "growth-met")]
    [InlineData("Наличие программы", "Наличие программы", "отсутствует", "", HigherIsBetter, Status.Missed, "not-done")]
    [InlineData("Проведение мониторинга", "Да", "не проводилось", "", HigherIsBetter, Status.Missed, "not-done")]
    [InlineData("Доля педагогов, %", "80", "не проводилось", "", HigherIsBetter, Status.NoFact, "no-fact")]
    [InlineData("Доля педагогов, %", "80", "выполнено", "", HigherIsBetter, Status.Indeterminate, "shape-mismatch")]
    [InlineData("Число нарушений", "ни одного", "0", "", LowerIsBetter, Status.Met, "bound-met")]
    public void A_row_is_judged(
        string name,
        string plan,
        string fact,
        string baseline,
        Direction direction,
        Status status,
        string code
    )
    {
        var verdict = Judge(name, plan, fact, baseline, direction);
        Assert.Equal((status, code), (verdict.Status, verdict.Code));
    }

    [Fact]
    public void A_percent_of_a_share_is_told_with_its_points() =>
        Assert.Equal(
            "План «прирост 20 %», факт «44 %»: прирост относительно базового значения 40 % — 10 % (4 п.п.); план не выполнен, степень достижения 0,5.",
            Judge("Доля педагогов, %", "рост на 20%", "44", "40", HigherIsBetter)
                .Sentence()
                .Replace(RussianText.Nbsp, ' ')
        );

    [Fact]
    public void A_strict_bound_only_reached_is_said_to_be_so() =>
        Assert.Equal(
            "План «более 20», факт «20»: план не выполнен: значение равно плановому, а должно быть больше.",
            Judge("Средний балл", "более 20", "20", "", HigherIsBetter).Sentence()
        );

    [Theory]
    [InlineData("МКОУ «Новолакская СОШ №1»", "n1")]
    [InlineData("Новолакская СОШ № 1", "n1")]
    [InlineData("МКОУ «Дучинская средняя общеобразовательная школа №1»", "d1")]
    [InlineData("Гамияхская СОШ", "g")]
    [InlineData("СОШ №1", "ambiguous")]
    [InlineData("МКОУ «Новочуртахская СОШ №1»", "unknown")]
    [InlineData("СОШ №5 (12 чел.)", "s5")]
    [InlineData("МКОУ «СОШ №5» с. Новолак", "s5")]
    [InlineData("Филиал СОШ №5", "unknown")]
    [InlineData("Новокулинская СОШ №5", "unknown")]
    public void Schools_of_villages_that_share_a_number_are_told_apart(string text, string expected)
    {
        var directory = new OrganisationDirectory([
            School("n1", "МКОУ «Новолакская СОШ №1 им. М. Магомедова»"),
            School("d1", "МКОУ «Дучинская СОШ №1»"),
            School("g", "МКОУ «Гамияхская СОШ им. Я. Сулейманова»"),
            School("s5", "МКОУ «СОШ №5»"),
        ]);
        Assert.Equal(
            expected,
            directory.Find(text) switch
            {
                OrganisationMatch.Found found => found.Organisation.Code,
                OrganisationMatch.Ambiguous => "ambiguous",
                _ => "unknown",
            }
        );
    }

    private static Organisation School(string code, string name) =>
        new(code, name, name, OrganisationLevel.School, null, []);

    private static Verdict Judge(string name, string plan, string fact, string baseline, Direction direction)
    {
        var unit = Unit.Infer(name);
        var indicator = new IndicatorDefinition(
            "1",
            name,
            unit,
            direction,
            Cadence.CalendarYear,
            OrganisationLevel.Municipality,
            RollUp.AsEntered,
            Accumulation.Level
        );
        return Evaluator.Judge(
            new Question(
                indicator,
                PlanReader.Read(plan, unit).Value,
                FactReader.Read(fact, unit).Value,
                baseline.Length == 0 ? null : FactReader.Read(baseline, unit).Value,
                null,
                new DateOnly(2020, 12, 31),
                new DateOnly(2021, 1, 15)
            )
        );
    }
}
