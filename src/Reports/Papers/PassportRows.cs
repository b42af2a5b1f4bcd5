using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// Records as rows of the passport, in the order of <see cref="PassportSheets.IndicatorColumns"/>. A value is a string, a decimal, a
/// DateOnly or null.
/// </summary>
internal static class PassportRows
{
    public static IReadOnlyList<object?> Of(ProgrammeDefinition programme) =>
        [
            programme.Code,
            programme.Name,
            programme.OwnerCode,
            programme.Document,
            programme.StartsOn,
            programme.EndsOn,
            (decimal)programme.DeadlineDays,
            programme.Continues,
        ];

    public static IReadOnlyList<object?> Of(Organisation organisation) =>
        [
            organisation.Code,
            organisation.Name,
            organisation.ShortName,
            Word(PassportVocabulary.Levels, organisation.Level),
            organisation.ParentCode,
            string.Join("; ", organisation.Aliases),
            organisation.Email,
            organisation.Validity.From,
            organisation.Validity.Until,
            organisation.Successor,
        ];

    public static IReadOnlyList<object?> Of(IndicatorDefinition indicator) =>
        [
            indicator.Code,
            indicator.Name,
            indicator.Unit.Text,
            Word(PassportVocabulary.Directions, indicator.Direction),
            Word(PassportVocabulary.Cadences, indicator.Cadence),
            Word(PassportVocabulary.Levels, indicator.Level),
            Word(PassportVocabulary.RollUps, indicator.RollUp),
            Word(PassportVocabulary.Accumulations, indicator.Accumulation),
            indicator.BaselinePeriod?.Title,
            (decimal?)indicator.Decimals,
            indicator.TaskTolerancePercent,
            indicator.Formula is { } formula ? FormulaText.Print(formula) : null,
            indicator.WeightCode,
            indicator.MayBeNegative ? PassportVocabulary.Answers.First(static word => word.Value).Key : null,
            indicator.Validity.From,
            indicator.Validity.Until,
            indicator.ContinuesCode,
        ];

    public static IReadOnlyList<object?> Of(PassportPlan plan) =>
        [plan.IndicatorCode, plan.OrganisationCode, plan.Period.Title, plan.Text, plan.Document, plan.ValidFrom];

    public static IReadOnlyList<object?> Of(CheckRule check)
    {
        var fields = CheckFields.Of(check);
        return
        [
            Word(PassportVocabulary.CheckKinds, fields.Kind),
            string.Join("; ", fields.Indicators),
            Print(fields.Least),
            check is CheckRule.Jump jump ? Print(jump) : Print(fields.Most),
            fields.Relation,
            Print(fields.Tolerance),
            Word(PassportVocabulary.Strictnesses, check.Strictness),
            fields.Note,
        ];
    }

    public static IReadOnlyList<object?> Of(Recipient recipient) =>
        [
            recipient.Name,
            recipient.Email,
            Word(PassportVocabulary.Roles, recipient.Role),
            recipient.SpeaksFor.Length == 0 ? null : recipient.SpeaksFor,
            recipient.Scope,
        ];

    public static void Put(SheetPage page, int row, int column, object? value, CellLook look)
    {
        switch (value)
        {
            case DateOnly date:
                page.Date(row, column, date, look);
                break;
            case decimal number:
                page.Number(row, column, number, look);
                break;
            case string { Length: > 0 } text:
                page.Text(row, column, text, look);
                break;
            default:
                page.Blank(row, column, look);
                break;
        }
    }

    private static string? Print(decimal? number) => number is { } value ? RussianText.Number(value) : null;

    private static string Print(CheckRule.Jump jump) =>
        RussianText.Number(jump.Most) + (jump.Measure == ChangeMeasure.Percent ? " %" : " п.п.");

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;
}
