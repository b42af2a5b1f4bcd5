using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>Whose programme it is: the only municipality that titles name, where the table itself is not of several.</summary>
internal static class DraftOwner
{
    private const string Nobody = "Мой город";

    public static string Of(Draft draft) =>
        IsOfMunicipalities(draft) ? Nobody
        : draft
            .Titles.All.SelectMany(static title => TitledMunicipality.In(title.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList()
            is [var only]
            ? only
        : Nobody;

    private static bool IsOfMunicipalities(Draft draft) =>
        draft.Sheets?.Are == SheetsAre.Municipalities
        || draft.Columns.Any(column =>
            column.Municipality is not null
            || column.Place != FigurePlace.Unsaid
            || column.Role == ColumnRole.Municipality
            || (column.Role == ColumnRole.Organisation && Municipalities.Are(column.Column, draft.Sheet, draft.Header))
        );
}
