using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Forms;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>One workbook with the layout that fits it: what it speaks of, and passes over its table.</summary>
/// <param name="arrivedOn">The day the file came.</param>
internal sealed class TableReading(StoredWorkbook workbook, Binding binding, DateOnly arrivedOn)
{
    public Binding Binding => binding;

    public Layout Layout => binding.Layout;

    /// <param name="known">The programme of the layout; null when the table defines it.</param>
    public Parsed<Subject> Subject(KnownProgramme? known)
    {
        Period? period = null;
        if (Layout.Period is { } periodPlace)
        {
            var read = FilePlaceReader.Period(periodPlace, binding.Head, workbook.FileName);
            if (!read.IsOk)
                return read.Problem!;
            period = read.Value;
        }

        var (programme, indicators) = known is null ? Define(period) : (known.Definition, new KnownIndicators(new IndicatorIndex(known.Definition.Indicators)));
        var organisations = known is null ? new OrganisationFinder(programme) : new OrganisationFinder(programme, known.Organisations);
        var subject = new Subject(programme, indicators, organisations, Layout.Define is null ? null : organisations.Owner, period) { Checks = CheckSet.Of(programme, Layout.Checks) };
        if (Layout.Organisation is not { } place)
            return subject;
        var found = FilePlaceReader.Organisation(place, binding.Head, workbook.FileName, organisations);
        return found.IsOk ? subject with { Organisation = found.Value } : found.Problem!;
    }

    /// <summary>One pass. The workbook is read while the caller enumerates; nothing is gathered.</summary>
    /// <param name="required">Watches for required figures; null: nobody asks for them.</param>
    public IEnumerable<Mapped> Map(Subject subject, CellLedger ledger, RequiredCells? required = null)
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
        return mapper.Start().Concat(workbook.Stream(binding.Sheet.Number, Rows)).Judge(subject.Checks, arrivedOn, ledger);

        IEnumerable<Mapped> Rows(Sheet sheet)
        {
            var rows = walk.Rows(sheet);
            rows = required is null ? rows : rows.Select(required.Note);
            return missing is null ? rows.SelectMany(mapper.Map) : rows.Select(missing.Note).SelectMany(mapper.Map).Concat(missing.Issues());
        }
    }

    /// <summary>Null where no figure of the table is required.</summary>
    public RequiredCells? Required(Subject subject) =>
        subject.Checks.Required.Count == 0 || Layout.Rows is RowsAre.Activities or RowsAre.Risks ? null
        : new RequiredCells(new TableScope(binding, subject, new CellLedger()), subject.Checks);

    public Task NameSheetAsync(LoadSession session, CancellationToken cancellationToken) =>
        session.AddSheetAsync(binding.Sheet.Number, binding.Sheet.Name, cancellationToken);

    /// <summary>The issues of a rejected file belong to its programme too, where there is one.</summary>
    public async Task PrepareAsync(LoadSession session, ProgrammeDefinition? known, CancellationToken cancellationToken)
    {
        await NameSheetAsync(session, cancellationToken);
        if (known is not null)
            await session.UseProgrammeAsync(known.Code, cancellationToken);
    }

    private (ProgrammeDefinition, IRowIndicators) Define(Period? period)
    {
        var definer = new TableDefiner(binding, Layout.Define!, period);
        workbook.Read(opened =>
        {
            definer.Define(opened.Sheets().First(sheet => sheet.Info.Number == binding.Sheet.Number));
            return true;
        });
        return (definer.Programme, definer.Indicators);
    }
}
