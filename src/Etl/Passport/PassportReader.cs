using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport;

/// <summary>Reads the workbook of <see cref="PassportVocabulary"/>. Every mistake is an issue at its cell; valid rows stay valid.</summary>
internal sealed class PassportReader
{
    private readonly PassportNotes notes = new();
    private readonly Dictionary<string, (SheetInfo Info, List<Row> Rows)> sheets = new(StringComparer.Ordinal);
    private readonly PassportCells cells = new();

    private PassportReader()
    {
    }

    /// <summary>Only the first sheet's cell A1 decides.</summary>
    /// <param name="workbook">Freshly opened; its first sheet is begun.</param>
    public static bool IsPassport(Workbook workbook)
    {
        var first = workbook.Sheets().FirstOrDefault()?.Rows().FirstOrDefault();
        return first is { Number: 1 } && TextNormalizer.Fold(first[1].Text).StartsWith(TextNormalizer.Fold(PassportVocabulary.Title), StringComparison.Ordinal);
    }

    public static PassportContent Read(Workbook workbook) => new PassportReader().ReadAll(workbook);

    private PassportContent ReadAll(Workbook workbook)
    {
        var names = Collect(workbook);
        var programme = Sheet(PassportVocabulary.ProgrammeSheet) is { } first ? new ProgrammeSheet(first.Info, first.Rows, notes) : null;
        var organisations = Table(PassportVocabulary.OrganisationsSheet, OrganisationsSheet.Columns) is { } second ? OrganisationsSheet.Read(second) : [];
        var indicators = Table(PassportVocabulary.IndicatorsSheet, IndicatorsSheet.Columns) is { } third ? IndicatorsSheet.Read(third) : [];
        var recipients = sheets.ContainsKey(PassportSheet.Key(PassportVocabulary.RecipientsSheet))
            ? RecipientsSheet.Read(Table(PassportVocabulary.RecipientsSheet, RecipientsSheet.Columns)!) : [];
        RequireRows(PassportVocabulary.OrganisationsSheet, organisations.Count);
        RequireRows(PassportVocabulary.IndicatorsSheet, indicators.Count);

        var definition = programme is null ? null : Define(programme, organisations, indicators, recipients);
        var plans = definition is null ? [] : Plans(definition);
        var checks = definition is null ? [] : Checks(definition);
        cells.Take(checks.Select(static pair => pair.Row));
        var policies = definition is null ? [] : Policies(definition);
        cells.Take(policies.Select(static pair => pair.Row));
        cells.Take(organisations.Select(static pair => pair.Row).Concat(indicators.Select(static pair => pair.Row)).Concat(recipients.Select(static pair => pair.Row)).Concat(plans.Select(static pair => pair.Row)));
        var rejection = notes.Rejection;
        return new PassportContent(rejection is null ? definition! with { Checks = [.. checks.Select(static pair => pair.Rule)], Policies = [.. policies.Select(static pair => pair.Policy)] } : null, [.. plans.Select(static pair => pair.Plan)], notes.Issues, rejection, names,
            cells.Tally(workbook.Tally.CellsSeen, programme?.FilledCells ?? 0, rejection is not null));
    }

    private List<(int, string)> Collect(Workbook workbook)
    {
        var help = PassportSheet.Key(PassportVocabulary.HelpSheet);
        var known = new[] { PassportVocabulary.ProgrammeSheet, PassportVocabulary.OrganisationsSheet, PassportVocabulary.IndicatorsSheet, PassportVocabulary.PlansSheet, PassportVocabulary.ChecksSheet, PassportVocabulary.RecipientsSheet }
            .Concat(PolicySheets.All.Select(static sheet => sheet.Name)).Select(PassportSheet.Key).ToHashSet(StringComparer.Ordinal);
        var names = new List<(int, string)>();
        foreach (var sheet in workbook.Sheets())
        {
            names.Add((sheet.Info.Number, sheet.Info.Name));
            var key = PassportSheet.Key(sheet.Info.Name);
            if (known.Contains(key))
                sheets.TryAdd(key, (sheet.Info, [.. sheet.Rows().Select(static row => row.Copy())]));
            else if (key != help && !sheet.Info.IsHidden)
                notes.Add(sheet.Info.Number, 1, 1, Severity.Warning, PassportMessages.UnknownSheet(sheet.Info.Name), null);
        }

        return names;
    }

    private static ProgrammeDefinition Define(
        ProgrammeSheet programme,
        IReadOnlyList<(Organisation, Row)> organisations,
        IReadOnlyList<(IndicatorDefinition, Row)> indicators,
        IReadOnlyList<(Recipient, Row)> recipients)
    {
        var definition = new ProgrammeDefinition(
            programme.Code, programme.Name, programme.OwnerCode, programme.Document, programme.StartsOn, programme.EndsOn, programme.DeadlineDays,
            [.. organisations.Select(static pair => pair.Item1)], [.. indicators.Select(static pair => pair.Item1)], [.. recipients.Select(static pair => pair.Item1)]);
        var owner = definition.Organisations.FirstOrDefault(organisation => string.Equals(organisation.Code, programme.OwnerCode, StringComparison.OrdinalIgnoreCase));
        if (owner is null && programme.OwnerCode.Length > 0 && organisations.Count > 0)
            programme.OwnerIsUnknown(new OrganisationDirectory(definition.Organisations));
        return owner is null ? definition : definition with { OwnerCode = owner.Code };
    }

    private IReadOnlyList<(NewPlanValue Plan, Row Row)> Plans(ProgrammeDefinition definition)
    {
        if (!sheets.ContainsKey(PassportSheet.Key(PassportVocabulary.PlansSheet)))
            return [];
        var table = Table(PassportVocabulary.PlansSheet, PlansSheet.Columns)!;
        return new PlansSheet(table, definition.Indicators, new OrganisationFinder(definition), definition.Document).Read();
    }

    private IReadOnlyList<(CheckRule Rule, Row Row)> Checks(ProgrammeDefinition definition) =>
        sheets.ContainsKey(PassportSheet.Key(PassportVocabulary.ChecksSheet))
            ? new ChecksSheet(Table(PassportVocabulary.ChecksSheet, ChecksSheet.Columns)!, definition.Indicators).Read()
            : [];

    private IReadOnlyList<(PolicyRow Policy, Row Row)> Policies(ProgrammeDefinition definition)
    {
        var tables = new PolicyTables();
        foreach (var sheet in PolicySheets.All.Where(sheet => sheets.ContainsKey(PassportSheet.Key(sheet.Name))))
            tables.Add(sheet, Table(sheet.Name, [.. sheet.Columns])!);
        return tables.Settle(definition);
    }

    private (SheetInfo Info, List<Row> Rows)? Sheet(string name)
    {
        if (sheets.TryGetValue(PassportSheet.Key(name), out var sheet))
            return sheet;
        notes.Require(PassportMessages.NoSheet(name));
        return null;
    }

    private PassportSheet? Table(string name, IReadOnlyList<string> columns) =>
        Sheet(name) is { } sheet ? Counted(new PassportSheet(sheet.Info, sheet.Rows, columns, notes)) : null;

    private PassportSheet Counted(PassportSheet sheet)
    {
        cells.Add(sheet);
        return sheet;
    }

    private void RequireRows(string name, int count)
    {
        if (count == 0 && sheets.ContainsKey(PassportSheet.Key(name)))
            notes.Require(PassportMessages.NoRows(name));
    }
}
