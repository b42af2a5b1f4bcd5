namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>What somebody wrote, before it is known what was meant there.</summary>
/// <param name="Place">Where to find it: a line of the file, the name of a variable.</param>
internal abstract record Written(string Place)
{
    internal sealed record Value(string Text, ValueKind Kind, string Place) : Written(Place);

    internal sealed record Sequence(IReadOnlyList<Written> Items, string Place) : Written(Place);

    /// <param name="IsWay">
    /// Not braces that somebody wrote but one step of a joined key, <c>Sources:Folders:0:Name</c>: it may as well lead
    /// through a list, and other keys may lead the same way.
    /// </param>
    internal sealed record Group(IReadOnlyList<Member> Members, string Place, bool IsWay = false) : Written(Place);

    internal sealed record Member(string Name, Written Content)
    {
        /// <summary>What a joined key means: each name but the last leads to the next.</summary>
        public static Member Of(string joinedKey, Written content)
        {
            var names = joinedKey.Split(':');
            return names[..^1]
                .Reverse()
                .Aggregate(
                    new Member(names[^1], content),
                    static (inner, name) => new Member(name, new Group([inner], inner.Content.Place, IsWay: true))
                );
        }
    }
}

internal enum ValueKind
{
    Text,
    Number,
    Flag,
    Nothing,

    /// <summary>From a variable or a credential, which know text alone.</summary>
    Variable,
}
