using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport;

/// <summary>
/// The sheets of a passport workbook by name. What is no sheet of a passport is named, with the sheet it was perhaps
/// meant to be.
/// </summary>
internal sealed class PassportSheets
{
    private static readonly string[] Known =
    [
        PassportVocabulary.ProgrammeSheet,
        PassportVocabulary.OrganisationsSheet,
        PassportVocabulary.IndicatorsSheet,
        PassportVocabulary.PlansSheet,
        PassportVocabulary.ChecksSheet,
        PassportVocabulary.RecipientsSheet,
        .. PolicySheets.All.Select(static sheet => sheet.Name),
    ];

    private readonly Dictionary<string, (SheetInfo Info, List<Row> Rows)> sheets = new(StringComparer.Ordinal);
    private readonly List<SheetInfo> others = [];
    private readonly List<(int, string)> names = [];
    private readonly PassportNotes notes;

    public PassportSheets(Workbook workbook, PassportNotes notes)
    {
        this.notes = notes;
        var known = Known.Select(PassportSheet.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in workbook.Sheets())
        {
            names.Add((sheet.Info.Number, sheet.Info.Name));
            var key = PassportSheet.Key(sheet.Info.Name);
            if (known.Contains(key) && !sheets.ContainsKey(key))
                sheets.Add(key, (sheet.Info, [.. sheet.Rows().Select(static row => row.Copy())]));
            else if (key != PassportSheet.Key(PassportVocabulary.HelpSheet))
                others.Add(sheet.Info);
        }

        NameOthers();
    }

    public IReadOnlyList<(int Number, string Name)> Names => names;

    public bool Has(string name) => sheets.ContainsKey(PassportSheet.Key(name));

    /// <returns>Null, with a reason to reject the passport, when there is none.</returns>
    public (SheetInfo Info, List<Row> Rows)? Required(string name)
    {
        if (sheets.TryGetValue(PassportSheet.Key(name), out var sheet))
            return sheet;
        notes.Require(
            PassportMessages.NoSheet(name, others.Find(other => NearNames.Of(other.Name, [name]) is not null)?.Name)
        );
        return null;
    }

    /// <summary>
    /// A sheet without a single filled cell is as good as none; without a header above what it has, it is a mistake of
    /// its own.
    /// </summary>
    public (SheetInfo Info, List<Row> Rows)? Optional(string name)
    {
        if (!sheets.TryGetValue(PassportSheet.Key(name), out var sheet))
            return null;
        if (
            sheet.Rows.Exists(static row =>
                row.Columns.ToArray().Any(column => !TextNormalizer.IsBlank(row[column].Text))
            )
        )
            return sheet;
        notes.Misspelt(sheet.Info.Number, 1, 1, PassportMessages.SheetBlank(sheet.Info.Name), null);
        return null;
    }

    /// <summary>A hidden sheet is its author's own business unless it looks like one of ours.</summary>
    private void NameOthers()
    {
        var absent = Known.Where(name => !Has(name)).ToList();
        foreach (var other in others)
        {
            var near = NearNames.Of(other.Name, absent);
            var problem = PassportMessages.UnknownSheet(other.Name, near);
            if (near is not null)
                notes.Misspelt(other.Number, 1, 1, problem, null);
            else if (!other.IsHidden)
                notes.Add(other.Number, 1, 1, Severity.Warning, problem, null);
        }
    }
}
