using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// Holds the unit column of a table against the passport: a figure in other units than its plan's would be compared all
/// the same. «Млн руб.» beside «тыс. руб.» converts; another unit is told once for an indicator, for a table may name
/// it in every row.
/// </summary>
internal sealed class UnitCheck(TableScope scope)
{
    // What the table itself defines has its unit from this very column.
    private readonly BoundColumn? unit = scope.Binding.Layout.Define is null
        ? scope.Binding.Label(ColumnRole.Unit)
        : null;
    private readonly bool isShares = scope.Binding.Layout.Has(ColumnRole.Numerator);
    private readonly HashSet<(string Code, string Unit)> seen = [];

    /// <param name="figures">The unit of the row's figures where they are to be converted; null: the indicator's
    /// own.</param>
    /// <returns>Null when the units agree or convert, or nothing can be said of them; an error when the figures cannot
    /// be told.</returns>
    public Mapped? Judge(TableRow row, IndicatorDefinition indicator, out RowUnit? figures)
    {
        figures = null;
        var text = row.Text(unit);
        if (
            unit is null
            || text.Length == 0
            || Unit.Parse(text) is not { IsOk: true, Value: var written }
            || IsPart(written.Kind, indicator.Unit.Kind)
        )
            return null;
        if (RowUnit.Between(written, indicator.Unit) is not { } told)
            return scope.Issue(
                Severity.Error,
                FigureMessages.OtherUnit(text, indicator),
                row.Number,
                unit.Column,
                text,
                indicator
            );
        figures = told.Factor == 1 ? null : told with { MayBeNegative = indicator.MayBeNegative };
        if (figures is not null && seen.Add((indicator.Code, text)))
            return scope.Issue(
                Severity.Warning,
                FigureMessages.RowConverted(text, indicator),
                row.Number,
                unit.Column,
                text,
                indicator
            );
        return figures is null && Contradict(written.Kind, indicator.Unit.Kind) && seen.Add((indicator.Code, text))
            ? scope.Issue(
                Severity.Warning,
                FigureMessages.OtherUnit(text, indicator),
                row.Number,
                unit.Column,
                text,
                indicator
            )
            : null;
    }

    /// <summary>A pair and a unit of no known kind may be meant in several ways.</summary>
    private static bool Contradict(UnitKind written, UnitKind known) =>
        written != known && IsPlain(written) && IsPlain(known);

    /// <summary>Parts of a share are counts whatever the share is, and of both the thousands cancel out.</summary>
    private bool IsPart(UnitKind written, UnitKind known) =>
        isShares && written is (UnitKind.Count or UnitKind.Other) && known == UnitKind.Percent;

    private static bool IsPlain(UnitKind kind) => kind is not (UnitKind.None or UnitKind.Other or UnitKind.Pair);
}
