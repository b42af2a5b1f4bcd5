using System.Globalization;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Makes the indicators of a programme from a table itself: from its rows, or from its headers where rows are
/// organisations.
/// </summary>
internal sealed class TableDefiner
{
    private readonly Binding binding;
    private readonly DefinedProgramme programme;
    private readonly IndicatorTraits traits;
    private readonly Dictionary<int, Parsed<IndicatorDefinition>> byRow = [];
    private readonly BoundColumn? code;
    private readonly BoundColumn? name;
    private readonly BoundColumn? unit;
    private readonly bool areOfPeriods;
    private IndicatorDefinition? last;
    private string heading = "";
    private int continued;

    /// <param name="programme">What the tables of the file define together.</param>
    public TableDefiner(Binding binding, TableDefinition definition, Period? filePeriod, DefinedProgramme programme)
    {
        (this.binding, this.programme) = (binding, programme);
        (code, name, unit) = (binding.Code, binding.Label(ColumnRole.Name), binding.Label(ColumnRole.Unit));
        traits = new IndicatorTraits(binding, definition, filePeriod);
        areOfPeriods = binding.Layout.Rows == RowsAre.Periods;
    }

    /// <summary>Asked when all tables of the file were defined.</summary>
    public IRowIndicators Indicators => new DefinedIndicators(byRow, new IndicatorIndex(programme.Indicators));

    public void Define(Sheet sheet)
    {
        var figures = binding.Columns.Where(static column => column.IsFigure).ToList();
        if (!areOfPeriods)
            DefineHeaders(figures);
        foreach (var header in figures.Select(static column => column.Organisation).OfType<string>())
            programme.Organisations.Note(TextNormalizer.Tidy(header));
        if ((name ?? code) is not null || programme.Organisations.AreAsked || areOfPeriods)
            DefineRows(sheet);
        // How often its indicators are reported is known by its rows.
        if (areOfPeriods)
            DefineHeaders(figures);
    }

    private void DefineHeaders(List<BoundColumn> figures)
    {
        foreach (var header in figures.Select(static column => column.Indicator).OfType<string>())
            Add(0, programme.NextNumber(), header, "");
    }

    private void DefineRows(Sheet sheet)
    {
        foreach (var row in new TableWalk(binding).Rows(sheet))
        {
            if (programme.Organisations.AreAsked)
                programme.Organisations.Note(row, binding);
            if (row.Kind == RowKind.Section && binding.Layout.Sections == SectionsAre.Indicator)
                heading = TextNormalizer.Tidy(row.Cells[row.Cells.Columns[0]].Text);
            if (row.Kind != RowKind.Data)
                continue;
            if (areOfPeriods)
                traits.Note(row);
            if ((name ?? code) is not null)
                DefineRow(
                    row,
                    row.Text(code),
                    HeadedName.Of(heading, IndicatorIndex.WithoutMarks(row.Text(name ?? code)))
                );
        }
    }

    private void DefineRow(TableRow row, string codeText, string nameText)
    {
        if (nameText.Length == 0)
            return;
        if (IsContinued(row, codeText, nameText))
        {
            Continue(row, last!, nameText);
            return;
        }

        continued = 0;
        last = Add(
            row.Number,
            codeText.Length > 0 ? codeText.Trim(' ', '.') : programme.NextNumber(),
            nameText,
            row.Text(unit)
        );
        if (last is not null)
            DefineBeside(last);
    }

    private bool IsContinued(TableRow row, string codeText, string nameText) =>
        last is not null
        && (
            code is null
                ? IsDashed(nameText) && !IsDashed(last.Name)
                : codeText.Length == 0 || row.Cells[code.Column].IsEmpty
        );

    /// <summary>
    /// «- в городской местности» under 1.3.8 is an indicator of its own that is named together with the one above; the same
    /// name, merged over the rows of its parts or written beside each, is the same one.
    /// </summary>
    private void Continue(TableRow row, IndicatorDefinition above, string nameText)
    {
        if (IndicatorIndex.NameKey(nameText) == IndicatorIndex.NameKey(above.Name))
        {
            byRow[row.Number] = above;
            return;
        }

        var full = IsDashed(nameText)
            ? $"{above.Name.TrimEnd(' ', ':')}: {nameText.TrimStart('-', '–', '—', ' ')}"
            : nameText;
        Add(row.Number, CodeUnder(above), full, row.Text(unit));
    }

    /// <summary>What a rule finds in the cells of a row beside its own figure is an indicator under it.</summary>
    private void DefineBeside(IndicatorDefinition above)
    {
        foreach (
            var beside in binding
                .Layout.Splits.Where(rule => rule.Indicator is not null && rule.IsFor(above.Name))
                .Select(static rule => rule.Indicator!)
                .Where(one => !programme.Has(one))
        )
            Add(0, CodeUnder(above), beside, "");
    }

    private string CodeUnder(IndicatorDefinition above)
    {
        continued++;
        if (code is null)
            programme.PassNumber();
        return $"{above.Code}-{continued.ToString(CultureInfo.InvariantCulture)}";
    }

    private static bool IsDashed(string name) => name[0] is '-' or '–' or '—';

    private IndicatorDefinition? Add(int row, string newCode, string newName, string unitText)
    {
        var added = programme.Add(
            newCode,
            newName,
            code is not null,
            () => traits.Describe(newCode, newName, unitText)
        );
        byRow[row] = added;
        return added.IsOk ? added.Value : null;
    }
}
