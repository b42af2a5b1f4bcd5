using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Store.Loading;

/// <summary>A figure of an attempt that is not completed yet, with its cells as the attempt knows them.</summary>
public sealed record LoadedFigure(ObservedFact Fact, CellAddress Cell, CellAddress? Second)
{
    /// <summary>What may occur once in an attempt.</summary>
    public (string Indicator, string Organisation, Period Period, string Breakdown) Key =>
        (Fact.IndicatorCode, Fact.OrganisationCode, Fact.Period, Fact.Breakdown);
}

/// <summary>
/// One period and some of the organisations that an attempt gives figures for: what is looked at in one go.
/// </summary>
public sealed record FigureSlice
{
    internal FigureSlice(Period period, long periodId, long from, long to) =>
        (Period, PeriodId, From, To) = (period, periodId, from, to);

    public Period Period { get; }

    internal long PeriodId { get; }

    internal long From { get; }

    internal long To { get; }
}

internal sealed class LoadedRow : FactRow
{
    public int SheetNo { get; set; }

    public int? SecondSheetNo { get; set; }

    public LoadedFigure ToFigure(PeriodCodes periods) =>
        new(
            ToFact(periods),
            new CellAddress(SheetNo, RowNo, ColumnNo),
            SecondSheetNo is { } second ? new CellAddress(second, SecondRowNo!.Value, SecondColumnNo!.Value) : null
        );
}
