using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Checking;

/// <summary>
/// Judges <see cref="CheckRule.Future"/>. A figure of a period that has begun may still grow; of one that has not,
/// nobody can have it: the wrong year was typed, or a forecast was given as a fact. A mark of absence says nothing of
/// the future, and a baseline is agreed upon.
/// </summary>
public static class FutureJudge
{
    public const string Code = "period-not-begun";

    /// <param name="day">On which the file arrived. The first day of the period is no future any more.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static Problem? Judge(
        CheckRule.Future rule,
        IndicatorDefinition indicator,
        Fact fact,
        Period period,
        DateOnly day
    ) =>
        period.Start <= day || fact is Fact.Missing || period == indicator.BaselinePeriod
            ? null
            : new Problem(
                Code,
                $"Период ещё не начался: {period.Title} начинается {RussianText.Date(period.Start)}, а файл получен {RussianText.Date(day)}; фактического значения у него быть не может.",
                CheckMessages.Expected(
                    rule,
                    "период, за который значение получено; прогноз записывают плановым значением"
                )
            );
}
