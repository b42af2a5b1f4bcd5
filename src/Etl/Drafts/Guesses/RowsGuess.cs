using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>What the rows of a table are, by its columns of words.</summary>
internal static class RowsGuess
{
    /// <summary>An activity without a period or a responsible is only a word in some header.</summary>
    public static RowsAre Of(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header)
    {
        bool Has(ColumnRole role) => columns.Exists(column => column.Role == role);
        if (Has(ColumnRole.Activity) && (Has(ColumnRole.ActivityPeriod) || Has(ColumnRole.Responsible)))
            return RowsAre.Activities;
        if (Has(ColumnRole.Risk) && Has(ColumnRole.Organisation))
            return RowsAre.Risks;
        if (Has(ColumnRole.Breakdown) && !Has(ColumnRole.Name) && !Has(ColumnRole.Organisation))
            return RowsAre.Breakdowns;
        if (AreOfPeriods(columns, sheet, header))
            return RowsAre.Periods;
        return
            columns.Find(static column => column.Role == ColumnRole.Organisation) is { } organisation
            && !Has(ColumnRole.Name)
            && (
                Municipalities.Are(organisation.Column, sheet, header)
                || ColumnContent.AreSchools(sheet, header, organisation.Column)
            )
            ? RowsAre.Organisations
            : RowsAre.Indicators;
    }

    /// <summary>Nothing but a column of years, one a row, says what the rows are.</summary>
    private static bool AreOfPeriods(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header) =>
        columns.Find(static column => column.Role == ColumnRole.Period) is { } period
        && !columns.Exists(static column =>
            column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown or ColumnRole.Activity
        )
        && ColumnContent.ArePeriods(sheet, header, period.Column);
}
