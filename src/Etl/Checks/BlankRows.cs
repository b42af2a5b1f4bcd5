using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>A place of an organisation's own file that is left empty.</summary>
/// <param name="Cell">Where the figure would stand.</param>
internal sealed record BlankPlace(
    IndicatorDefinition Indicator,
    Organisation Organisation,
    Period Period,
    string Breakdown,
    CellAddress Cell
);

/// <summary>
/// Watches the file of one organisation for places that are left empty: a figure that an earlier file of its gave stays
/// in force, and whoever emptied the cell may have meant to take it back.
/// </summary>
internal sealed class BlankRows
{
    /// <summary>A form has some dozens; what has more is no form that somebody corrects by hand.</summary>
    private const int Most = 1000;

    private readonly TableScope scope;
    private readonly RowKeys keys;
    private readonly List<FigureColumn> columns;
    private readonly List<BlankPlace> places = [];

    public BlankRows(TableScope scope)
    {
        this.scope = scope;
        keys = new RowKeys(scope);
        columns = FactColumns.Of(scope);
    }

    /// <summary>Asked after the last row.</summary>
    public IReadOnlyList<BlankPlace> Places => places;

    public void Note(TableRow row)
    {
        if (row.Kind == RowKind.Section)
            keys.Enter(row);
        else if (
            row.Kind == RowKind.Data
            && places.Count < Most
            && columns.Exists(column => IsBlank(row, column))
            && keys.TryRead(row, out var rowKey)
        )
            Note(row, rowKey);
    }

    private void Note(TableRow row, FigureKey rowKey)
    {
        foreach (var place in columns.GroupBy(column => rowKey.Under(column.Fixed)))
        {
            var key = place.Key;
            if (key.Lack is not null)
                continue;
            var period = scope.PeriodFor(key.Indicator!, key.Period!);
            if (
                !place.All(column => IsBlank(row, column))
                || !FormRows.IsAsked(key.Indicator!, key.Organisation!, period)
            )
                continue;
            var role = FactColumns.RoleOf(columns, key.Indicator!);
            var column = place.FirstOrDefault(one => one.Column.Role == role) ?? place.First();
            places.Add(
                new BlankPlace(
                    key.Indicator!,
                    key.Organisation!,
                    period,
                    key.Breakdown,
                    scope.Address(row.Number, column.Column.Column)
                )
            );
        }
    }

    private static bool IsBlank(TableRow row, FigureColumn column) => TextNormalizer.IsBlank(row[column.Column].Text);
}
