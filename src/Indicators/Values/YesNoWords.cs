using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Values;

/// <summary>«Да», «выполнено», «+» and their opposites.</summary>
internal static partial class YesNoWords
{
    private static readonly string[] DoneStems =
    [
        "выполнен",
        "исполнен",
        "реализован",
        "проведен",
        "создан",
        "разработан",
        "обеспечен",
        "сделан",
        "достигнут",
        "имеет",
        "завершен",
        "утвержден",
        "организован",
        "принят",
        "соответству",
        "сформирован",
        "внедрен",
        "подготовлен",
        "размещен",
        "заключен",
        "имею",
    ];

    private static readonly string[] Fully =
    [
        " в полном объеме",
        " в полной мере",
        " полностью",
        " в срок",
        " в установленный срок",
        " в установленные сроки",
        " своевременно",
        " досрочно",
    ];

    private static readonly string[] Documents = ["приказ", "протокол", "постановлен", "распоряжен", "решени"];

    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
    {
        "да",
        "+",
        "v",
        "✓",
        "✔",
        "☑",
        "есть",
        "в наличии",
        "наличие",
        "yes",
    };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "нет",
        "отсутствует",
        "отсутствуют",
        "не проводилось",
        "не проводился",
        "не проводилась",
        "не проводились",
        "no",
        "✗",
        "☐",
    };

    /// <summary>Null when the text is neither.</summary>
    public static bool? Read(string text)
    {
        if (text.Length > 200)
            return null;

        var folded = WithoutDocument(TextNormalizer.Fold(text)).Trim(' ', '.', '!', ';', ',', '"', '«', '»', '(', ')');
        if (Yes.Contains(folded) || IsDone(folded.StartsWith("да, ", StringComparison.Ordinal) ? folded[4..] : folded))
            return true;
        if (No.Contains(folded) || (folded.StartsWith("не ", StringComparison.Ordinal) && IsDone(folded[3..])))
            return false;

        return null;
    }

    private static bool IsDone(string text)
    {
        foreach (var adverb in Fully)
        {
            if (text.EndsWith(adverb, StringComparison.Ordinal))
                text = text[..^adverb.Length];
        }

        return text.Split(" и ") is { Length: <= 2 } words && Array.TrueForAll(words, IsDoneWord);
    }

    private static bool IsDoneWord(string word) =>
        word.All(char.IsLetter)
        && Array.Exists(
            DoneStems,
            stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 3
        );

    /// <summary>
    /// «Да (приказ от 12.01.2021 № 5)», «да, приказ № 5», «утверждено приказом № 5»: the document proves the answer and
    /// does not change it; any other remark may.
    /// </summary>
    public static string WithoutDocument(string folded)
    {
        var at = folded.IndexOf('(', StringComparison.Ordinal);
        return
            at > 0
            && folded.EndsWith(')')
            && Array.Exists(Documents, stem => folded.AsSpan(at + 1).StartsWith(stem, StringComparison.Ordinal))
            ? folded[..at]
            : Proof().Replace(folded, "");
    }

    [GeneratedRegex(
        @"(?<=\p{L})(,|,? -) (приказ|протокол|постановлен|распоряжен|решени)\p{L}*[^,;()]*$|(?<=\p{L}) (приказом|протоколом|постановлением|распоряжением|решением)(?!\p{L})[^,;()]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Proof();
}
