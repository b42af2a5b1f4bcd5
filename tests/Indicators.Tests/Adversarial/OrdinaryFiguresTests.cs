using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Adversarial;

/// <summary>
/// Plans and facts as municipal programmes ordinarily write them, beside look-alikes that mean something else.
/// </summary>
public sealed class OrdinaryFiguresTests
{
    [Theory]
    [InlineData("довести до 70 %", "70 %")]
    [InlineData("повысить до 70%", "не менее 70 %")]
    [InlineData("сократить до 3", "не более 3")]
    [InlineData("достигнет 85 %", "85 %")]
    [InlineData("обеспечить охват не менее 85%", "не менее 85 %")]
    [InlineData("выполнение на 100 %", "100 %")]
    [InlineData("должен быть не менее 85%", "не менее 85 %")]
    [InlineData("должна составлять не менее 85 %", "не менее 85 %")]
    [InlineData("не должно превышать 15%", "не более 15 %")]
    [InlineData("70 и более процентов педагогов", "не менее 70 %")]
    [InlineData("выше на 5 п.п.", "прирост 5 п.п.")]
    [InlineData("ниже на 2", "снижение на 2")]
    [InlineData("сохранение показателя не ниже 85 %", "не менее 85 %")]
    [InlineData("сохранение на уровне 85%", "85 %")]
    [InlineData("100%-ный охват", "100 %")]
    [InlineData("100-процентный охват", "100 %")]
    [InlineData("стопроцентный охват", "100 %")]
    [InlineData("85 (%)", "85 %")]
    [InlineData("85 % <1>", "85 %")]
    [InlineData("85%<*>", "85 %")]
    [InlineData("85 ≤", "не менее 85")]
    [InlineData("15 >", "менее 15")]
    [InlineData("12 тыс. чел.", "12 000 ед.")]
    [InlineData("не менее 1,5 тыс.", "не менее 1 500")]
    [InlineData("рост", "рост")]
    [InlineData("ежегодное снижение", "ежегодно снижение")]
    [InlineData("положительная динамика (не менее 3%)", "plan-change-unclear")]
    [InlineData("улучшение до 80%", "plan-change-unclear")]
    [InlineData("82,6 (рост)", "plan-unreadable")]
    [InlineData("85 % – рост", "plan-unreadable")]
    [InlineData("не ниже на 5%", "plan-change-unclear")]
    [InlineData("на уровне 2019", "plan-other-figure")]
    [InlineData("сохранение на уровне 2019 года", "plan-other-figure")]
    [InlineData("на 5% выше прошлого года", "plan-other-figure")]
    [InlineData("2024 год – не менее 85 %", "plan-unreadable")]
    [InlineData("не устанавливается", "plan-absent")]
    [InlineData("Не определено", "plan-absent")]
    [InlineData("уточняется", "plan-absent")]
    public void A_plan(string text, string expected) => Assert.Equal(expected, Plan(text, Unit.None));

    [Theory]
    [InlineData("отсутствие обоснованных жалоб", "не более 0")]
    [InlineData("отсутствие", "не более 0")]
    [InlineData("отсутствие отрицательной динамики", "plan-unreadable")]
    [InlineData("отсутствие сведений", "plan-unreadable")]
    public void None_of_what_is_counted_is_a_plan_of_zero(string text, string expected) =>
        Assert.Equal(expected, Plan(text, Unit.Count));

    [Theory]
    [InlineData("Проведены 5 семинаров", "5 ед.")]
    [InlineData("разработаны 3 программы", "3 ед.")]
    [InlineData("приняли участие 45 человек", "45 ед.")]
    [InlineData("участвовало 45", "45")]
    [InlineData("12 тыс. чел.", "12 000 ед.")]
    [InlineData("-*", "нет данных")]
    [InlineData("нет выпускников", "нет данных")]
    [InlineData("не рассчитывается", "нет данных")]
    [InlineData("срок не наступил", "нет данных")]
    [InlineData("сведения не предоставлены", "нет данных")]
    [InlineData("нет нарушений", "number-unreadable")]
    [InlineData("не проведены 5 семинаров", "number-unreadable")]
    [InlineData("15 (из них 3 дистанционно)", "several-numbers")]
    [InlineData("12 + 3", "several-numbers")]
    public void A_count(string text, string expected) => Assert.Equal(expected, Fact(text, Unit.Count));

    [Theory]
    [InlineData("в 12 школах из 15", "12 из 15 (80 %)")]
    [InlineData("82,6 % <*>", "82,6 %")]
    [InlineData(",5", "0,5")]
    [InlineData("82 ,6", "82,6")]
    [InlineData("82,6 (рост)", "number-unreadable")]
    [InlineData("ожидаемое 82,6", "number-unreadable")]
    [InlineData("выполнено на 82,6%", "number-unreadable")]
    [InlineData("100% от плана (план – 95%)", "several-numbers")]
    public void A_percent(string text, string expected) => Assert.Equal(expected, Fact(text, Unit.Percent));

    [Theory]
    [InlineData("да, приказ № 345", "Да")]
    [InlineData("утверждено приказом от 12.01.2025 № 3", "Да")]
    [InlineData("выполнено досрочно", "Да")]
    [InlineData("не утверждено приказом", "Нет")]
    [InlineData("выполнено?", "yes-no-unreadable")]
    [InlineData("да, приказ № 345, кроме СОШ № 5", "yes-no-unreadable")]
    public void A_yes_or_no(string text, string expected) => Assert.Equal(expected, Fact(text, Unit.YesNo));

    [Fact]
    public void Thousands_count_as_the_indicator_counts_them()
    {
        var thousands = Unit.Parse("тыс. чел.").Value;
        Assert.Equal(new Fact.Number(new Amount(12, UnitKind.Other)), FactReader.Read("12 тыс. чел.", thousands).Value);
        Assert.Equal(
            new Fact.Number(new Amount(1_500, UnitKind.Other)),
            FactReader.Read("1,5 млн чел.", thousands).Value
        );
        Assert.Equal("тыс. чел.", Unit.Infer("Количество детей (тыс. чел.)").Text);
    }

    [Theory]
    [InlineData("снижение", "12", "10", Status.Met)]
    [InlineData("снижение", "10", "12", Status.Missed)]
    [InlineData("рост", "10", "12", Status.Met)]
    [InlineData("положительная динамика", "10", "12", Status.Met)]
    public void A_change_without_a_figure_is_judged_its_own_way(string plan, string before, string now, Status status)
    {
        var indicator = new IndicatorDefinition(
            "1",
            "Доля",
            Unit.Percent,
            Direction.HigherIsBetter,
            Cadence.CalendarYear,
            OrganisationLevel.Municipality,
            RollUp.AsEntered,
            Accumulation.Level
        );
        var verdict = Evaluator.Judge(
            new Question(
                indicator,
                PlanReader.Read(plan, Unit.Percent).Value,
                FactReader.Read(now, Unit.Percent).Value,
                null,
                FactReader.Read(before, Unit.Percent).Value,
                new DateOnly(2025, 12, 31),
                new DateOnly(2026, 1, 15)
            )
        );
        Assert.Equal(status, verdict.Status);
    }

    [Theory]
    [InlineData(Direction.LowerIsBetter, "8", Status.Met, "bound-met")]
    [InlineData(Direction.LowerIsBetter, "12", Status.Missed, "bound-missed")]
    [InlineData(Direction.Neutral, "12", Status.Missed, "bound-missed")]
    [InlineData(Direction.HigherIsBetter, "8", Status.Indeterminate, "limit-or-target")]
    [InlineData(Direction.HigherIsBetter, "12", Status.Indeterminate, "limit-or-target")]
    public void Up_to_is_a_limit_unless_more_is_better(Direction direction, string fact, Status status, string code)
    {
        var indicator = new IndicatorDefinition(
            "1",
            "Доля",
            Unit.Percent,
            direction,
            Cadence.CalendarYear,
            OrganisationLevel.Municipality,
            RollUp.AsEntered,
            Accumulation.Level
        );
        var verdict = Evaluator.Judge(
            new Question(
                indicator,
                PlanReader.Read("до 10 %", Unit.Percent).Value,
                FactReader.Read(fact, Unit.Percent).Value,
                null,
                null,
                new DateOnly(2025, 12, 31),
                new DateOnly(2026, 1, 15)
            )
        );
        Assert.Equal((status, code), (verdict.Status, verdict.Code));
    }

    [Theory]
    [InlineData("в %", UnitKind.Percent)]
    [InlineData("есть/нет", UnitKind.YesNo)]
    [InlineData("да (1) / нет (0)", UnitKind.YesNo)]
    [InlineData("1 - да, 0 - нет", UnitKind.YesNo)]
    [InlineData("чел. (%)", UnitKind.Pair)]
    [InlineData("ед., %", UnitKind.Pair)]
    [InlineData("процентов (%)", UnitKind.Percent)]
    public void A_unit(string text, UnitKind kind) => Assert.Equal(kind, Unit.Parse(text).Value.Kind);

    [Theory]
    [InlineData("Отношение среднего балла ЕГЭ в 10 % лучших школ к среднему баллу в 10 % худших", UnitKind.None)]
    [InlineData("Соотношение заработной платы и средней по региону, %", UnitKind.Percent)]
    public void A_ratio_is_of_no_unit_that_stands_inside_its_name(string name, UnitKind kind) =>
        Assert.Equal(kind, Unit.Infer(name).Kind);

    private static string Plan(string text, Unit unit)
    {
        var read = PlanReader.Read(text, unit);
        return read.IsOk ? Plain(PlanText.Print(read.Value, Unit.None)) : read.Problem!.Code;
    }

    private static string Fact(string text, Unit unit)
    {
        var read = FactReader.Read(text, unit);
        return read.IsOk ? Plain(FactText.Print(read.Value, Unit.None)) : read.Problem!.Code;
    }

    private static string Plain(string printed) => printed.Replace(RussianText.Nbsp, ' ');
}
