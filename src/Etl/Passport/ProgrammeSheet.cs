using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Labels = QualityMonitor.Indicators.Passport.PassportVocabulary.Programme;

namespace QualityMonitor.Etl.Passport;

/// <summary>The first sheet: labels in column A, values in column B.</summary>
internal sealed class ProgrammeSheet
{
    private const int DefaultDeadlineDays = 10;

    private readonly Dictionary<string, Row> byLabel = new(StringComparer.Ordinal);
    private readonly SheetInfo info;
    private readonly PassportNotes notes;

    public ProgrammeSheet(SheetInfo info, IReadOnlyList<Row> rows, PassportNotes notes)
    {
        (this.info, this.notes) = (info, notes);
        foreach (var row in rows)
            byLabel.TryAdd(PassportSheet.Key(row[1].Text), row);
        Code = Required(Labels.Code);
        if (Code.Length > IndicatorIndex.LongestCode)
            notes.Require(info.Number, RowOf(Labels.Code), 2, MappingMessages.CodeTooLong(IndicatorIndex.LongestCode));
        Name = Required(Labels.Name);
        OwnerCode = Required(Labels.Owner);
        Document = Text(Labels.Document);
        StartsOn = Date(Labels.StartsOn);
        EndsOn = Date(Labels.EndsOn);
        DeadlineDays = Days();
        CheckDates();
    }

    public string Code { get; }

    public string Name { get; }

    public string OwnerCode { get; }

    public string Document { get; }

    public DateOnly? StartsOn { get; }

    public DateOnly? EndsOn { get; private set; }

    public int DeadlineDays { get; }

    public int FilledCells => byLabel.Values.Count(static row => !row[2].IsEmpty);

    public void OwnerIsUnknown(OrganisationDirectory directory) =>
        notes.Require(info.Number, RowOf(Labels.Owner), 2, PassportMessages.OwnerUnknown(OwnerCode, OrganisationOffers.Likely(directory.Find(OwnerCode))));

    private string Required(string label)
    {
        var text = Text(label);
        if (text.Length == 0)
            notes.Require(info.Number, RowOf(label), 2, PassportMessages.NoLabel(label));
        return text;
    }

    private string Text(string label) => CellOf(label) is { Kind: not CellKind.Error } cell ? TextNormalizer.Tidy(cell.Text) : "";

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
        notes.Add(info.Number, RowOf(Labels.EndsOn), 2, Severity.Error, PassportMessages.DatesBackwards(start, end), CellOf(Labels.EndsOn).Text);
        EndsOn = null;
    }

    private Cell CellOf(string label) => byLabel.TryGetValue(PassportSheet.Key(label), out var row) ? row[2] : default;

    private int RowOf(string label) => byLabel.TryGetValue(PassportSheet.Key(label), out var row) ? row.Number : 1;
}
