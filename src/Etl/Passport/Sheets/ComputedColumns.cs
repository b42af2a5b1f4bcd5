using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Indicators;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>The columns «Формула» and «Вес»: how an indicator is computed from others.</summary>
internal static class ComputedColumns
{
    public static bool TryFormula(PassportSheet sheet, Row row, RollUp rollUp, out Formula? formula)
    {
        formula = null;
        if (!IsAsked(sheet, row, Names.Formula, rollUp, RollUp.Formula))
            return true;
        if (sheet.Required(row, Names.Formula) is not { } text)
            return false;
        var read = FormulaReader.Read(text);
        if (!read.IsOk)
            sheet.Wrong(row, Names.Formula, read.Problem!);
        formula = read.IsOk ? read.Value : null;
        return read.IsOk;
    }

    public static bool TryWeight(PassportSheet sheet, Row row, RollUp rollUp, out string? weight)
    {
        weight = null;
        return !IsAsked(sheet, row, Names.Weight, rollUp, RollUp.WeightedMean)
            || (weight = sheet.Code(row, Names.Weight)) is not null;
    }

    /// <summary>A text that nothing reads is named, so that nobody relies on it.</summary>
    private static bool IsAsked(PassportSheet sheet, Row row, string column, RollUp rollUp, RollUp asking)
    {
        if (rollUp != asking && !sheet.CellAt(row, column).IsEmpty && sheet.Text(row, column).Length > 0)
            sheet.Wrong(
                row,
                column,
                PassportMessages.NotUsed(column, PassportVocabulary.RollUps.First(word => word.Value == asking).Key),
                Severity.Warning
            );
        return rollUp == asking;
    }

    /// <summary>
    /// What leans on other indicators is checked when all are read; what cannot be computed is not loaded.
    /// </summary>
    public static IReadOnlyList<(IndicatorDefinition Indicator, Row Row)> Bound(
        PassportSheet sheet,
        IReadOnlyList<(IndicatorDefinition Indicator, Row Row)> read
    )
    {
        var rows = read.ToDictionary(static one => one.Indicator.Code, static one => one.Row, StringComparer.Ordinal);
        var (bound, refused) = ComputedIndicators.Bind([.. read.Select(static one => one.Indicator)]);
        foreach (var (indicator, row) in read)
        {
            if (refused.TryGetValue(indicator.Code, out var problem))
                sheet.Wrong(row, indicator.Formula is null ? Names.Weight : Names.Formula, problem);
        }

        return [.. bound.Select(one => (one, rows[one.Code]))];
    }
}
