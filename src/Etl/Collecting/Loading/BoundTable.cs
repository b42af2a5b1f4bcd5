using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// One sheet of a workbook with the layout that fits it and what it speaks of: passes over its table.
/// </summary>
/// <param name="arrivedOn">The day the file came.</param>
internal sealed class BoundTable(StoredWorkbook workbook, Binding binding, Subject subject, DateOnly arrivedOn)
{
    public Binding Binding => binding;

    public Subject Subject => subject;

    private Layout Layout => binding.Layout;

    /// <summary>Null where rows are no answers.</summary>
    private readonly Lazy<LastAnswers?> answers = new(
        () =>
            binding.Layout.Has(ColumnRole.AnsweredOn)
                ? workbook.Read(opened =>
                    LastAnswers.Of(
                        binding,
                        subject,
                        new TableWalk(binding).Rows(
                            opened.Sheets().First(sheet => sheet.Info.Number == binding.Sheet.Number)
                        )
                    )
                )
                : null,
        LazyThreadSafetyMode.None
    );

    /// <summary>One pass. The workbook is read while the caller enumerates; nothing is gathered.</summary>
    /// <param name="watch">Sees each row; null: nobody asks about them afterwards.</param>
    public IEnumerable<Mapped> Map(CellLedger ledger, TableWatch? watch = null)
    {
        var scope = new TableScope(binding, subject, ledger);
        ITableMapper mapper = Layout.Rows switch
        {
            RowsAre.Activities => new ActivityTable(scope),
            RowsAre.Risks => RiskMatrix.Is(binding) ? new RiskMatrix(scope) : new RiskTable(scope),
            _ => new FigureTable(scope),
        };
        var walk = new TableWalk(binding);
        var last = answers.Value;
        var missing = Layout.IsForm ? new MissingRows(scope) : null;
        var hidden = new HiddenFigures(scope);
        var mapped = mapper.Start().Concat(workbook.Stream(binding.Sheet.Number, Rows));
        // What a table says of its own indicators is guessed from its figures, and no measure for them.
        return (Layout.Define is null ? mapped.Fit(subject, ledger) : mapped).Judge(subject.Checks, arrivedOn, ledger);

        IEnumerable<Mapped> Rows(Sheet sheet)
        {
            var rows = last is null ? walk.Rows(sheet) : walk.Rows(sheet).Select(last.Note);
            rows = (watch is null ? rows : rows.Select(watch.Note)).Select(hidden.Note);
            return missing is null
                ? rows.SelectMany(Told).Concat(hidden.Issues())
                : rows.Select(missing.Note).SelectMany(Told).Concat(missing.Issues()).Concat(hidden.Issues());
        }

        IEnumerable<Mapped> Told(TableRow row) =>
            row.Problem is { } problem ? [.. mapper.Map(row), scope.Whole(row, problem)] : mapper.Map(row);
    }

    public TableWatch Watch()
    {
        var isOfFigures = Layout.Rows.HaveFigures();
        return new TableWatch(
            isOfFigures && subject.Checks.Required.Count > 0 ? new RequiredCells(Scope(), subject.Checks) : null,
            isOfFigures && subject.Organisation is not null ? new BlankRows(Scope()) : null
        );
    }

    private TableScope Scope() => new(binding, subject, new CellLedger());
}
