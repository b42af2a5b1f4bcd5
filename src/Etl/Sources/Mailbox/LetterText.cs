using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// What a person wrote, as plain text: without markup, without the letter they answer, and bounded, for anybody may
/// write to a mailbox.
/// </summary>
internal static partial class LetterText
{
    private const int Longest = 4000;

    private const int LongestRead = 200_000;

    /// <returns>Empty when nothing is written.</returns>
    public static string Of(MimeMessage message)
    {
        var all = Tidy(message.TextBody is { Length: > 0 } plain ? Cut(plain, LongestRead) : Plain(message.HtmlBody));
        var own = WithoutQuotation(all);
        var text = own.Length > 0 ? own : all;
        return text.Length > Longest ? Cut(text, Longest) + "…" : text;
    }

    /// <summary>Whether a line of what is quoted, or one that says whom is quoted, fits.</summary>
    public static bool Quotes(MimeMessage message, Func<string, bool> fits)
    {
        var text = message.TextBody is { Length: > 0 } plain ? Cut(plain, LongestRead) : Plain(message.HtmlBody);
        return text.Split('\n')
            .Any(line => (line.StartsWith('>') || Author().IsMatch(line) || Quotation().IsMatch(line)) && fits(line));
    }

    private static string Plain(string? html)
    {
        var text = Hidden().Replace(Cut(html ?? "", LongestRead), "");
        return WebUtility.HtmlDecode(
            Tag().Replace(LineEnd().Replace(Link().Replace(text, "${text} (${to})"), "\n"), "")
        );
    }

    /// <summary>Answers stand above what they answer; an answer below loses nothing but the marked lines.</summary>
    private static string WithoutQuotation(string text)
    {
        var own = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (Quotation().IsMatch(line))
                break;
            if (!line.StartsWith('>'))
                own.Add(line);
        }

        return string.Join('\n', own).Trim();
    }

    /// <summary>No control characters, no invisible ones that turn a text around, no deserts of empty lines.</summary>
    private static string Tidy(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n' || (!char.IsControl(letter) && !IsInvisible(letter)))
                clean.Append(letter);
            else if (letter == '\t')
                clean.Append(' ');
        }

        return EmptyLines().Replace(clean.ToString(), "\n\n").Trim();
    }

    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;

    /// <summary>Never through the middle of a letter of two.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    [GeneratedRegex("<(?<tag>style|script|head)\\b.*?</\\k<tag>\\s*>", Options | RegexOptions.Singleline, 2000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<br\\s*/?>|</(p|div|tr|li|h[1-6])\\s*>", Options, 2000)]
    private static partial Regex LineEnd();

    /// <summary>Under whose words another address stands: it is the only thing that such a letter brings.</summary>
    [GeneratedRegex(
        "<a\\s[^<>]*href\\s*=\\s*[\"']?(?<to>https?://[^\"'\\s<>]{1,500})[^<>]*>(?<text>(?:(?!</a\\s*>)(?!\\k<to>).){0,1000})</a\\s*>",
        Options | RegexOptions.Singleline,
        2000
    )]
    private static partial Regex Link();

    [GeneratedRegex("<[^<>]*>", Options, 2000)]
    private static partial Regex Tag();

    /// <summary>«От: …» above a quoted letter.</summary>
    [GeneratedRegex("^[\\s*]*(от|от кого|отправитель|from|sender)[\\s*]*:", Options, 2000)]
    private static partial Regex Author();

    [GeneratedRegex("[ ]*\n([ ]*\n)+", Options, 2000)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(
        "^\\s*(-{2,}\\s*(original message|исходное сообщение|пересылаемое сообщение|forwarded message).*"
            + "|_{20,}|.{0,200}\\b(wrote|пишет|писал|писала|написал|написала|написал\\(а\\))\\s*:\\s*)$",
        Options,
        2000
    )]
    private static partial Regex Quotation();

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
