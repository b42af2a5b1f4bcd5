using System.Text;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>A place in the text of a settings file, and the first mistake found there.</summary>
internal sealed class JsonText(string text, string file)
{
    private int at;

    /// <summary>Null while everything was understood.</summary>
    public SettingProblem? Problem { get; private set; }

    /// <summary>Null at the end.</summary>
    public char? Next => at < text.Length ? text[at] : null;

    public int Line => 1 + text.AsSpan(0, at).Count('\n');

    private int Column => at - text.AsSpan(0, at).LastIndexOf('\n');

    /// <summary>The mark at the beginning tells the encoding; without one it is UTF-8.</summary>
    public static JsonText Decode(byte[] bytes, string file)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false));
        var decoded = reader.ReadToEnd();
        var bad = decoded.IndexOf('\uFFFD', StringComparison.Ordinal);
        var text = new JsonText(decoded, file) { at = Math.Max(bad, 0) };
        if (bad >= 0)
            text.Problem = JsonMessages.NotUtf8(file, text.Line, text.Column);
        return text;
    }

    /// <summary>Something else was expected here. Only the first mistake is kept: the others follow from it.</summary>
    /// <returns>Always false.</returns>
    public bool Fail(string expected)
    {
        Problem ??= JsonMessages.Broken(file, Line, Column, Next, expected);
        return false;
    }

    public char Take() => text[at++];

    public void Take(int count) => at += count;

    public bool TryTake(char sign)
    {
        if (Next != sign)
            return false;
        at++;
        return true;
    }

    /// <summary>So many signs from here on, or fewer at the end; the place stays.</summary>
    public string Following(int count) => text.Substring(at, Math.Min(count, text.Length - at));

    /// <inheritdoc cref="Following"/>
    public string FollowingWhile(Func<char, bool> fits) => string.Concat(text[at..].TakeWhile(fits));

    /// <summary>Passes over blanks and comments, which the framework's reader allows as well.</summary>
    /// <returns>False when a comment does not end.</returns>
    public bool Skip()
    {
        while (true)
        {
            while (Next is ' ' or '\t' or '\r' or '\n')
                at++;
            var rest = text.AsSpan(at);
            if (!rest.StartsWith("//") && !rest.StartsWith("/*"))
                return true;
            var isLine = rest[1] == '/';
            var end = rest[2..].IndexOf(isLine ? "\n" : "*/");
            if (end < 0 && !isLine)
                return Fail(JsonMessages.CommentEnd);
            at = end < 0 ? text.Length : at + end + 4 - (isLine ? 2 : 0);
        }
    }
}
