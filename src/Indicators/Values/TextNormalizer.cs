using System.Text;

namespace QualityMonitor.Indicators.Values;

/// <summary>
/// Folds what people type into one form for matching: spaces and dashes of every kind, letter case, ё, and Latin
/// look-alikes inside Cyrillic words («прoцентов» with a Latin o). Only for comparing; the original text is what is
/// kept and shown.
/// </summary>
public static class TextNormalizer
{
    private const string Latin = "aeopcyxkmthb";
    private const string Cyrillic = "аеорсухкмтнв";

    /// <summary>Folded and without blanks: headers are broken in many places.</summary>
    public static string Joined(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The longest cell that is read as a value; more is prose and no reader looks into it.</summary>
    public const int MaxLength = 1000;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(Tidy(text));
        for (var at = 0; at < folded.Length; at++)
            folded[at] = IsDash(folded[at]) ? '-' : FoldLetter(char.ToLowerInvariant(folded[at]));
        FoldLookAlikes(folded);
        return folded.ToString();
    }

    /// <summary>
    /// The text on one line without doubled, odd or invisible spaces; letters stay as written, so that positions agree
    /// with <see cref="Fold"/>.
    /// </summary>
    public static string Tidy(string text)
    {
        if (IsTidy(text))
            return text;
        var tidy = new StringBuilder(text.Length);
        foreach (var raw in text)
            Append(tidy, raw);
        if (tidy.Length > 0 && tidy[^1] == ' ')
            tidy.Length--;
        return tidy.ToString();
    }

    public static bool IsDash(char letter) =>
        letter
            is '-'
                or (>= '\u2010' and <= '\u2015')
                or '\u2212'
                or '\u02D7'
                or '\u207B'
                or '\u208B'
                or '\u2500'
                or '\u2796'
                or '\u2E3A'
                or '\u2E3B'
                or '\u2043'
                or '\u2053'
                or '\uFE58'
                or '\uFE63'
                or '\uFF0D'
                or '\u00AD';

    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    /// <summary>True for a text that says nothing: empty, spaces, zero-width characters.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var letter in text)
        {
            if (!IsGap(letter))
                return false;
        }

        return true;
    }

    /// <summary>Most texts are: they are looked at, and not written anew.</summary>
    private static bool IsTidy(string text)
    {
        var last = ' ';
        foreach (var letter in text)
        {
            if (
                (letter == ' ' && last == ' ')
                || (letter != ' ' && IsSpace(letter))
                || IsInvisible(letter)
                || letter is '\u0306' or '\u0308'
            )
                return false;
            last = letter;
        }

        return text.Length == 0 || last != ' ';
    }

    /// <summary>A space of any kind, or a character that shows nothing.</summary>
    internal static bool IsGap(char letter) => IsSpace(letter) || IsInvisible(letter);

    private static void Append(StringBuilder tidy, char raw)
    {
        if (IsInvisible(raw))
            return;

        if (IsSpace(raw))
        {
            if (tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(' ');
            return;
        }

        // Decomposed letters arrive from macOS; string.Normalize throws on a lone surrogate, so the two that matter are
        // composed here.
        var last = tidy.Length > 0 ? tidy[^1] : ' ';
        if ((raw, last) is ('\u0306', 'и' or 'И') or ('\u0308', 'е' or 'Е'))
            tidy[^1] = last switch
            {
                'и' => 'й',
                'И' => 'Й',
                'е' => 'ё',
                _ => 'Ё',
            };
        else
            tidy.Append(raw);
    }

    private static char FoldLetter(char letter) =>
        letter switch
        {
            'ё' => 'е',
            '％' => '%',
            '，' => ',',
            _ => letter,
        };

    private static bool IsInvisible(char letter) =>
        letter
            is '\u200B'
                or '\u200C'
                or '\u200D'
                or '\u2060'
                or '\uFEFF'
                or '\u180E'
                or '\u200E'
                or '\u200F'
                // What turns the direction of a line would turn the letter that quotes it.
                or '\u061C'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    private static void FoldLookAlikes(StringBuilder text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetter(text[start]))
                continue;

            var end = start;
            var cyrillic = false;
            for (; end < text.Length && char.IsLetter(text[end]); end++)
                cyrillic |= IsCyrillic(text[end]);
            if (cyrillic)
                Replace(text, start, end);
            start = end;
        }
    }

    private static void Replace(StringBuilder text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            var found = Latin.IndexOf(text[index], StringComparison.Ordinal);
            if (found >= 0)
                text[index] = Cyrillic[found];
        }
    }
}
