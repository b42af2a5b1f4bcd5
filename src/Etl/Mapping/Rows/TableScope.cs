using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>Makes issues and addresses for one sheet, and counts where cells go.</summary>
internal sealed class TableScope(Binding binding, Subject subject, CellLedger ledger)
{
    public Binding Binding => binding;

    public Subject Subject => subject;

    public CellLedger Ledger => ledger;

    /// <summary>
    /// The period that a figure of an indicator is loaded for. What a table says of its own indicators is guessed from
    /// its figures, and no measure for them.
    /// </summary>
    public Period PeriodFor(IndicatorDefinition indicator, Period period) =>
        binding.Layout.Define is null ? PeriodFitJudge.Read(indicator, period, subject.Programme) : period;

    public CellAddress Address(int row, int column) => new(binding.Sheet.Number, row, column);

    public Mapped Issue(
        Severity severity,
        Problem problem,
        int row,
        int column,
        string? text,
        IndicatorDefinition? indicator = null,
        Organisation? organisation = null,
        Period? period = null
    ) =>
        new Mapped.Issue(
            new NewIssue(Address(row, column), severity, problem, text, indicator?.Code, organisation?.Code, period)
        );

    /// <summary>What is wrong with a row as a whole, said at its first cell.</summary>
    public Mapped Whole(TableRow row, Problem problem)
    {
        var cells = row.Cells;
        var text = string.Join(" | ", cells.Columns.ToArray().Select(column => cells[column].Text.Trim()));
        return Issue(row.IsReplaced ? Severity.Warning : Severity.Error, problem, row.Number, cells.Columns[0], text);
    }

    /// <summary>Counts the cells of a row that is no data.</summary>
    public void Pass(TableRow row) => ledger.Count(row.Fate, row.Cells.Columns.Length);

    /// <summary>Counts the cells of a data row that are no figures; figures and prose are counted as they are read.</summary>
    public void CountLabels(TableRow row, IReadOnlyDictionary<int, BoundColumn> bound)
    {
        foreach (var column in row.Cells.Columns)
        {
            if (!bound.TryGetValue(column, out var known))
                ledger.Count(binding.Layout.IsForm ? CellFate.Label : CellFate.Unbound);
            else if (known is { IsFigure: false, IsProse: false })
                ledger.Count(CellFate.Label);
        }
    }
}
