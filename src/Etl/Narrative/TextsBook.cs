using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Narrative;

/// <summary>
/// The workbook of texts as it lies there, before anybody knows whose programme it is of. Its sheets are known by their
/// names or, renamed, by their headers, in any order.
/// </summary>
/// <param name="ProgrammeCode">Empty where no sheet says.</param>
internal sealed record TextsBook(
    string ProgrammeCode,
    IReadOnlyList<(SheetInfo Info, IReadOnlyList<Row> Rows)> Sheets,
    long CellsSeen
)
{
    /// <summary>Where labels and headers stand.</summary>
    private const int HeadRows = 30;

    /// <summary>Of a sheet: more than any programme has indicators and schools to speak of.</summary>
    private const int MostRows = 20_000;

    /// <summary>What has one of these and another column is a sheet of ours, whatever its name.</summary>
    private static readonly (string Sheet, string[] Columns)[] Headers =
    [
        (NarrativeVocabulary.ExplanationsSheet, [NarrativeVocabulary.Explanations.Why, NarrativeVocabulary.Indicator]),
        (NarrativeVocabulary.ProposalsSheet, [NarrativeVocabulary.Proposals.What, NarrativeVocabulary.Period]),
        (NarrativeVocabulary.PassagesSheet, [NarrativeVocabulary.Passages.Text, NarrativeVocabulary.Passages.Section]),
    ];

    /// <exception cref="WorkbookRefusedException">Damaged, or more rows than are held in memory.</exception>
    public static TextsBook Read(Workbook workbook)
    {
        var sheets = new List<(SheetInfo Info, IReadOnlyList<Row> Rows)>();
        var code = "";
        foreach (var sheet in workbook.Sheets())
        {
            var rows = new List<Row>();
            foreach (var row in sheet.Rows())
            {
                // What somebody keeps on sheets of their own is not ours to hold in memory.
                if (rows.Count == HeadRows && NameOf(sheet.Info, rows) is null)
                    break;
                if (rows.Count == MostRows)
                    throw new WorkbookRefusedException(
                        LimitProblems.TooManyRows(sheet.Info.Name, row.Number, MostRows)
                    );
                rows.Add(row.Copy());
            }

            // They are known only while the workbook is open.
            if (NameOf(sheet.Info, rows) is not null)
                _ = sheet.Info.Merges;
            if (code.Length == 0)
                code = CodeIn(rows);
            sheets.Add((sheet.Info, rows));
        }

        return new TextsBook(code, sheets, workbook.Tally.CellsSeen);
    }

    /// <returns>Null where there is no such sheet.</returns>
    public (SheetInfo Info, IReadOnlyList<Row> Rows)? Find(string name) =>
        Sheets
            .Where(sheet => NameOf(sheet.Info, sheet.Rows) == name)
            .OrderByDescending(sheet => IsNamed(sheet.Info, name))
            .Cast<(SheetInfo, IReadOnlyList<Row>)?>()
            .FirstOrDefault();

    public bool HasTexts => NarrativeVocabulary.Sheets.Any(name => Find(name) is not null);

    /// <summary>Sheets that nothing reads and that were perhaps meant to be ours, with the name that was meant.</summary>
    public IEnumerable<(SheetInfo Info, string Meant)> Unread =>
        from sheet in Sheets
        let own = NameOf(sheet.Info, sheet.Rows)
        let meant = own ?? NearNames.Of(sheet.Info.Name, NarrativeVocabulary.Sheets)
        where meant is not null && Find(meant)?.Info != sheet.Info
        select (sheet.Info, meant);

    private static string? NameOf(SheetInfo sheet, IReadOnlyList<Row> rows) =>
        NarrativeVocabulary.Sheets.FirstOrDefault(name => IsNamed(sheet, name))
        ?? Headers
            .Where(one => rows.Take(HeadRows).Any(row => Array.TrueForAll(one.Columns, name => Has(row, name))))
            .Select(static one => one.Sheet)
            .FirstOrDefault();

    private static bool IsNamed(SheetInfo sheet, string name) =>
        PassportSheet.Key(sheet.Name) == PassportSheet.Key(name);

    private static bool Has(Row row, string name)
    {
        foreach (var column in row.Columns)
        {
            if (PassportSheet.Key(row[column].Text) == PassportSheet.Key(name))
                return true;
        }

        return false;
    }

    private static string CodeIn(IReadOnlyList<Row> rows) =>
        rows.Where(static row => PassportSheet.Key(row[1].Text) == PassportSheet.Key(NarrativeVocabulary.Programme))
            .Select(static row => TextNormalizer.Tidy(row[2].Text))
            .FirstOrDefault()
        ?? "";
}
