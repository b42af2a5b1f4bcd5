using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>Which unit a word beside a number names.</summary>
internal static class Marks
{
    private static readonly (string Stem, UnitKind Kind)[] Stems =
    [
        ("процент", UnitKind.Percent),
        ("проц", UnitKind.Percent),
        ("балл", UnitKind.Score),
        ("отмет", UnitKind.Score),
        ("человеко-час", UnitKind.PersonHours),
        ("тыс", UnitKind.Other),
        ("млн", UnitKind.Other),
        ("млрд", UnitKind.Other),
        ("миллион", UnitKind.Other),
        ("руб", UnitKind.Other),
        ("час", UnitKind.Other),
        ("гбит", UnitKind.Other),
        ("мбит", UnitKind.Other),
    ];

    /// <summary>
    /// Words that are no noun after a number: what follows says something that must not be swallowed.
    /// </summary>
    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "из",
        "в",
        "во",
        "на",
        "с",
        "со",
        "по",
        "от",
        "до",
        "и",
        "или",
        "за",
        "для",
        "при",
        "к",
        "у",
        "о",
        "об",
        "не",
        "ни",
        "а",
        "но",
        // «3 место» is a rank, «3 места» a count.
        "место",
        "том",
        "числе",
        "них",
        "среди",
        "чем",
        "как",
        "г",
        "гг",
        "лет",
        "да",
        "нет",
        "х",
        "x",
        "более",
        "менее",
        "выше",
        "ниже",
        "больше",
        "меньше",
        "свыше",
        "примерно",
        "около",
        "почти",
        "ежегодно",
        "максимум",
        "минимум",
    };

    private static readonly string[] StopStems =
    [
        "план",
        "факт",
        "прогноз",
        "год",
        "трет",
        "половин",
        "част",
        "класс",
        "четверт",
        "квартал",
        "полугод",
        "прирост",
        "рост",
        "снижен",
        "увелич",
        "уменьш",
        "повыш",
        "сокращ",
    ];

    /// <summary>The unit a single word names; Count for any other noun: «двух сборников».</summary>
    public static UnitKind OfNoun(string word)
    {
        if (word == "пп")
            return UnitKind.PercentagePoints;

        foreach (var (stem, kind) in Stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return kind;
        }

        return UnitKind.Count;
    }

    public static bool IsNoun(Token token) =>
        token.Is(TokenKind.Word) && token.Text.Length > 1 && !Stops.Contains(token.Text) && !token.Starts(StopStems);

    /// <summary>Words that may follow «80 %» up to the end: «от общего числа педагогов».</summary>
    public static bool FollowsPercent(Token token, Token? next) =>
        IsNoun(token) || (token.IsWord("от", "из", "в", "во", "и", "к") && next is not null && IsNoun(next));
}
