using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators.Definitions;

namespace QualityMonitor.Etl.Checks;

/// <summary>The columns of a table that facts are written into.</summary>
internal static class FactColumns
{
    public static List<FigureColumn> Of(TableScope scope) =>
        new FigureColumns(scope).All.FindAll(static column =>
            !column.IsDead && column.Column.Role is ColumnRole.Value or ColumnRole.Numerator or ColumnRole.Denominator
        );

    /// <summary>Where a school writes the figure: a share by its parts, if the table has columns for them.</summary>
    public static ColumnRole RoleOf(List<FigureColumn> columns, IndicatorDefinition indicator)
    {
        var usual = indicator.RollUp == RollUp.Ratio ? ColumnRole.Numerator : ColumnRole.Value;
        return columns.Exists(column => column.Column.Role == usual) ? usual : columns[0].Column.Role;
    }
}
