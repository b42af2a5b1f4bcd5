using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>The effectiveness of a programme in Russian.</summary>
public static partial class EffectivenessText
{
    /// <summary>Digits after the comma that a result is told with.</summary>
    public const int Decimals = 4;

    /// <summary>The name of a method by its code; a programme's own has none.</summary>
    public static string MethodOf(string code) => EffectivenessPresets.Find(code)?.Name ?? "Методика муниципалитета";

    /// <summary>What a step of a method is.</summary>
    public static string StepOf(string method, string code) =>
        EffectivenessMeasures.Names.GetValueOrDefault(code)
        ?? EffectivenessPresets.Find(method)?.Steps.FirstOrDefault(step => step.Code == code)?.Name
        ?? "эффективность программы";

    /// <summary>How a measure came about, or why it has no value.</summary>
    public static string Of(MeasureGrounds grounds) =>
        grounds.Lack is { } lack
            ? Word(lack)
            : grounds.Code.ToUpperInvariant() switch
            {
                "СР" => $"{Mean(grounds)} степеней достижения",
                "СР130" => $"{Mean(grounds)} степеней достижения не выше 1,3",
                "ДП" => $"{Mean(grounds)} показателей, где достигнутый — 1, остальные — 0",
                "ДД" => $"{RussianText.Number(grounds.Part)} из {RussianText.Number(grounds.Of)} сравнимых показателей",
                "СРМ" =>
                    $"{RussianText.Number(grounds.Part)} из {RussianText.Count((long)grounds.Of, "мероприятия", "мероприятий", "мероприятий")}",
                _ => $"{RussianText.Number(grounds.Part)} из {RussianText.Number(grounds.Of)}",
            };

    /// <param name="lack">Why there is no value.</param>
    /// <param name="lacking">How much has no data; then <paramref name="least"/> and <paramref name="most"/> are
    /// said.</param>
    /// <param name="isGraded">The method has grades.</param>
    public static string Sentence(
        decimal? value,
        decimal? least,
        decimal? most,
        string? grade,
        bool isGraded,
        int lacking,
        string? lack
    )
    {
        if (value is not { } known)
            return $"Эффективность определить нельзя: {lack}.";
        if (lacking == 0)
            return $"Эффективность {RussianText.Rounded(known, Decimals)}" + (grade is null ? "." : $" — {grade}.");

        var range =
            least is { } low && most is { } high
                ? $"от {RussianText.Rounded(low, Decimals)} до {RussianText.Rounded(high, Decimals)}"
                : "границы определить нельзя";
        var lead =
            $"Эффективность по имеющимся данным {RussianText.Rounded(known, Decimals)}; судить нельзя о {RussianText.Count(lacking, "позиции", "позициях", "позициях")}, с ними — {range}";
        return grade is not null ? $"{lead}: в любом случае {grade}."
            : isGraded ? lead + ": оценку дать нельзя."
            : lead + ".";
    }

    /// <summary>
    /// The formula of the act with its numbers, step by step: «СР = 10,4632 / 11 = 0,9512; Э = СР = 0,9512».
    /// </summary>
    public static string Formula(IReadOnlyList<EffectivenessStep> steps)
    {
        var values = steps.ToDictionary(static step => step.Code, static step => step.Value, StringComparer.Ordinal);
        return string.Join("; ", steps.Select(step => Formula(step, values)));
    }

    private static string Formula(EffectivenessStep step, Dictionary<string, decimal?> values)
    {
        string?[] sides = step switch
        {
            { Value: null } => [step.Measure is null ? Symbols(step) : null, "нет значения"],
            { Measure: { } measure } => [Quotient(measure, step.Value.Value), Printed(step.Value)],
            _ => [Symbols(step), step.IsPlain ? null : Numbers(step, values), Printed(step.Value)],
        };
        return string.Join(" = ", sides.OfType<string>().Prepend(step.Code));
    }

    /// <summary>Of a weighted mean the weighted sum by all weights; frozen without them it has none.</summary>
    private static string? Quotient(MeasureGrounds measure, decimal value) =>
        measure.IsWeighted
            ? measure.Weight is { } weight
                ? $"{Printed(value * weight)} / {RussianText.Rounded(weight, Decimals)}"
                : null
            : measure.Code.ToUpperInvariant() is "СР" or "СР130" or "ДП"
                ? $"{Printed(value * measure.Of)} / {RussianText.Number(measure.Of)}"
                : $"{RussianText.Number(measure.Part)} / {RussianText.Number(measure.Of)}";

    private static string Symbols(EffectivenessStep step) => Reference().Replace(Written(step), "${code}");

    private static string Numbers(EffectivenessStep step, Dictionary<string, decimal?> values) =>
        Reference().Replace(Written(step), match => Printed(values.GetValueOrDefault(match.Groups["code"].Value)));

    private static string Written(EffectivenessStep step) =>
        (step.Written ?? "").Replace("*", "×", StringComparison.Ordinal);

    private static string Printed(decimal? value) => value is { } known ? RussianText.Rounded(known, Decimals) : "—";

    [GeneratedRegex(@"\[(?<code>[^\[\]]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    private static string Mean(MeasureGrounds grounds) =>
        $"{(grounds.IsWeighted ? "взвешенное среднее" : "среднее")} {RussianText.Number(grounds.Of)}";

    private static string Word(MeasureLack lack) =>
        lack switch
        {
            MeasureLack.NoIndicator => "нет ни одного показателя, который можно оценить",
            MeasureLack.NothingToCompare => "сравнить с прошлым годом нечего",
            MeasureLack.NoActivity => "нет мероприятий, о выполнении которых можно судить",
            MeasureLack.NothingPlanned => "плановые расходы равны нулю",
            _ => "не указаны плановые и фактические расходы",
        };
}
