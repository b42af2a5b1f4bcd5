using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>One workbook with the layout that fits it: finds what each of its tables speaks of.</summary>
/// <param name="arrivedOn">The day the file came.</param>
internal sealed class TableReading(StoredWorkbook workbook, ChosenLayout chosen, DateOnly arrivedOn)
{
    public Layout Layout => chosen.Layout;

    /// <summary>Sheets with tables that are not loaded: whoever sent them may have meant them.</summary>
    public IEnumerable<Problem> LeftOut => chosen.LeftOut.Select(FileMessages.SheetLeftOut);

    /// <param name="known">The programme of the layout; null when the table defines it.</param>
    /// <returns>All tables, or what one of them lacks.</returns>
    public Parsed<IReadOnlyList<BoundTable>> Tables(KnownProgramme? known)
    {
        var tables = new List<BoundTable>();
        foreach (var binding in chosen.Tables)
        {
            var subject = SubjectOf(binding, known);
            if (!subject.IsOk)
                return subject.Problem!;
            tables.Add(new BoundTable(workbook, binding, subject.Value, arrivedOn));
        }

        return tables;
    }

    /// <summary>The issues of a rejected file belong to its programme too, where there is one.</summary>
    public async Task PrepareAsync(LoadSession session, ProgrammeDefinition? known, CancellationToken cancellationToken)
    {
        foreach (var sheet in chosen.Tables.Select(static table => table.Sheet))
            await session.AddSheetAsync(sheet.Number, sheet.Name, cancellationToken);
        if (known is not null)
            await session.UseProgrammeAsync(known.Code, cancellationToken);
    }

    private Parsed<Subject> SubjectOf(Binding binding, KnownProgramme? known)
    {
        Period? period = null;
        if (Layout.Period is { } periodPlace)
        {
            var read = FilePlaceReader.Period(periodPlace, binding.Head, workbook.FileName);
            if (!read.IsOk)
                return read.Problem!;
            period = read.Value;
        }

        var (programme, indicators) = known is null
            ? Define(binding, period)
            : (known.Definition, new KnownIndicators(new IndicatorIndex(known.Definition.Indicators)));
        var organisations = known is null
            ? new OrganisationFinder(programme)
            : new OrganisationFinder(programme, known.Organisations);
        var subject = new Subject(
            programme,
            indicators,
            organisations,
            Layout.Define is null ? null : organisations.Owner,
            period
        )
        {
            Checks = CheckSet.Of(programme, Layout.Checks),
        };
        if (Layout.Organisation is not { } place)
            return subject;
        var found = FilePlaceReader.Organisation(place, binding.Head, workbook.FileName, organisations);
        return found.IsOk ? subject with { Organisation = found.Value } : found.Problem!;
    }

    private (ProgrammeDefinition, IRowIndicators) Define(Binding binding, Period? period)
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
