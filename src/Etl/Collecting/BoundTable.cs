using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// One sheet of a workbook with the layout that fits it and what it speaks of: passes over its table.
/// </summary>
/// <param name="arrivedOn">The day the file came.</param>
internal sealed class BoundTable(StoredWorkbook workbook, Binding binding, Subject subject, DateOnly arrivedOn)
{
    public Binding Binding => binding;

    public Subject Subject => subject;

    private Layout Layout => binding.Layout;

    /// <summary>One pass. The workbook is read while the caller enumerates; nothing is gathered.</summary>
    /// <param name="required">Watches for required figures; null: nobody asks for them.</param>
    public IEnumerable<Mapped> Map(CellLedger ledger, RequiredCells? required = null)
    {
        var scope = new TableScope(binding, subject, ledger);
        ITableMapper mapper = Layout.Rows switch
        {
            RowsAre.Activities => new ActivityTable(scope),
            RowsAre.Risks => new RiskTable(scope),
            _ => new FigureTable(scope),
        };
        var walk = new TableWalk(binding);
        var missing = Layout.IsForm ? new MissingRows(scope) : null;
        return mapper
            .Start()
            .Concat(workbook.Stream(binding.Sheet.Number, Rows))
            .Judge(subject.Checks, arrivedOn, ledger);

        IEnumerable<Mapped> Rows(Sheet sheet)
        {
            var rows = walk.Rows(sheet);
            rows = required is null ? rows : rows.Select(required.Note);
            return missing is null
                ? rows.SelectMany(mapper.Map)
                : rows.Select(missing.Note).SelectMany(mapper.Map).Concat(missing.Issues());
        }
    }

    /// <summary>Null where no figure of the table is required.</summary>
    public RequiredCells? Required() =>
        subject.Checks.Required.Count == 0 || Layout.Rows is RowsAre.Activities or RowsAre.Risks
            ? null
            : new RequiredCells(new TableScope(binding, subject, new CellLedger()), subject.Checks);
}
