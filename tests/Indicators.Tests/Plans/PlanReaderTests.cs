using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Plans;

public sealed class PlanReaderTests
{
    [Theory]
    [InlineData("82,6", Comparison.ByDirection, "82.6", UnitKind.None)]
    [InlineData("100 %", Comparison.ByDirection, "100", UnitKind.Percent)]
    [InlineData("план – 60%", Comparison.ByDirection, "60", UnitKind.Percent)]
    [InlineData("(план -60%", Comparison.ByDirection, "60", UnitKind.Percent)]
    [InlineData("Не ниже 76,9%", Comparison.AtLeast, "76.9", UnitKind.Percent)]
    [InlineData("Не\u00A0ниже  76,9\u2009%", Comparison.AtLeast, "76.9", UnitKind.Percent)]
    [InlineData("не менее 3", Comparison.AtLeast, "3", UnitKind.None)]
    [InlineData("не менее 3-х мероприятий", Comparison.AtLeast, "3", UnitKind.Count)]
    [InlineData("не менее одного", Comparison.AtLeast, "1", UnitKind.None)]
    [InlineData("не менее чем 5", Comparison.AtLeast, "5", UnitKind.None)]
    [InlineData("не меньше 5", Comparison.AtLeast, "5", UnitKind.None)]
    [InlineData("от 5", Comparison.AtLeast, "5", UnitKind.None)]
    [InlineData("3 и более", Comparison.AtLeast, "3", UnitKind.None)]
    [InlineData("≥ 80", Comparison.AtLeast, "80", UnitKind.None)]
    [InlineData(">=80%", Comparison.AtLeast, "80", UnitKind.Percent)]
    [InlineData("не более 5", Comparison.AtMost, "5", UnitKind.None)]
    [InlineData("не выше 10%", Comparison.AtMost, "10", UnitKind.Percent)]
    [InlineData("до 10 %", Comparison.UpTo, "10", UnitKind.Percent)]
    [InlineData("<= 5", Comparison.AtMost, "5", UnitKind.None)]
    [InlineData("максимум 7", Comparison.AtMost, "7", UnitKind.None)]
    [InlineData("менее 60%", Comparison.LessThan, "60", UnitKind.Percent)]
    [InlineData("более 20 баллов", Comparison.MoreThan, "20", UnitKind.Score)]
    [InlineData("свыше 20", Comparison.MoreThan, "20", UnitKind.None)]
    [InlineData(">80%", Comparison.MoreThan, "80", UnitKind.Percent)]
    [InlineData("3 шт.", Comparison.ByDirection, "3", UnitKind.Count)]
    [InlineData("увеличение до 80%", Comparison.AtLeast, "80", UnitKind.Percent)]
    [InlineData("снижение до 10%", Comparison.AtMost, "10", UnitKind.Percent)]
    public void A_bound_is_read(string text, Comparison comparison, string value, UnitKind mark) =>
        Assert.Equal(new PlanValue.Bound(comparison, Of(value, mark)), Read(text));

    [Theory]
    [InlineData("Прирост не менее 20%", ChangeKind.Growth, Comparison.AtLeast, "20", UnitKind.Percent)]
    [InlineData("прирост 20 %", ChangeKind.Growth, Comparison.ByDirection, "20", UnitKind.Percent)]
    [InlineData("рост на 5%", ChangeKind.Growth, Comparison.ByDirection, "5", UnitKind.Percent)]
    [InlineData("увеличение на 5 п.п.", ChangeKind.Growth, Comparison.ByDirection, "5", UnitKind.PercentagePoints)]
    [InlineData("снижение на 10%", ChangeKind.Reduction, Comparison.ByDirection, "10", UnitKind.Percent)]
    [InlineData("снижение не менее чем на 10 %", ChangeKind.Reduction, Comparison.AtLeast, "10", UnitKind.Percent)]
    [InlineData("уменьшение на 3", ChangeKind.Reduction, Comparison.ByDirection, "3", UnitKind.None)]
    public void A_change_is_read(string text, ChangeKind kind, Comparison comparison, string value, UnitKind mark) =>
        Assert.Equal(new PlanValue.Change(kind, comparison, Of(value, mark)), Read(text));

    [Theory]
    [InlineData("позитивная динамика")]
    [InlineData("Положительная динамика")]
    [InlineData("Динамика положительная")]
    [InlineData("Наличие положительной динамики")]
    public void A_direction_without_a_number_is_positive_dynamics(string text) =>
        Assert.Equal(new PlanValue.PositiveDynamics(), Read(text));

    [Theory]
    [InlineData("рост показателя", ChangeKind.Growth)]
    [InlineData("увеличение", ChangeKind.Growth)]
    [InlineData("снижение доли", ChangeKind.Reduction)]
    public void A_change_without_a_figure_names_its_way_itself(string text, ChangeKind toward) =>
        Assert.Equal(new PlanValue.PositiveDynamics(toward), Read(text));

    [Fact]
    public void Every_year_and_forecasts_wrap_what_they_speak_of()
    {
        Assert.Equal(
            new PlanValue.EachYear(new PlanValue.Bound(Comparison.AtLeast, new Amount(1))),
            Read("Ежегодно не менее одного")
        );
        Assert.Equal(
            new PlanValue.EachYear(new PlanValue.Bound(Comparison.AtLeast, new Amount(2))),
            Read("ежегодно не менее двух")
        );
        Assert.All(
            [
                "не менее двух каждый год",
                "в каждом году не менее 2",
                "не менее 2/год",
                "не менее 2 за каждый год реализации",
            ],
            static text =>
                Assert.Equal(new PlanValue.EachYear(new PlanValue.Bound(Comparison.AtLeast, new Amount(2))), Read(text))
        );
        Assert.Equal(
            new PlanValue.Forecast(new PlanValue.Bound(Comparison.ByDirection, new Amount(30, UnitKind.Percent))),
            Read("прогноз 30%")
        );
    }

    [Theory]
    [InlineData("5/0,08%")]
    [InlineData("план -5/0,08%")]
    [InlineData("0,08% / 5")]
    [InlineData("план -5/0,08%)")]
    public void A_pair_is_ordered_count_first(string text) =>
        Assert.Equal(
            new PlanValue.PairBound(Comparison.ByDirection, new Amount(5), new Amount(0.08m, UnitKind.Percent)),
            Read(text)
        );

    [Theory]
    [InlineData("Да", true)]
    [InlineData("план: да", true)]
    public void Yes_is_a_plan_to_have_it_done(string text, bool expected) =>
        Assert.Equal(new PlanValue.Done(expected), Read(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("-", true)]
    [InlineData("x", true)]
    [InlineData("не установлено", true)]
    [InlineData("0", false)]
    public void An_absent_plan_is_told_from_a_plan_of_zero(string text, bool absent) =>
        Assert.Equal(absent, PlanReader.IsNoPlan(text, Unit.None));

    [Theory]
    [InlineData("Нет", false)]
    [InlineData("нет.", false)]
    [InlineData("план: нет", false)]
    [InlineData("отсутствует", false)]
    [InlineData("-", true)]
    [InlineData("x", true)]
    [InlineData("нет данных", true)]
    [InlineData("нет плана", true)]
    [InlineData("не установлено", true)]
    [InlineData("не утверждено", true)]
    [InlineData("не проводилось", true)]
    public void No_is_a_plan_where_yes_or_no_is_asked_and_no_plan_where_a_number_is(string text, bool absent)
    {
        Assert.Equal(absent, PlanReader.IsNoPlan(text, Unit.YesNo));
        var read = PlanReader.Read(text, Unit.YesNo);
        Assert.Equal(absent ? null : new PlanValue.Done(false), read.IsOk ? read.Value : null);
        Assert.Equal(text != "отсутствует" && text != "план: нет", PlanReader.IsNoPlan(text, Unit.Count));
    }

    [Theory]
    [InlineData("как получится")]
    [InlineData("от 5 до 10")]
    [InlineData("не менее 5 не более 10")]
    [InlineData("примерно 5")]
    [InlineData("на 01.09.2019 80%")]
    [InlineData("30/40")]
    public void What_is_not_understood_is_a_problem_with_examples(string text)
    {
        var problem = PlanReader.Read(text, Unit.Percent).Problem;
        Assert.NotNull(problem);
        Assert.NotEmpty(problem.Expected);
    }

    private static PlanValue Read(string text)
    {
        var read = PlanReader.Read(text, Unit.None);
        Assert.Null(read.Problem?.Sentence);
        return read.Value;
    }

    private static Amount Of(string value, UnitKind mark) =>
        new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), mark);
}
