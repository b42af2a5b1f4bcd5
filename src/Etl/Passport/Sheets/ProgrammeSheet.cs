using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Labels = QualityMonitor.Indicators.Passport.PassportVocabulary.Programme;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>The first sheet: labels in column A, values in column B.</summary>
internal sealed class ProgrammeSheet
{
    private const int DefaultDeadlineDays = 10;

    private static readonly string[] Known =
    [
        Labels.Code,
        Labels.Name,
        Labels.Owner,
        Labels.Document,
        Labels.StartsOn,
        Labels.EndsOn,
        Labels.DeadlineDays,
        Labels.Continues,
    ];

    private readonly Dictionary<string, Row> byLabel = new(StringComparer.Ordinal);

    /// <summary>Rows with a value that nothing reads.</summary>
    private readonly List<Row> others = [];
    private readonly SheetInfo info;
    private readonly PassportNotes notes;

    public ProgrammeSheet(SheetInfo info, IReadOnlyList<Row> rows, PassportNotes notes)
    {
        (this.info, this.notes) = (info, notes);
        Sort(rows);
        NameOthers();
        Code = Required(Labels.Code);
        if (Code.Length > IndicatorIndex.LongestCode)
            notes.Require(info.Number, RowOf(Labels.Code), 2, NameMessages.CodeTooLong(IndicatorIndex.LongestCode));
        Name = Required(Labels.Name);
        OwnerCode = Required(Labels.Owner);
        Document = Text(Labels.Document);
        StartsOn = Date(Labels.StartsOn);
        EndsOn = Date(Labels.EndsOn);
        DeadlineDays = Days();
        Continues = Text(Labels.Continues);
        CheckDates();
    }

    public string Code { get; }

    public string Name { get; }

    public string OwnerCode { get; }

    public string Document { get; }

    public DateOnly? StartsOn { get; }

    public DateOnly? EndsOn { get; private set; }

    public int DeadlineDays { get; }

    /// <summary>The code of the programme that this one goes on with; empty: none.</summary>
    public string Continues { get; }

    public int FilledCells => byLabel.Values.Count(static row => !row[2].IsEmpty);

    public int UnboundCells => others.Count;

    public void OwnerIsUnknown(OrganisationDirectory directory) =>
        notes.Require(
            info.Number,
            RowOf(Labels.Owner),
            2,
            PassportMessages.OwnerUnknown(OwnerCode, OrganisationOffers.Likely(directory.Find(OwnerCode)))
        );

    private void Sort(IReadOnlyList<Row> rows)
    {
        var known = Known.Select(PassportSheet.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = PassportSheet.Key(row[1].Text);
            if ((!known.Contains(key) || !byLabel.TryAdd(key, row)) && !row[2].IsEmpty)
                others.Add(row);
        }
    }

    /// <summary>
    /// A label of the author's own may stand beside ours, unless it looks like one of ours or repeats it.
    /// </summary>
    private void NameOthers()
    {
        foreach (var row in others)
        {
            var text = TextNormalizer.Tidy(row[1].Text);
            var problem =
                byLabel.ContainsKey(PassportSheet.Key(text)) ? PassportMessages.LabelTwice(text)
                : NearNames.Of(text, Known.Where(label => !Has(label))) is { } label
                    ? PassportMessages.LabelMisspelt(text, label)
                : null;
            if (problem is not null)
                notes.Misspelt(info.Number, row.Number, 1, problem, row[2].Text);
        }
    }

    private string Required(string label)
    {
        var text = Text(label);
        if (text.Length == 0)
            notes.Require(
                info.Number,
                RowOf(label),
                2,
                PassportMessages.NoLabel(
                    label,
                    Has(label) ? null : others.Find(row => NearNames.Of(row[1].Text, [label]) is not null)?[1].Text
                )
            );
        return text;
    }

    private string Text(string label) =>
        CellOf(label) is { Kind: not CellKind.Error } cell ? TextNormalizer.Tidy(cell.Text) : "";

    private DateOnly? Date(string label)
    {
        if (CellOf(label) is not { IsEmpty: false } cell)
            return null;
        var read = PassportFields.Date(cell);
        if (!read.IsOk)
            notes.Add(info.Number, RowOf(label), 2, Severity.Error, read.Problem!, cell.Text);
        return read.IsOk ? read.Value : null;
    }

    private int Days()
    {
        if (CellOf(Labels.DeadlineDays) is not { IsEmpty: false } cell)
            return DefaultDeadlineDays;
        var read = PassportFields.Number(cell, 0, 366);
        if (!read.IsOk)
            notes.Add(info.Number, RowOf(Labels.DeadlineDays), 2, Severity.Error, read.Problem!, cell.Text);
        return read.IsOk ? read.Value : DefaultDeadlineDays;
    }

    private void CheckDates()
    {
        if (StartsOn is not { } start || EndsOn is not { } end || end >= start)
            return;
        notes.Add(
            info.Number,
            RowOf(Labels.EndsOn),
            2,
            Severity.Error,
            PassportMessages.DatesBackwards(start, end),
            CellOf(Labels.EndsOn).Text
        );
        EndsOn = null;
    }

    private bool Has(string label) => byLabel.ContainsKey(PassportSheet.Key(label));

    private Cell CellOf(string label) => byLabel.TryGetValue(PassportSheet.Key(label), out var row) ? row[2] : default;

    private int RowOf(string label) => byLabel.TryGetValue(PassportSheet.Key(label), out var row) ? row.Number : 1;
}
