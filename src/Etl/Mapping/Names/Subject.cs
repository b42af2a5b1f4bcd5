using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// What a file speaks of: its programme, and the organisation and period where they are the file's and not the row's.
/// </summary>
internal sealed record Subject(
    ProgrammeDefinition Programme,
    IRowIndicators Indicators,
    OrganisationFinder Organisations,
    Organisation? Organisation,
    Period? Period
)
{
    /// <summary>
    /// Those of a row that names its own period: who had which name and belonged where is of that time. Without one, or
    /// where a table defines its programme, as <see cref="Organisations"/>.
    /// </summary>
    public OrganisationFinder OrganisationsIn(Period? period) =>
        period is null || period == Period ? Organisations : OfPeriod?.Invoke(period) ?? Organisations;

    /// <summary>The part that all its figures are of: «Математика» of the sheet of that name; empty: of none.</summary>
    public string Breakdown { get; init; } = "";

    /// <summary>Null: everybody is always where they are.</summary>
    public Func<Period, OrganisationFinder>? OfPeriod { get; init; }

    /// <summary>What its figures are held against.</summary>
    public required CheckSet Checks { get; init; }

    /// <summary>What held in the period of each figure.</summary>
    public required ProgrammeHistory History { get; init; }

    /// <summary>The programme that goes on with this one; null: none does.</summary>
    public ProgrammeName? Heir { get; init; }
}

/// <summary>Which indicator a row or a header speaks of.</summary>
internal interface IRowIndicators
{
    Parsed<IndicatorDefinition> OfRow(int row, string code, string name, out Problem? warning);

    Parsed<IndicatorDefinition> OfHeader(string header);
}

/// <summary>Indicators known from a passport; those of other times where none of now is meant.</summary>
internal sealed class KnownIndicators(IndicatorIndex index, IndicatorIndex others) : IRowIndicators
{
    public Parsed<IndicatorDefinition> OfRow(int row, string code, string name, out Problem? warning)
    {
        var found = index.Find(code, name, out warning);
        return !found.IsOk && others.Find(code, name, out _) is { IsOk: true } earlier ? earlier : found;
    }

    public Parsed<IndicatorDefinition> OfHeader(string header) => index.Find(header);
}

/// <summary>Indicators that the table itself defined in a first pass.</summary>
internal sealed class DefinedIndicators(
    IReadOnlyDictionary<int, Parsed<IndicatorDefinition>> byRow,
    IndicatorIndex index
) : IRowIndicators
{
    public Parsed<IndicatorDefinition> OfRow(int row, string code, string name, out Problem? warning)
    {
        warning = null;
        return byRow.TryGetValue(row, out var defined) ? defined : NameMessages.RowWithoutName();
    }

    public Parsed<IndicatorDefinition> OfHeader(string header) => index.Find(header);
}
