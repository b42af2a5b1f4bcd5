using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Recognition;

/// <summary>A column of the sheet and what it means.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Organisation">As written in the layout or the header; null: the row, the section or the file says
/// it.</param>
internal sealed record BoundColumn(
    int Column,
    string Header,
    ColumnRole Role,
    Period? Period,
    string? Organisation,
    string? Indicator
)
{
    /// <summary>With all that a rule of the layout fixes.</summary>
    public static BoundColumn Of(ColumnRule rule, int column, string header) =>
        new(column, header, rule.Role, rule.Period, rule.Organisation, rule.Indicator) { Risk = rule.Risk };

    /// <summary>The risk whose levels stand in the column; null: the row names it.</summary>
    public string? Risk { get; init; }

    /// <summary>The layout says what it is; else its header alone.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>What a person wrote, to be loaded as it is.</summary>
    public bool IsProse => Role is ColumnRole.Why or ColumnRole.Action;

    public bool IsFigure =>
        Role
            is ColumnRole.Value
                or ColumnRole.Plan
                or ColumnRole.Baseline
                or ColumnRole.Numerator
                or ColumnRole.Denominator;
}

/// <summary>A layout laid upon one sheet.</summary>
/// <param name="HeaderTop">First row of the header; 0 without one.</param>
/// <param name="HeaderBottom">Its last row; the table starts below.</param>
internal sealed record Binding(
    Layout Layout,
    SheetHead Head,
    int HeaderTop,
    int HeaderBottom,
    IReadOnlyList<BoundColumn> Columns
)
{
    /// <summary>«2026 (план)» where the layout expects facts: left out, and told.</summary>
    public IReadOnlyList<BoundColumn> PlansAmongFacts { get; init; } = [];

    /// <summary>
    /// «2025 (предв.) 3» under a rule for periods: speaks of a time that nobody understands; left out, and told.
    /// </summary>
    public IReadOnlyList<BoundColumn> UnreadPeriods { get; init; } = [];

    public SheetInfo Sheet => Head.Info;

    /// <summary>
    /// The column of the indicators' codes. Where every figure's header names its indicator, «№» only counts the rows.
    /// </summary>
    public BoundColumn? Code =>
        Label(ColumnRole.Name) is null && Columns.All(static column => !column.IsFigure || column.Indicator is not null)
            ? null
            : Label(ColumnRole.Code);

    public BoundColumn? Label(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);
}
