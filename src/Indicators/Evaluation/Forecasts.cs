using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// A figure that is not there yet. To be shown as a forecast wherever it is shown, never as a fact and never judged as
/// one.
/// </summary>
/// <param name="Value">At the end of the year, in the indicator's unit.</param>
/// <param name="ByLastYear">It follows the course of the year before; else the year is taken to run evenly.</param>
/// <param name="Part">Of the year's total that stood at that day, or of the year that has passed: 0..1.</param>
/// <param name="Unit">What it is printed with.</param>
public sealed record Forecast(Amount Value, bool ByLastYear, decimal Part, Unit Unit)
{
    /// <summary>
    /// Russian: «Прогноз на конец года — 132 чел., если год пойдёт как прошлый, когда к этому дню было 38 % итога.».
    /// </summary>
    public string Sentence =>
        $"Прогноз на конец года — {AmountText.Print(Value, Unit)}, "
        + (
            ByLastYear
                ? $"если год пойдёт как прошлый, когда к этому дню было {RussianText.Percent(Part * 100, 0)} итога."
                : $"если год пойдёт равномерно: прошло {RussianText.Percent(Part * 100, 0)} года."
        );
}

/// <summary>
/// A simple forecast of a total that runs through the year. It scales the figure so far by the part of the year's total
/// that stood at the same day a year ago; where that is unknown, by the part of the year that has passed.
/// </summary>
public static class Forecasts
{
    /// <param name="fact">The total since the year began, up to the end of <paramref name="period"/>.</param>
    /// <param name="sameLastYear">The total up to the same day a year earlier; null: unknown.</param>
    /// <param name="wholeLastYear">The total of that whole year; null: unknown.</param>
    /// <returns>Null when nothing is to be foretold: the indicator does not run through the year, the year is over, or
    /// the figure is no count.</returns>
    public static Forecast? Of(
        IndicatorDefinition indicator,
        Period period,
        Fact? fact,
        Fact? sameLastYear,
        Fact? wholeLastYear
    )
    {
        var year =
            indicator.Cadence == Cadence.AcademicYear
                ? Period.AcademicYear(period.End.Month >= 9 ? period.End.Year : period.End.Year - 1)
                : Period.Year(period.End.Year);
        if (
            indicator.Accumulation != Accumulation.Cumulative
            || period.End >= year.End
            || fact is not Fact.Number { Amount: { Value: >= 0 } now }
        )
            return null;

        var last = PartOf(sameLastYear, wholeLastYear);
        var passed =
            (decimal)(period.End.DayNumber - year.Start.DayNumber + 1)
            / (year.End.DayNumber - year.Start.DayNumber + 1);
        if (Shares.Ratio(now.Value, last ?? passed) is not { } total)
            return null;

        var value = now with { Value = decimal.IsInteger(now.Value) ? Rounding.To(total, 0) : Rounding.To(total, 2) };
        return new Forecast(value, last is not null, last ?? passed, indicator.Unit);
    }

    /// <summary>A part outside 0..1, or nothing by that day, foretells nothing.</summary>
    private static decimal? PartOf(Fact? same, Fact? whole) =>
        same is Fact.Number { Amount.Value: > 0 and var part }
        && whole is Fact.Number { Amount.Value: > 0 and var all }
        && part <= all
            ? part / all
            : null;
}
