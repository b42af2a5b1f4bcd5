namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>How an office suite shows, in English or in Russian, that a formula has no value.</summary>
internal static class CalcErrors
{
    public const string Unnamed = "ошибка формулы";

    private static readonly string[] Names =
    [
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#ДЕЛ/0!",
        "#Н/Д",
        "#ИМЯ?",
        "#ПУСТО!",
        "#ЧИСЛО!",
        "#ССЫЛКА!",
        "#ЗНАЧ!",
    ];

    /// <summary>To be asked of a formula only: a person may write «#Н/Д», and that is a text.</summary>
    public static bool Is(string shown) =>
        Array.IndexOf(Names, shown) >= 0 || IsNumbered(shown, "Err:") || IsNumbered(shown, "Ошибка:");

    private static bool IsNumbered(string shown, string word) =>
        shown.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && shown.Length > word.Length
        && shown.AsSpan(word.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
