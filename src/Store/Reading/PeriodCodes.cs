using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Store.Reading;

/// <summary>Reads the period codes of one result, each once.</summary>
internal sealed class PeriodCodes
{
    private readonly Dictionary<string, Period> known = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The store holds a code that this program does not know.</exception>
    public Period Read(string code)
    {
        if (!known.TryGetValue(code, out var period))
            known[code] = period = Period.FromCode(code) is { IsOk: true } parsed
                ? parsed.Value
                : throw new InvalidDataException($"The store holds the period code '{code}', which is none.");

        return period;
    }
}
