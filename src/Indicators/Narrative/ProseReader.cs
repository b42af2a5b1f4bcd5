using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Narrative;

/// <summary>Cuts prose into words and references. Pure.</summary>
public static partial class ProseReader
{
    /// <summary>
    /// Brackets are a reference where they begin with an indicator's code or are one of <see cref="ReferenceNames"/>;
    /// all others are the author's: «[см. приложение]».
    /// </summary>
    /// <param name="isCode">Whether a word is the code of an indicator of the programme.</param>
    public static IReadOnlyList<TextPiece> Read(string text, Func<string, bool> isCode)
    {
        var pieces = new List<TextPiece>();
        var from = 0;
        foreach (Match match in Brackets().Matches(text))
        {
            if (ReferenceOf(match, isCode) is not { } reference)
                continue;
            if (match.Index > from)
                pieces.Add(new TextPiece.Words(text[from..match.Index]));
            pieces.Add(reference);
            from = match.Index + match.Length;
        }

        if (from < text.Length)
            pieces.Add(new TextPiece.Words(text[from..]));
        return pieces;
    }

    private static TextPiece.Reference? ReferenceOf(Match match, Func<string, bool> isCode)
    {
        var inside = string.Join(
            ' ',
            match.Groups["inside"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (ReferenceNames.Find(inside) is { } name)
            return new TextPiece.Reference(match.Value, name, "");
        if (ReferenceNames.LooksMeant(inside))
            return new TextPiece.Reference(match.Value, inside, "");
        var words = inside.Split(' ', 2);
        // «[1.2, план]» is «[1.2 план]».
        words[0] = words[0].TrimEnd(',', ';', ':');
        return isCode(words[0]) || LooksLikeCode().IsMatch(words[0])
            ? new TextPiece.Reference(match.Value, words[0], words.Length > 1 ? words[1] : "")
            : null;
    }

    [GeneratedRegex(@"\[(?<inside>[^\[\]\r\n]{1,120})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();

    /// <summary>«1.9» was meant to be a code whether or not there is such an indicator; «[2025]» and «[12.03.2025]» were
    /// not.</summary>
    [GeneratedRegex(
        @"^(?!\d{1,2}\.\d{1,2}\.\d{4}\.?$)\d{1,2}(\.[\dА-Яа-яA-Za-z]{1,4})+\.?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LooksLikeCode();
}
