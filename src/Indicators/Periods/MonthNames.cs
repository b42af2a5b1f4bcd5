namespace QualityMonitor.Indicators.Periods;

/// <summary>Month names in folded text, in every case and the usual abbreviations.</summary>
internal static class MonthNames
{
    /// <summary>For use inside a regular expression on folded text.</summary>
    public const string Pattern =
        @"(?<!\p{L})(янв(ар[ьяе])?|фев(р|рал[ьяе])?|мар(т[ае]?)?|апр(ел[ьяе])?|ма[йяе]|июн[ьяе]?|июл[ьяе]?|авг(уст[ае]?)?|сен(т|тябр[ьяе])?|окт(ябр[ьяе])?|ноя(б|бр[ьяе])?|дек(абр[ьяе])?)(?!\p{L})\.?";

    private static readonly string[] Stems =
    [
        "янв",
        "фев",
        "мар",
        "апр",
        "ма",
        "июн",
        "июл",
        "авг",
        "сен",
        "окт",
        "ноя",
        "дек",
    ];

    /// <summary>1..12 for a text that <see cref="Pattern"/> matched.</summary>
    public static int Number(string month) =>
        1 + Array.FindIndex(Stems, stem => month.StartsWith(stem, StringComparison.Ordinal));
}
