using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Mapping;

/// <summary>What the tables of a file define that stand for a passport.</summary>
internal sealed class DefinedTables
{
    private readonly IReadOnlyDictionary<int, TableDefiner> bySheet;

    private DefinedTables(ProgrammeDefinition programme, IReadOnlyDictionary<int, TableDefiner> bySheet) =>
        (Programme, this.bySheet) = (programme, bySheet);

    public ProgrammeDefinition Programme { get; }

    public IRowIndicators IndicatorsOf(SheetInfo sheet) => bySheet[sheet.Number].Indicators;

    /// <param name="sheets">Read up to the last that has a table.</param>
    /// <param name="periodOf">That the file names for a table; null: none.</param>
    public static DefinedTables Of(
        TableDefinition definition,
        IReadOnlyList<Binding> tables,
        IEnumerable<Sheet> sheets,
        Func<Binding, Period?> periodOf
    )
    {
        var programme = new DefinedProgramme(definition);
        var definers = new Dictionary<int, TableDefiner>();
        foreach (var sheet in sheets)
        {
            if (tables.FirstOrDefault(table => table.Sheet.Number == sheet.Info.Number) is not { } binding)
                continue;
            var definer = new TableDefiner(binding, definition, periodOf(binding), programme);
            definer.Define(sheet);
            definers.Add(sheet.Info.Number, definer);
            if (definers.Count == tables.Count)
                break;
        }

        return new DefinedTables(programme.Programme, definers);
    }
}
