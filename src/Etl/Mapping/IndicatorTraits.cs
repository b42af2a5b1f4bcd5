using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// What an indicator is that a table defines: as the layout says, else as its name, its unit and the table's periods
/// suggest.
/// </summary>
internal sealed class IndicatorTraits(Binding binding, TableDefinition definition, Period? filePeriod)
{
    private readonly BoundColumn? name = binding.Label(ColumnRole.Name);
    private readonly BoundColumn? period = binding.Label(ColumnRole.Period);
    private readonly Period? year = HeaderPeriod.YearOf(binding.Layout, binding.Head, binding.HeaderTop);
    private Period? rowPeriod;

    /// <summary>Rows that are periods say how often the indicators of the table are reported.</summary>
    public void Note(TableRow row) =>
        rowPeriod ??=
            period is not null && RowPeriod.Read(period.Header, row.Text(period), year) is { IsOk: true } read
                ? read.Value
                : null;

    public IndicatorDefinition Describe(string newCode, string newName, string unitText)
    {
        var settings = definition
            .Overrides.Where(rule => rule.Names.Any(pattern => pattern.IsMatch(newName)))
            .Prepend(definition.Defaults)
            .Reverse()
            .ToList();
        return new IndicatorDefinition(
            newCode,
            newName,
            First(settings, static rule => rule.Unit) ?? UnitOf(newName, unitText),
            First(settings, static rule => rule.Direction) ?? Direction.HigherIsBetter,
            First(settings, static rule => rule.Cadence) ?? UsualCadence(),
            First(settings, static rule => rule.Level) ?? UsualLevel(),
            First(settings, static rule => rule.RollUp) ?? RollUp.AsEntered,
            First(settings, static rule => rule.Accumulation) ?? Accumulation.Level
        )
        {
            BaselinePeriod = First(settings, static rule => rule.Baseline),
            Decimals = First(settings, static rule => rule.Decimals),
            TaskTolerancePercent = First(settings, static rule => rule.TaskTolerancePercent),
            MayBeNegative = First(settings, static rule => rule.MayBeNegative) ?? false,
        };
    }

    private static T? First<T>(IEnumerable<IndicatorOverride> settings, Func<IndicatorOverride, T?> select) =>
        settings.Select(select).FirstOrDefault(static value => value is not null);

    /// <summary>The unit's own column, then the name, then the header over the names: «Показатель (%)».</summary>
    private Unit UnitOf(string newName, string unitText)
    {
        if (unitText.Length > 0 && Unit.Parse(unitText) is { IsOk: true, Value: { Kind: not UnitKind.None } written })
            return written;
        var inferred = Unit.Infer(newName);
        return inferred.Kind == UnitKind.None && name is not null ? Unit.Infer(name.Header) : inferred;
    }

    private Cadence UsualCadence() =>
        (
            binding.Columns.Select(static column => column.Period).FirstOrDefault(static one => one is not null)
            ?? rowPeriod
            ?? filePeriod
        )?.Kind switch
        {
            PeriodKind.Month => Cadence.Month,
            PeriodKind.Quarter => Cadence.Quarter,
            PeriodKind.HalfYear => Cadence.HalfYear,
            PeriodKind.AcademicYear => Cadence.AcademicYear,
            _ => Cadence.CalendarYear,
        };

    private OrganisationLevel UsualLevel() =>
        definition.TableOrganisations
        ?? (
            binding.Layout.Rows == RowsAre.Organisations
                ? OrganisationLevel.School
                : definition
                    .Organisations.FirstOrDefault(organisation => organisation.Code == definition.OwnerCode)
                    ?.Level
                    ?? OrganisationLevel.Municipality
        );
}
