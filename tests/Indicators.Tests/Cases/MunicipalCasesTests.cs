using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Definitions.Direction;

namespace QualityMonitor.Indicators.Tests.Cases;

/// <summary>
/// Rows of public municipal documents, from text to verdict. Units are inferred from the names, as for a new programme.
/// </summary>
public sealed class MunicipalCasesTests
{
    private const string Olympiad =
        "Количество победителей регионального этапа Всероссийской олимпиады школьников (призовых мест)";
    private const string Coverage =
        "Охват/количество участников на муниципальном этапе Всероссийской олимпиады школьников(%/кол.учащихся 1 раз); (учащиеся 6-11 классов)";
    private const string Prizes =
        "Муниципальный этап Всероссийской олимпиады школьников (количество призовых мест/ количество учащихся, ставших призёрами)";

    [Theory]
    [InlineData(Olympiad, "не менее 3", "14", "2", Status.Met, "1.0000", false)]
    [InlineData(Olympiad, "не менее 28", "57", "24", Status.Met, "1.0000", false)]
    [InlineData(Olympiad, "1", "0", "0", Status.Missed, "0.0000", false)]
    [InlineData(Olympiad, "1", "2", "0", Status.Met, "1.0000", false)]
    [InlineData(Coverage, "Прирост не менее 20%", "946 /32,53", "32,37%/949", Status.Missed, null, false)]
    [InlineData(Prizes, "Прирост не менее 10%", "756/422", "755/409", Status.Missed, null, false)]
    [InlineData("Доля образовательных организаций", "100 %", "100 %", "", Status.Met, "1.0000", false)]
    [InlineData("Доля педагогических работников", "82,6", "82,6", "", Status.Met, "1.0000", false)]
    [InlineData("Создание страницы сайта ЦРО", "Да", "Да", "", Status.Met, "1.0000", false)]
    [InlineData(
        "Доля общеобразовательных учреждений",
        "Не ниже 76,9%",
        "Не ниже 76,9%",
        "",
        Status.Met,
        "1.0000",
        true
    )]
    [InlineData(
        "Создание и реализация инновационных проектов",
        "Ежегодно не менее одного",
        "Ежегодно не менее одного",
        "",
        Status.Met,
        "1.0000",
        true
    )]
    [InlineData("Проведение цикла семинаров", "3 шт.", "3 шт.", "", Status.Met, "1.0000", false)]
    [InlineData("Доля участников сетевых сообществ", "Не менее 90%", "Не менее 90%", "", Status.Met, "1.0000", true)]
    [InlineData(
        "Доля лиц, принявших участие в мероприятиях от 4-х до 15 часов, процент",
        "80%",
        "80%",
        "",
        Status.Met,
        "1.0000",
        false
    )]
    [InlineData("Объём муниципальной услуги, человеко/час", "15516", "15300", "", Status.Missed, "0.9861", false)]
    [InlineData("Количество школ", "", "12", "", Status.NoPlan, null, false)]
    [InlineData("Успеваемость", "план 99,9", "99,7", "", Status.Missed, "0.9980", false)]
    [InlineData("Качество обучения", "план -60%", "61,99", "", Status.Met, "1.0000", false)]
    public void A_row_comes_out_as_expected(
        string name,
        string plan,
        string fact,
        string baseline,
        Status status,
        string? degree,
        bool declared
    )
    {
        var verdict = Judge(name, plan, fact, baseline, HigherIsBetter);
        Assert.Equal((status, declared), (verdict.Status, verdict.Declared));
        if (degree is not null)
            Assert.Equal(degree, Rounding.To(verdict.Degree!.Value, 4).ToString("F4", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Four_conditional_transfers_of_five_allowed_are_met_by_the_count()
    {
        var verdict = Judge("Условный перевод", "план -5/0,08%", "4", "", LowerIsBetter);
        Assert.Equal((Status.Met, 1m), (verdict.Status, verdict.Degree));
    }

    [Theory]
    [InlineData("100", "70", HigherIsBetter, Trend.Improved)]
    [InlineData("7,3", "2,3", HigherIsBetter, Trend.Improved)]
    [InlineData("40", "40", LowerIsBetter, Trend.Unchanged)]
    [InlineData("60", "60", HigherIsBetter, Trend.Unchanged)]
    [InlineData("15", "0", HigherIsBetter, Trend.Improved)]
    [InlineData("41", "40", LowerIsBetter, Trend.Worsened)]
    public void Two_years_of_Uglich_are_compared(string now, string then, Direction direction, Trend trend) =>
        Assert.Equal(
            trend,
            Trends
                .Compare(
                    FactReader.Read(now, Unit.Percent).Value,
                    FactReader.Read(then, Unit.Percent).Value,
                    direction,
                    Unit.Percent
                )
                .Trend
        );

    [Theory]
    [InlineData("dubna-2019-olympiad.expected.csv")]
    [InlineData("dubna-2019-plan-fact.expected.csv")]
    [InlineData("dubna-2019-profile.expected.csv")]
    [InlineData("uglich-2021-indicators.expected.csv")]
    public void Every_row_of_the_shared_case_comes_out_as_expected(string file)
    {
        var rows = SharedCases.Read(file);
        Assert.SkipWhen(rows.Count == 0, "shared/cases is not beside the repository.");
        Assert.All(
            rows,
            row =>
            {
                var lower = row["note"].Contains("lower is better", StringComparison.Ordinal);
                var verdict = Judge(
                    row["indicator"],
                    row["plan"],
                    row["fact"],
                    row["baseline"],
                    lower ? LowerIsBetter : HigherIsBetter
                );
                Assert.Equal(
                    row["status"],
                    verdict.Status switch
                    {
                        Status.NoPlan => "no_plan",
                        var other => other.ToString().ToLowerInvariant(),
                    }
                );
                Assert.Equal(row["note"].StartsWith("declared", StringComparison.Ordinal), verdict.Declared);
                if (row["degree"].Length > 0)
                    Assert.Equal(
                        decimal.Parse(row["degree"], CultureInfo.InvariantCulture),
                        Rounding.To(verdict.Degree!.Value, 4)
                    );
            }
        );
    }

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
        var planValue = PlanReader.IsNoPlan(plan, unit) ? null : PlanReader.Read(plan, unit).Value;
        var baselineFact = baseline.Length == 0 ? null : FactReader.Read(baseline, unit).Value;
        return Evaluator.Judge(
            new Question(
                indicator,
                planValue,
                FactReader.Read(fact, unit).Value,
                baselineFact,
                null,
                new DateOnly(2019, 12, 31),
                new DateOnly(2020, 1, 15)
            )
        );
    }
}
