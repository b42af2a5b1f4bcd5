using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// Rows that say themselves whether their values are plans or facts: «план» and «факт» under each other beside one
/// indicator.
/// </summary>
internal sealed class RowFigures(TableScope scope)
{
    private readonly BoundColumn? kind = scope.Binding.Label(ColumnRole.Kind);
    private readonly Dictionary<(FigureColumn, ColumnRole), FigureColumn> asKind = [];

    /// <param name="filled">The values of the row become what it says.</param>
    /// <returns>False where nothing of the row is loaded: it is of neither kind, or does not say.</returns>
    public bool TryRead(TableRow row, List<FigureColumn> filled, List<Mapped> found)
    {
        if (kind is null || filled.Count == 0)
            return true;
        var text = row.Text(kind);
        if (FigureKindWords.RoleOf(text) is { } role)
        {
            for (var at = 0; at < filled.Count; at++)
                filled[at] = As(filled[at], role);
            return true;
        }

        var isAbout = FigureKindWords.AreAbout(text);
        scope.Ledger.Count(isAbout ? CellFate.Label : CellFate.WithIssue, filled.Count);
        if (!isAbout)
            found.Add(
                scope.Issue(
                    Severity.Error,
                    FigureMessages.KindUnclear(text),
                    row.Number,
                    kind.Column,
                    text.Length == 0 ? null : text
                )
            );
        return false;
    }

    private FigureColumn As(FigureColumn column, ColumnRole role)
    {
        if (column.Column.Role != ColumnRole.Value || role == ColumnRole.Value)
            return column;
        if (!asKind.TryGetValue((column, role), out var other))
            asKind[(column, role)] = other = column with { Column = column.Column with { Role = role } };
        return other;
    }
}
