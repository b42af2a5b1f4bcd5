using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Narrative;

/// <summary>The workbook of texts as it lies there, before anybody knows whose programme it is of.</summary>
/// <param name="ProgrammeCode">Empty where the first sheet does not say.</param>
internal sealed record TextsBook(
    string ProgrammeCode,
    IReadOnlyList<(SheetInfo Info, IReadOnlyList<Row> Rows)> Sheets,
    long CellsSeen
)
{
    private const int LabelRows = 20;

    /// <summary>Of a sheet: more than any programme has indicators and schools to speak of.</summary>
    private const int MostRows = 20_000;

    public static TextsBook Read(Workbook workbook)
    {
        var sheets = new List<(SheetInfo Info, IReadOnlyList<Row> Rows)>();
        foreach (var sheet in workbook.Sheets())
        {
            // Of the first sheet its labels; what somebody keeps on sheets of their own is not ours to hold in memory.
            var most =
                sheets.Count == 0 ? LabelRows
                : IsOurs(sheet.Info) ? MostRows
                : 0;
            sheets.Add((sheet.Info, [.. sheet.Rows().Take(most).Select(static row => row.Copy())]));
        }

        return new TextsBook(sheets.Count == 0 ? "" : CodeIn(sheets[0].Rows), sheets, workbook.Tally.CellsSeen);
    }

    /// <returns>Null where there is no such sheet.</returns>
    public (SheetInfo Info, IReadOnlyList<Row> Rows)? Find(string name) =>
        Sheets
            .Where(sheet => PassportSheet.Key(sheet.Info.Name) == PassportSheet.Key(name))
            .Cast<(SheetInfo, IReadOnlyList<Row>)?>()
            .FirstOrDefault();

    public bool HasTexts => Sheets.Any(static sheet => IsOurs(sheet.Info));

    private static bool IsOurs(SheetInfo sheet) =>
        NarrativeVocabulary.Sheets.Any(name => PassportSheet.Key(name) == PassportSheet.Key(sheet.Name));

    private static string CodeIn(IReadOnlyList<Row> rows) =>
        rows.Where(static row => PassportSheet.Key(row[1].Text) == PassportSheet.Key(NarrativeVocabulary.Programme))
            .Select(static row => TextNormalizer.Tidy(row[2].Text))
            .FirstOrDefault()
        ?? "";
}
