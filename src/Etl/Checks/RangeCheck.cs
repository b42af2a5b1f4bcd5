using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>A figure must lie between two bounds, both included. A share is judged as the percent it makes; words are not judged.</summary>
/// <param name="Indicators">Codes; empty: every indicator of the table.</param>
/// <param name="Least">Null: no lower bound.</param>
/// <param name="Most">Null: no upper bound.</param>
/// <param name="Severity">An error is not loaded; a warning is loaded and shown.</param>
public sealed record RangeCheck(IReadOnlyList<string> Indicators, decimal? Least, decimal? Most, Severity Severity)
{
    public const string Code = "value-out-of-range";

    /// <returns>Null when there is nothing to say.</returns>
    public Problem? Judge(NewObservation observation)
    {
        if (Indicators.Count > 0 && !Indicators.Contains(observation.IndicatorCode, StringComparer.Ordinal))
            return null;
        decimal? value = observation.Fact switch
        {
            Fact.Number(var amount) => amount.Value,
            Fact.Share { Denominator: not 0 } share => share.Numerator / share.Denominator * 100,
            _ => null,
        };
        return value is not { } number || (number >= (Least ?? number) && number <= (Most ?? number))
            ? null
            : new Problem(Code, $"Значение {RussianText.Quote(observation.OriginalText, 80)} вне допустимых границ показателя {observation.IndicatorCode}.", Expected());
    }

    private string Expected() => (Least, Most) switch
    {
        ({ } least, { } most) => $"значение от {RussianText.Number(least)} до {RussianText.Number(most)}",
        ({ } least, null) => $"значение не меньше {RussianText.Number(least)}",
        (null, { } most) => $"значение не больше {RussianText.Number(most)}",
        _ => throw new InvalidOperationException("A range has a bound."),
    };
}
