using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Forms;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>One workbook with the layout that fits it: what it speaks of, and passes over its table.</summary>
internal sealed class TableReading(StoredWorkbook workbook, Binding binding)
{
    public Binding Binding => binding;

    public Layout Layout => binding.Layout;

    /// <param name="known">The programme of the layout; null when the table defines it.</param>
    public Parsed<Subject> Subject(ProgrammeDefinition? known)
    {
        Period? period = null;
        if (Layout.Period is { } periodPlace)
        {
            var read = FilePlaceReader.Period(periodPlace, binding.Head, workbook.FileName);
            if (!read.IsOk)
                return read.Problem!;
            period = read.Value;
        }

        var (programme, indicators) = known is not null ? (known, new KnownIndicators(new IndicatorIndex(known.Indicators))) : Define(period);
        var organisations = new OrganisationFinder(programme);
        if (Layout.Organisation is not { } place)
            return new Subject(programme, indicators, organisations, Layout.Define is null ? null : organisations.Owner, period);
        var found = FilePlaceReader.Organisation(place, binding.Head, workbook.FileName, organisations);
        return found.IsOk ? new Subject(programme, indicators, organisations, found.Value, period) : found.Problem!;
    }

    /// <summary>One pass. The workbook is read while the caller enumerates; nothing is gathered.</summary>
    public IEnumerable<Mapped> Map(Subject subject, CellLedger ledger)
    {
        var scope = new TableScope(binding, subject, ledger);
        ITableMapper mapper = Layout.Rows switch
        {
            RowsAre.Activities => new ActivityTable(scope),
            RowsAre.Risks => new RiskTable(scope),
            _ => new FigureTable(scope),
        };
        var walk = new TableWalk(binding);
        if (!Layout.IsForm)
            return mapper.Start().Concat(workbook.Stream(binding.Sheet.Number, sheet => walk.Rows(sheet).SelectMany(mapper.Map))).Judge(Layout.Checks, ledger);
        var missing = new MissingRows(scope);
        return workbook.Stream(binding.Sheet.Number, sheet => walk.Rows(sheet).Select(missing.Note).SelectMany(mapper.Map).Concat(missing.Issues()));
    }

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
