using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Holds the unit column of a table against the passport: a figure in other units than its plan's would be compared all the same.
/// Told once for an indicator, for a table may name it in every row.
/// </summary>
internal sealed class UnitCheck(TableScope scope)
{
    // What the table itself defines has its unit from this very column.
    private readonly BoundColumn? unit = scope.Binding.Layout.Define is null ? scope.Binding.Label(ColumnRole.Unit) : null;
    private readonly bool isShares = scope.Binding.Layout.Has(ColumnRole.Numerator);
    private readonly HashSet<(string Code, string Unit)> seen = [];

    /// <returns>Null when the units agree, or nothing can be said of them.</returns>
    public Mapped? Judge(TableRow row, IndicatorDefinition indicator)
    {
        var text = row.Text(unit);
        if (unit is null || text.Length == 0 || !seen.Add((indicator.Code, text)))
            return null;
        return Unit.Parse(text) is { IsOk: true, Value: var written } && Contradict(written.Kind, indicator.Unit.Kind)
            ? scope.Issue(Severity.Warning, MappingMessages.OtherUnit(text, indicator), row.Number, unit.Column, text, indicator)
            : null;
    }

    /// <summary>Parts of a share are counts whatever the share is; a pair and a unit of no known kind may be meant in several ways.</summary>
    private bool Contradict(UnitKind written, UnitKind known) => written != known && IsPlain(written) && IsPlain(known)
        && !(isShares && written == UnitKind.Count && known == UnitKind.Percent);

    private static bool IsPlain(UnitKind kind) => kind is not (UnitKind.None or UnitKind.Other or UnitKind.Pair);
}
