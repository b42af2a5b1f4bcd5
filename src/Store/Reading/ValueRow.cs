using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Store.Reading;

internal sealed class ValueRow
{
    public string IndicatorCode { get; set; } = "";

    public string OrganisationCode { get; set; } = "";

    public string ValueKind { get; set; } = "";

    public decimal? NumberA { get; set; }

    public decimal? NumberB { get; set; }

    public string? Marks { get; set; }

    public long SubmissionId { get; set; }

    /// <summary>Figures of one place come together, each from another file.</summary>
    public bool IsOfSamePlace(ValueRow other) => OrganisationCode == other.OrganisationCode && IndicatorCode == other.IndicatorCode;

    public PeriodValue ToValue(SharedTexts codes) => new(
        codes.Of(IndicatorCode), codes.Of(OrganisationCode), FactCodec.Decode(new StoredFact(ValueKind, NumberA, NumberB, Marks), IndicatorCode));
}

/// <summary>One string for equal texts: sixty indicators of many schools have few codes and millions of rows.</summary>
internal sealed class SharedTexts
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        if (known.TryGetValue(text, out var first))
            return first;

        known.Add(text);
        return text;
    }
}
