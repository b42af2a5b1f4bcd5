using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Store.Reading;

internal class FactRow : SourceRow
{
    public string IndicatorCode { get; set; } = "";

    public string OrganisationCode { get; set; } = "";

    public string PeriodCode { get; set; } = "";

    public string Breakdown { get; set; } = "";

    public string ValueKind { get; set; } = "";

    public decimal? NumberA { get; set; }

    public decimal? NumberB { get; set; }

    public string? Marks { get; set; }

    public string OriginalText { get; set; } = "";

    public string? SecondSheetName { get; set; }

    public int? SecondRowNo { get; set; }

    public int? SecondColumnNo { get; set; }

    public ObservedFact ToFact(PeriodCodes periods)
    {
        var source = ToSource();
        var second = SecondSheetName is null
            ? null
            : new SourceCell(source.Sheet with { Name = SecondSheetName }, SecondRowNo!.Value, SecondColumnNo!.Value);
        var fact = FactCodec.Decode(new StoredFact(ValueKind, NumberA, NumberB, Marks), OriginalText);
        return new ObservedFact(
            IndicatorCode,
            OrganisationCode,
            periods.Read(PeriodCode),
            Breakdown,
            fact,
            OriginalText,
            source,
            second
        );
    }
}
