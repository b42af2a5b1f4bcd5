namespace QualityMonitor.Indicators.Values;

/// <summary>How a cell says that there is no figure: «-», «…», «x», «нет данных» (DOMAIN, section 6).</summary>
public static class MissingMarks
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "-",
        "--",
        "---",
        "...",
        "…",
        "..",
        "x",
        "х",
        "xx",
        "хх",
        "*",
        "нет",
        "н/д",
        "нд",
        "н.д",
        "н/а",
        "n/a",
        "na",
        "нет данных",
        "данных нет",
        "данные отсутствуют",
        "нет сведений",
        "сведений нет",
        "не предоставлено",
        "не представлено",
        "не заполнено",
        "#н/д",
        "#n/a",
        "не проводилось",
        "не проводился",
        "не применимо",
        "неприменимо",
    };

    private static readonly string[] Beginnings =
    [
        "не провод",
        "не оценив",
        "не участв",
        "не предусм",
        "не планир",
        "не требу",
        "не предостав",
        "не представл",
        "информация отсутств",
        "сведения отсутств",
        "отсутствуют данные",
        "отсутствуют сведения",
        "отсутствует информация",
        "не рассчит",
        "не сдавал",
        "не подлеж",
        "срок не наступ",
        "показатель не рассчит",
        "сведения не",
        "данные не",
        "информация не",
        "нет инф",
        "нет свед",
        "нет обуч",
        "нет учащ",
        "нет учен",
        "нет выпускн",
        "нет участник",
        "нет детей",
        "нет класс",
    ];

    public static bool IsMissing(string text) =>
        text.Length <= 40 && Key(text) is var key && (Marks.Contains(key) || IsSentence(key));

    /// <summary>«Не оценивалось», «не участвовали»; with a figure beside it the cell says more than that.</summary>
    private static bool IsSentence(string key) =>
        !key.Any(char.IsDigit)
        && Array.Exists(Beginnings, beginning => key.StartsWith(beginning, StringComparison.Ordinal));

    private static string Key(string text)
    {
        var folded = TextNormalizer.Fold(text);
        // «-*» refers to a note; an asterisk alone is a mark itself.
        var trimmed = (folded.TrimEnd('*', ' ') is { Length: > 0 } noted ? noted : folded).Trim(
            ' ',
            '.',
            '(',
            ')',
            ';',
            ',',
            '"',
            '«',
            '»'
        );
        return trimmed.Length == 0 && folded.Contains("..", StringComparison.Ordinal) ? "..." : trimmed;
    }
}
