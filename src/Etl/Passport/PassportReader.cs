using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport.Sheets;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport;

/// <summary>
/// Reads the workbook of <see cref="PassportVocabulary"/>. Every mistake is an issue at its cell; valid rows stay
/// valid.
/// </summary>
internal sealed class PassportReader
{
    private readonly PassportNotes notes = new();
    private readonly PassportCells cells = new();
    private readonly PassportSheets sheets;
    private readonly Workbook workbook;

    private PassportReader(Workbook workbook) =>
        (this.workbook, sheets) = (workbook, new PassportSheets(workbook, notes));

    public static PassportContent Read(Workbook workbook) => new PassportReader(workbook).ReadAll();

    private PassportContent ReadAll()
    {
        var programme = sheets.Required(PassportVocabulary.ProgrammeSheet) is { } first
            ? new ProgrammeSheet(first.Info, first.Rows, notes)
            : null;
        var organisations = Table(sheets.Required(PassportVocabulary.OrganisationsSheet), OrganisationsSheet.Columns)
            is { } second
            ? OrganisationsSheet.Read(second)
            : [];
        var indicatorTable = Table(sheets.Required(PassportVocabulary.IndicatorsSheet), IndicatorsSheet.Columns);
        var indicators = indicatorTable is null ? [] : IndicatorsSheet.Read(indicatorTable);
        var recipients = Table(sheets.Optional(PassportVocabulary.RecipientsSheet), RecipientsSheet.Columns)
            is { } fourth
            ? RecipientsSheet.Read(fourth, [.. organisations.Select(static pair => pair.Organisation)])
            : [];
        RequireRows(PassportVocabulary.OrganisationsSheet, organisations.Count);
        RequireRows(PassportVocabulary.IndicatorsSheet, indicators.Count);

        var definition = programme is null ? null : Define(programme, organisations, indicators, recipients);
        var plans = definition is null ? [] : Plans(definition);
        var checks = definition is null ? [] : Checks(definition);
        var policies = definition is null ? [] : Policies(definition);
        cells.Take([
            .. organisations.Select(static pair => pair.Row),
            .. indicators.Select(static pair => pair.Row),
            .. recipients.Select(static pair => pair.Row),
            .. plans.Select(static pair => pair.Row),
            .. checks.Select(static pair => pair.Row),
            .. policies.Select(static pair => pair.Row),
        ]);
        var rejection = notes.Rejection;
        return new PassportContent(
            rejection is null
                ? definition! with
                {
                    Checks = [.. checks.Select(static pair => pair.Rule)],
                    Policies = [.. policies.Select(static pair => pair.Policy)],
                }
                : null,
            [.. plans.Select(static pair => pair.Plan)],
            notes.Issues,
            rejection,
            sheets.Names,
            cells.Tally(workbook.Tally.CellsSeen, programme, rejection is not null)
        )
        {
            HasMistakes = notes.HasMistakes,
            IndicatorCells = indicators
                .DistinctBy(static pair => (pair.Indicator.Code, pair.Indicator.Validity.From))
                .ToDictionary(
                    static pair => (pair.Indicator.Code, pair.Indicator.Validity.From),
                    pair => new CellAddress(
                        indicatorTable!.Info.Number,
                        pair.Row.Number,
                        Math.Max(1, indicatorTable.ColumnOf(PassportVocabulary.Indicators.Name))
                    )
                ),
        };
    }

    private static ProgrammeDefinition Define(
        ProgrammeSheet programme,
        IReadOnlyList<(Organisation, Row)> organisations,
        IReadOnlyList<(IndicatorDefinition, Row)> indicators,
        IReadOnlyList<(Recipient, Row)> recipients
    )
    {
        var definition = new ProgrammeDefinition(
            programme.Code,
            programme.Name,
            programme.OwnerCode,
            programme.Document,
            programme.StartsOn,
            programme.EndsOn,
            programme.DeadlineDays,
            [.. organisations.Select(static pair => pair.Item1)],
            [.. indicators.Select(static pair => pair.Item1)],
            [.. recipients.Select(static pair => pair.Item1)]
        );
        var owner = definition.Organisations.FirstOrDefault(organisation =>
            string.Equals(organisation.Code, programme.OwnerCode, StringComparison.OrdinalIgnoreCase)
        );
        if (owner is null && programme.OwnerCode.Length > 0 && organisations.Count > 0)
            programme.OwnerIsUnknown(new OrganisationDirectory(definition.Newest().Organisations));
        definition = definition with { Continues = programme.Continues };
        return owner is null
            ? definition
            : definition with
            {
                OwnerCode = owner.Code,
                // The owner's part is the whole.
                Recipients =
                [
                    .. definition.Recipients.Select(one => one.Scope == owner.Code ? one with { Scope = null } : one),
                ],
            };
    }

    private IReadOnlyList<(NewPlanValue Plan, Row Row)> Plans(ProgrammeDefinition definition) =>
        Table(sheets.Optional(PassportVocabulary.PlansSheet), PlansSheet.Columns) is { } table
            ? new PlansSheet(
                table,
                definition,
                new OrganisationFinder(
                    definition,
                    new OrganisationDirectory(ProgrammeHistory.Of(definition).Everyone())
                )
            ).Read()
            : [];

    private IReadOnlyList<(CheckRule Rule, Row Row)> Checks(ProgrammeDefinition definition) =>
        Table(sheets.Optional(PassportVocabulary.ChecksSheet), ChecksSheet.Columns) is { } table
            ? new ChecksSheet(table, definition.Newest().Indicators).Read()
            : [];

    private IReadOnlyList<(PolicyRow Policy, Row Row)> Policies(ProgrammeDefinition definition)
    {
        var tables = new PolicyTables();
        foreach (var sheet in PolicySheets.All)
        {
            if (Table(sheets.Optional(sheet.Name), [.. sheet.Columns]) is { } table)
                tables.Add(sheet, table);
        }

        return tables.Settle(definition.Newest());
    }

    private PassportSheet? Table((SheetInfo Info, List<Row> Rows)? sheet, IReadOnlyList<string> columns)
    {
        if (sheet is not var (info, rows))
            return null;
        var table = new PassportSheet(info, rows, columns, notes);
        cells.Add(table);
        return table;
    }

    private void RequireRows(string name, int count)
    {
        if (count == 0 && sheets.Has(name))
            notes.Require(PassportMessages.NoRows(name));
    }
}
