namespace QualityMonitor.Indicators.Policies;

/// <summary>What somebody does with a paper before it is filed.</summary>
public enum SignerRole
{
    Signs,

    /// <summary>Agrees to it before it is signed: «лист согласования».</summary>
    Approves,

    /// <summary>Made it: «отметка об исполнителе».</summary>
    Executes,
}

/// <summary>A person named on the papers of a programme; all texts as the passport has them.</summary>
/// <param name="Name">Empty: whoever holds the position then.</param>
/// <param name="Contact">Empty for none.</param>
public sealed record Signer(SignerRole Role, string Position, string Name, string Contact);

/// <summary>The words of the passport for what people do with a paper.</summary>
public static class SignerRoles
{
    private static readonly (SignerRole Role, string Word)[] Known =
    [
        (SignerRole.Signs, "подписывает"),
        (SignerRole.Approves, "согласовывает"),
        (SignerRole.Executes, "исполнитель"),
    ];

    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(static one => one.Word)];

    /// <returns>Null for any other word.</returns>
    public static SignerRole? Read(string text)
    {
        var word = text.Trim();
        foreach (var one in Known)
        {
            if (string.Equals(one.Word, word, StringComparison.OrdinalIgnoreCase))
                return one.Role;
        }

        return null;
    }
}
