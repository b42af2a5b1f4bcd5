using System.Globalization;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>
/// The policy sheets of a passport as rows of text; a row that cannot be understood has an issue at its cell and stays
/// out.
/// </summary>
internal sealed class PolicyTables
{
    /// <summary>Columns without which a row means the same.</summary>
    private static readonly string[] Remarks =
    [
        PolicySheets.CriterionColumns.Document,
        PolicySheets.RiskColumns.Aliases,
    ];

    private readonly List<(PolicyRow Policy, Row Row, PassportSheet Sheet)> read = [];

    public void Add(PolicySheet definition, PassportSheet sheet)
    {
        if (!sheet.Requires(definition.Required))
            return;
        foreach (
            var row in sheet.Rows.Where(row =>
                !sheet.Loses(row, definition.Optional.Except(Remarks, StringComparer.Ordinal))
            )
        )
        {
            var fields = definition
                .Columns.Select(column => (Column: column, Text: TextOf(sheet, row, column)))
                .Where(static field => field.Text.Length > 0);
            read.Add(
                (
                    new PolicyRow(
                        definition.Name,
                        fields.ToDictionary(
                            static field => field.Column,
                            static field => field.Text,
                            StringComparer.Ordinal
                        )
                    ),
                    row,
                    sheet
                )
            );
        }
    }

    /// <summary>The rows that are understood, in the order of the sheets.</summary>
    public IReadOnlyList<(PolicyRow Policy, Row Row)> Settle(ProgrammeDefinition programme)
    {
        PolicyReader.Read(programme, [.. read.Select(static one => one.Policy)], out var mistakes);
        foreach (var mistake in mistakes)
            read[mistake.Row].Sheet.Wrong(read[mistake.Row].Row, mistake.Column, mistake.Problem);
        var wrong = mistakes.Select(static mistake => mistake.Row).ToHashSet();
        return [.. read.Where((_, index) => !wrong.Contains(index)).Select(static one => (one.Policy, one.Row))];
    }

    /// <summary>
    /// A code typed as a number is a number, a day typed as a day is a date: both are kept as the text a person would
    /// have typed.
    /// </summary>
    private static string TextOf(PassportSheet sheet, Row row, string column) =>
        sheet.CellAt(row, column) switch
        {
            { Kind: CellKind.Number, IsPercent: false } number => number.Number.ToString(CultureInfo.InvariantCulture),
            { Kind: CellKind.Date } date => RussianText.Date(DateOnly.FromDateTime(date.Date)),
            _ => sheet.Text(row, column),
        };
}
