namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// Reads a settings file into what is written where. The framework's reader would lose the lines of the values, make
/// <c>false</c> and "false" one, and tell what is broken in English.
/// </summary>
internal sealed class JsonSettings
{
    private const int MaxDepth = 64;

    private readonly JsonText text;
    private int depth;

    private JsonSettings(JsonText text) => this.text = text;

    /// <summary>Either what is written, or the one place where it cannot be understood.</summary>
    public static (Written.Group? Root, SettingProblem? Problem) Read(byte[] bytes, string file)
    {
        var decoded = JsonText.Decode(bytes, file);
        var root = decoded.Problem is null ? new JsonSettings(decoded).Root() : null;
        return decoded.Problem is null ? (root, null) : (null, decoded.Problem);
    }

    private Written.Group? Root()
    {
        if (!text.Skip() || (text.Next != '{' && !text.Fail(JsonMessages.Start)))
            return null;
        var root = Group();
        return root is not null && text.Skip() && (text.Next is null || text.Fail(JsonMessages.Nothing)) ? root : null;
    }

    private Written? Value()
    {
        if (text.Next is '{' or '[' && depth == MaxDepth && !text.Fail(JsonMessages.Depth))
            return null;
        return text.Next switch
        {
            '{' => Group(),
            '[' => Sequence(),
            _ => JsonScalars.Read(text),
        };
    }

    private Written.Group? Group()
    {
        var place = JsonMessages.Place(text.Line);
        var members = new List<Written.Member>();
        return Inside('}', JsonMessages.CommaOrBrace, () => Member(members)) ? new Written.Group(members, place) : null;
    }

    private Written.Sequence? Sequence()
    {
        var place = JsonMessages.Place(text.Line);
        var items = new List<Written>();
        return Inside(']', JsonMessages.CommaOrBracket, () => Item(items)) ? new Written.Sequence(items, place) : null;
    }

    /// <summary>A comma before the end is allowed, as it always was.</summary>
    private bool Inside(char end, string expected, Func<bool> part)
    {
        depth++;
        text.Take();
        while (text.Skip() && text.Next != end)
        {
            if (!part() || !text.Skip())
                return false;
            if (text.Next != end && !text.TryTake(','))
                return text.Fail(expected);
        }

        depth--;
        return text.TryTake(end);
    }

    private bool Member(List<Written.Member> members)
    {
        if (text.Next != '"')
            return text.Fail(JsonMessages.KeyOrEnd);
        if (JsonScalars.Text(text) is not { } name || !text.Skip())
            return false;
        if (!text.TryTake(':'))
            return text.Fail(JsonMessages.Colon);
        if (!text.Skip() || Value() is not { } value)
            return false;
        members.Add(Written.Member.Of(name, value));
        return true;
    }

    private bool Item(List<Written> items)
    {
        if (text.Next is null)
            return text.Fail(JsonMessages.CommaOrBracket);
        if (Value() is not { } value)
            return false;
        items.Add(value);
        return true;
    }
}
