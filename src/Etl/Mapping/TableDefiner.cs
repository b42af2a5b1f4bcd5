using System.Globalization;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Makes the indicators of a programme from the table itself: from its rows, or from its headers where rows are
/// organisations.
/// </summary>
internal sealed class TableDefiner(Binding binding, TableDefinition definition, Period? filePeriod)
{
    private readonly List<IndicatorDefinition> indicators = [];
    private readonly Dictionary<int, Parsed<IndicatorDefinition>> byRow = [];
    private readonly Dictionary<string, IndicatorDefinition> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndicatorDefinition> byName = new(StringComparer.Ordinal);
    private readonly BoundColumn? code = binding.Code;
    private readonly BoundColumn? name = binding.Label(ColumnRole.Name);
    private readonly BoundColumn? unit = binding.Label(ColumnRole.Unit);
    private readonly TableOrganisations organisations = new(binding, definition);
    private IndicatorDefinition? last;

    /// <summary>Of the first row, where rows are periods.</summary>
    private Period? rowPeriod;
    private int continued;
    private int dashed;

    public IRowIndicators Indicators => new DefinedIndicators(byRow, new IndicatorIndex(indicators));

    public ProgrammeDefinition Programme =>
        new(
            definition.Code,
            definition.Name,
            definition.OwnerCode,
            definition.Document,
            definition.StartsOn,
            definition.EndsOn,
            definition.DeadlineDays,
            [.. definition.Organisations, .. organisations.All],
            indicators,
            definition.Recipients
        );

    public void Define(Sheet sheet)
    {
        var figures = binding.Columns.Where(static column => column.IsFigure).ToList();
        if (binding.Layout.Rows != RowsAre.Periods)
            DefineHeaders(figures);
        foreach (var header in figures.Select(static column => column.Organisation).OfType<string>())
            organisations.Note(TextNormalizer.Tidy(header));
        if ((name ?? code) is not null || organisations.AreAsked || binding.Layout.Rows == RowsAre.Periods)
            DefineRows(sheet);
        if (binding.Layout.Rows == RowsAre.Periods)
            DefineHeaders(figures);
    }

    private void DefineHeaders(List<BoundColumn> figures)
    {
        foreach (var header in figures.Select(static column => column.Indicator).OfType<string>())
            Add(0, NextNumber(), header, "");
    }

    private void DefineRows(Sheet sheet)
    {
        foreach (var row in new TableWalk(binding).Rows(sheet))
        {
            if (row.Kind == RowKind.Data && binding.Layout.Rows == RowsAre.Periods)
                rowPeriod ??= PeriodReader.Read(row.Text(binding.Label(ColumnRole.Period))) is { IsOk: true } read
                    ? read.Value
                    : null;
            if (organisations.AreAsked)
                organisations.Note(row);
            if (row.Kind == RowKind.Data && (name ?? code) is not null)
                DefineRow(row, row.Text(code), IndicatorIndex.WithoutMarks(row.Text(name ?? code)));
        }
    }

    private void DefineRow(TableRow row, string codeText, string nameText)
    {
        if (nameText.Length == 0)
            return;
        var isContinued =
            last is not null
            && (
                code is null
                    ? IsDashed(nameText) && !IsDashed(last.Name)
                    : codeText.Length == 0 || row.Cells[code.Column].IsEmpty
            );
        if (isContinued && IndicatorIndex.NameKey(nameText) == IndicatorIndex.NameKey(last!.Name))
        {
            // Merged over the rows of its parts, or written again beside each.
            byRow[row.Number] = last;
            return;
        }

        if (isContinued)
        {
            // «- в городской местности» under 1.3.8: an indicator of its own that is named together with the one above.
            continued++;
            dashed += code is null ? 1 : 0;
            var full = IsDashed(nameText)
                ? $"{last!.Name.TrimEnd(' ', ':')}: {nameText.TrimStart('-', '–', '—', ' ')}"
                : nameText;
            Add(row.Number, $"{last!.Code}-{continued.ToString(CultureInfo.InvariantCulture)}", full, row.Text(unit));
            return;
        }

        continued = 0;
        last = Add(row.Number, codeText.Length > 0 ? codeText.Trim(' ', '.') : NextNumber(), nameText, row.Text(unit));
        if (last is not null)
            DefineBeside(last);
    }

    /// <summary>What a rule finds in the cells of a row beside its own figure is an indicator under it.</summary>
    private void DefineBeside(IndicatorDefinition above)
    {
        foreach (
            var beside in binding
                .Layout.Splits.Where(rule => rule.Indicator is not null && rule.IsFor(above.Name))
                .Select(static rule => rule.Indicator!)
                .Where(one => !byName.ContainsKey(IndicatorIndex.NameKey(one)))
        )
        {
            continued++;
            dashed += code is null ? 1 : 0;
            Add(0, $"{above.Code}-{continued.ToString(CultureInfo.InvariantCulture)}", beside, "");
        }
    }

    private static bool IsDashed(string name) => name[0] is '-' or '–' or '—';

    private IndicatorDefinition? Add(int row, string newCode, string newName, string unitText)
    {
        // The same table may stand twice in a document, and a long table names an indicator in every row.
        if (byName.TryGetValue(IndicatorIndex.NameKey(newName), out var same) && (code is null || same.Code == newCode))
        {
            byRow[row] = same;
            return same;
        }

        if (newCode.Length > IndicatorIndex.LongestCode)
        {
            byRow[row] = NameMessages.CodeTooLong(IndicatorIndex.LongestCode);
            return null;
        }

        if (byCode.TryGetValue(IndicatorIndex.CodeKey(newCode), out var other))
        {
            byRow[row] = MappingMessages.CodeTwice(newCode, newName, other.Name);
            return null;
        }

        var indicator = Describe(newCode, newName, unitText);
        indicators.Add(indicator);
        byCode.Add(IndicatorIndex.CodeKey(newCode), indicator);
        byName.TryAdd(IndicatorIndex.NameKey(newName), indicator);
        byRow[row] = indicator;
        return indicator;
    }

    private string NextNumber() => (indicators.Count - dashed + 1).ToString(CultureInfo.InvariantCulture);

    private IndicatorDefinition Describe(string newCode, string newName, string unitText)
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
            binding.Columns.Select(static column => column.Period).FirstOrDefault(static period => period is not null)
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
