using System.Net;
using System.Text;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Html;

internal enum HtmlToken
{
    End,
    Text,
    Open,
    Close,
}

/// <summary>
/// Cuts a page into tags and text, forward only. What is no text for anybody (comments, scripts, styles, islands of
/// Office) is passed over.
/// </summary>
internal sealed class HtmlTokens(TextReader page, int longestText)
{
    /// <summary>More attributes than this are kept by no writer.</summary>
    private const int LongestTag = 64 * 1024;

    private static readonly string[] Silent = ["script", "style", "xml", "title", "noscript"];

    private readonly StringBuilder buffer = new();

    /// <summary>Of a tag, in small letters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of a tag, as written.</summary>
    public string Attributes { get; private set; } = "";

    public string Text { get; private set; } = "";

    public HtmlToken Next()
    {
        while (page.Peek() is not -1 and var next)
        {
            if (next != '<')
                return ReadText();
            _ = page.Read();
            switch (page.Peek())
            {
                case '!':
                    SkipDeclaration();
                    break;
                case '?':
                    SkipTo(">");
                    break;
                case '/':
                    _ = page.Read();
                    ReadTag();
                    return HtmlToken.Close;
                case >= 'A' and <= 'z':
                    ReadTag();
                    if (!Silent.Contains(Name, StringComparer.Ordinal) || Attributes.EndsWith('/'))
                        return HtmlToken.Open;
                    SkipTo("</" + Name);
                    SkipTo(">");
                    break;
                default:
                    Text = "<";
                    return HtmlToken.Text;
            }
        }

        return HtmlToken.End;
    }

    /// <summary>Of the tag before; null where it has none.</summary>
    public string? Attribute(string name)
    {
        for (
            var at = Attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = Attributes.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var value = Attributes.AsSpan(at + name.Length).TrimStart();
            if ((at > 0 && !char.IsWhiteSpace(Attributes[at - 1])) || value is not ['=', ..])
                continue;
            value = value[1..].TrimStart();
            var quote = value is ['"' or '\'', ..] ? value[0] : ' ';
            value = quote == ' ' ? value : value[1..];
            var end = value.IndexOf(quote);
            return (end < 0 ? value : value[..end]).ToString();
        }

        return null;
    }

    private HtmlToken ReadText()
    {
        buffer.Clear();
        while (page.Peek() is not -1 and not '<')
        {
            buffer.Append((char)page.Read());
            if (buffer.Length > longestText)
                throw new WorkbookRefusedException(LimitProblems.TooLongText(longestText));
        }

        Text = WebUtility.HtmlDecode(buffer.ToString());
        return HtmlToken.Text;
    }

    private void ReadTag()
    {
        buffer.Clear();
        var quote = '\0';
        for (var next = page.Read(); next >= 0 && (next != '>' || quote != '\0'); next = page.Read())
        {
            var letter = (char)next;
            if (quote == '\0' && letter is '"' or '\'' && buffer.Length > 0 && LastIsEquals())
                quote = letter;
            else if (letter == quote)
                quote = '\0';
            if (buffer.Length < LongestTag)
                buffer.Append(letter);
        }

        var tag = buffer.ToString();
        var end = tag.AsSpan().IndexOfAny([' ', '\t', '\r', '\n', '/']);
        Name = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        Attributes = end < 0 ? "" : tag[end..];
    }

    private bool LastIsEquals()
    {
        var at = buffer.Length - 1;
        while (at >= 0 && buffer[at] == ' ')
            at--;
        return at >= 0 && buffer[at] == '=';
    }

    /// <summary>A comment ends with «--&gt;», a condition of Office and a doctype with «&gt;».</summary>
    private void SkipDeclaration()
    {
        _ = page.Read();
        if (page.Peek() == '-')
            SkipTo("-->");
        else
            SkipTo(">");
    }

    private void SkipTo(string mark)
    {
        var met = 0;
        for (var next = page.Read(); next >= 0; next = page.Read())
        {
            var letter = char.ToLowerInvariant((char)next);
            met =
                letter == mark[met] ? met + 1
                : letter == '-' && met == 2 ? 2
                : letter == mark[0] ? 1
                : 0;
            if (met == mark.Length)
                return;
        }
    }
}
