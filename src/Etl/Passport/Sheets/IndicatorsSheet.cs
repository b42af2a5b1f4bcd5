using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Indicators;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>The indicators of a passport. A row lacks nothing required, or it is not loaded.</summary>
internal static class IndicatorsSheet
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        Names.Code,
        Names.Name,
        Names.Unit,
        Names.Direction,
        Names.Cadence,
        Names.Level,
        Names.RollUp,
        Names.Accumulation,
        Names.Baseline,
        Names.Decimals,
        Names.TaskTolerance,
        Names.Formula,
        Names.Weight,
        Names.MayBeNegative,
    ];

    public static IReadOnlyList<(IndicatorDefinition Indicator, Row Row)> Read(PassportSheet sheet)
    {
        if (
            !sheet.Requires(
                Names.Code,
                Names.Name,
                Names.Unit,
                Names.Direction,
                Names.Cadence,
                Names.Level,
                Names.RollUp,
                Names.Accumulation
            )
        )
            return [];
        var read = new Dictionary<string, (IndicatorDefinition Indicator, Row Row)>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            if (IndicatorOf(sheet, row) is not { } indicator)
                continue;
            if (!read.TryAdd(IndicatorIndex.CodeKey(indicator.Code), (indicator, row)))
                sheet.Wrong(
                    row,
                    Names.Code,
                    PassportMessages.CodeTwice(indicator.Code, read[IndicatorIndex.CodeKey(indicator.Code)].Row.Number)
                );
            else if (!names.TryAdd(IndicatorIndex.NameKey(indicator.Name), indicator.Code))
                sheet.Wrong(
                    row,
                    Names.Name,
                    PassportMessages.NameTwice(indicator.Name, names[IndicatorIndex.NameKey(indicator.Name)]),
                    Severity.Warning
                );
        }

        return ComputedColumns.Bound(sheet, [.. read.Values]);
    }

    private static IndicatorDefinition? IndicatorOf(PassportSheet sheet, Row row)
    {
        var code = sheet.Code(row, Names.Code);
        var name = sheet.Required(row, Names.Name);
        var unit = UnitOf(sheet, row);
        var direction = sheet.Word(row, Names.Direction, PassportVocabulary.Directions);
        var cadence = sheet.Word(row, Names.Cadence, PassportVocabulary.Cadences);
        var level = sheet.Word(row, Names.Level, PassportVocabulary.Levels);
        var rollUp = sheet.Word(row, Names.RollUp, PassportVocabulary.RollUps);
        var accumulation = sheet.Word(row, Names.Accumulation, PassportVocabulary.Accumulations);
        if (
            code is null
            || name is null
            || unit is null
            || direction is null
            || cadence is null
            || level is null
            || rollUp is null
            || accumulation is null
        )
            return null;
        if (
            !ComputedColumns.TryFormula(sheet, row, rollUp.Value, out var formula)
            || !ComputedColumns.TryWeight(sheet, row, rollUp.Value, out var weight)
        )
            return null;
        return new IndicatorDefinition(
            code,
            name,
            unit,
            direction.Value,
            cadence.Value,
            level.Value,
            rollUp.Value,
            accumulation.Value
        )
        {
            BaselinePeriod = BaselineOf(sheet, row),
            Decimals = NumberOf(sheet, row, Names.Decimals, 10),
            TaskTolerancePercent = NumberOf(sheet, row, Names.TaskTolerance, 100),
            Formula = formula,
            WeightCode = weight,
            MayBeNegative = MayBeNegative(sheet, row),
        };
    }

    private static bool MayBeNegative(PassportSheet sheet, Row row) =>
        sheet.Text(row, Names.MayBeNegative).Length > 0
        && sheet.Word(row, Names.MayBeNegative, PassportVocabulary.Answers) == true;

    private static Unit? UnitOf(PassportSheet sheet, Row row)
    {
        if (sheet.Required(row, Names.Unit) is not { } text)
            return null;
        var unit = Unit.Parse(text);
        if (!unit.IsOk)
            sheet.Wrong(row, Names.Unit, unit.Problem!);
        return unit.IsOk ? unit.Value : null;
    }

    private static Period? BaselineOf(PassportSheet sheet, Row row)
    {
        if (sheet.Text(row, Names.Baseline) is not { Length: > 0 } text)
            return null;
        var period = PeriodReader.Read(text);
        if (!period.IsOk)
            sheet.Wrong(row, Names.Baseline, period.Problem!);
        return period.IsOk ? period.Value : null;
    }

    private static int? NumberOf(PassportSheet sheet, Row row, string name, int most)
    {
        var cell = sheet.CellAt(row, name);
        if (cell.IsEmpty || TextNormalizer.IsBlank(cell.Text))
            return null;
        var number = PassportFields.Number(cell, 0, most);
        if (!number.IsOk)
            sheet.Wrong(row, name, number.Problem!);
        return number.IsOk ? number.Value : null;
    }
}
