using System.Globalization;
using System.Text;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// The values of a settings file that are no object and no list. Null: the mistake is told by the text.
/// </summary>
internal static class JsonScalars
{
    private const string Escapes = "\"\\/bfnrt";
    private const string Signs = "\"\\/\b\f\n\r\t";

    public static Written.Value? Read(JsonText text)
    {
        var place = JsonMessages.Place(text.Line);
        return text.Next switch
        {
            '"' => Text(text) is { } read ? new Written.Value(read, ValueKind.Text, place) : null,
            '-' or (>= '0' and <= '9') => Number(text, place),
            _ => Word(text, place),
        };
    }

    /// <summary>What stands between the quotes; the next sign is the first of them.</summary>
    public static string? Text(JsonText text)
    {
        var line = text.Line;
        var read = new StringBuilder();
        text.Take();
        while (!text.TryTake('"'))
        {
            if (text.Next is null or '\n' or '\r')
                text.Fail(JsonMessages.Quote(line));
            else if (text.Next < ' ')
                text.Fail(JsonMessages.Escape);
            else if ((text.Next == '\\' ? Escaped(text) : text.Take()) is { } sign)
                read.Append(sign);
            if (text.Problem is not null)
                return null;
        }

        return read.ToString();
    }

    private static char? Escaped(JsonText text)
    {
        text.Take();
        var code = text.Next ?? ' ';
        if (Escapes.IndexOf(code, StringComparison.Ordinal) is >= 0 and var known)
        {
            text.Take();
            return Signs[known];
        }

        if (
            code == 'u'
            && text.Following(5) is [_, .. var digits]
            && digits.Length == 4
            && digits.All(char.IsAsciiHexDigit)
        )
        {
            text.Take(5);
            return (char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        text.Fail(JsonMessages.Escape);
        return null;
    }

    private static Written.Value? Number(JsonText text, string place)
    {
        var digits = text.FollowingWhile(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '.');
        if (
            !char.IsAsciiDigit(digits[^1])
            || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        )
        {
            text.Fail(JsonMessages.Number);
            return null;
        }

        text.Take(digits.Length);
        return new Written.Value(digits, ValueKind.Number, place);
    }

    private static Written.Value? Word(JsonText text, string place)
    {
        var word = text.FollowingWhile(char.IsAsciiLetterOrDigit);
        if (word is not ("true" or "false" or "null"))
        {
            text.Fail(JsonMessages.Value);
            return null;
        }

        text.Take(word.Length);
        return new Written.Value(word, word == "null" ? ValueKind.Nothing : ValueKind.Flag, place);
    }
}
