using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>A hint with what may be entered, as Excel's data validation.</summary>
internal static class RuleXml
{
    public static DataValidation Build(EntryRule rule)
    {
        if (rule.Title.Length > EntryRule.LongestTitle || rule.Hint.Length > EntryRule.LongestHint)
            throw new ArgumentException($"The hint of {rule.Range} is too long for Excel: {rule.Title}.", nameof(rule));

        var isStrict = rule.Kind is not (EntryKind.Any or EntryKind.SuggestedList);
        var validation = new DataValidation
        {
            Type = Type(rule.Kind),
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = rule.Title,
            Prompt = rule.Hint,
            ShowErrorMessage = isStrict,
            ErrorTitle = isStrict ? "Проверьте значение" : null,
            Error = isStrict ? Complaint(rule.Kind) : null,
            SequenceOfReferences = new ListValue<StringValue>([rule.Range]),
        };
        if (rule.First is { } first)
            validation.Append(new Formula1(first));
        if (rule.Last is { } last)
            validation.Append(new Formula2(last));

        return validation;
    }

    private static EnumValue<DataValidationValues> Type(EntryKind kind) =>
        kind switch
        {
            EntryKind.List or EntryKind.SuggestedList => DataValidationValues.List,
            EntryKind.WholeNumber => DataValidationValues.Whole,
            EntryKind.Number => DataValidationValues.Decimal,
            EntryKind.NumberOrDash => DataValidationValues.Custom,
            EntryKind.Date => DataValidationValues.Date,
            _ => DataValidationValues.None,
        };

    private static string Complaint(EntryKind kind) =>
        kind switch
        {
            EntryKind.List => "Выберите значение из списка: нажмите на стрелку справа от ячейки.",
            EntryKind.Date => "Нужна дата, например 01.09.2026.",
            EntryKind.WholeNumber => "Нужно целое число из допустимых пределов, смотрите подсказку к ячейке.",
            EntryKind.NumberOrDash =>
                "Нужно число из допустимых пределов, смотрите подсказку к ячейке. Нет данных — поставьте «-».",
            _ => "Нужно число из допустимых пределов, смотрите подсказку к ячейке.",
        };
}
