using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

internal enum TokenKind
{
    Number,
    Word,
    Percent,
    Slash,
    Dash,
    Open,
    Close,

    /// <summary>One of &gt;= &lt;= &gt; &lt; = +.</summary>
    Sign,
    Date,

    /// <summary>Commas, points, quotes: never change the meaning of a value.</summary>
    Punctuation,

    /// <summary>Anything that no value contains.</summary>
    Foreign,
}

/// <summary>A piece of a cell.</summary>
/// <param name="Text">Folded text.</param>
/// <param name="Glued">No space stands between this token and the one before.</param>
internal sealed record Token(TokenKind Kind, string Text, bool Glued)
{
    public decimal Value { get; init; }

    /// <summary>The unit written beside a number.</summary>
    public UnitKind Mark { get; init; }

    /// <summary>The noun that named the unit: «раза» in «2 раза»; empty when none stood there.</summary>
    public string Noun { get; init; } = "";

    /// <summary>What is counted, whatever the scale: «чел» in «12 тыс. чел.»; empty when nothing says it.</summary>
    public string Thing { get; init; } = "";

    /// <summary>
    /// 1000 for «12 тыс. чел.», the mark being that of the noun behind it; 1 where no such word stood there.
    /// </summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>«82, 6»: a space after the comma; for a count these are rather two numbers.</summary>
    public bool SpacedFraction { get; init; }

    /// <summary>
    /// «1.234»: one separator and three digits after it; for a count this may have been meant as thousands.
    /// </summary>
    public bool MaybeThousands { get; init; }

    /// <summary>A number that cannot be taken as a value; why.</summary>
    public NumberFault Fault { get; init; }

    public Amount Amount => new(Value, Mark);

    public bool Is(TokenKind kind) => Kind == kind;

    public bool IsWord(params ReadOnlySpan<string> words) => Kind == TokenKind.Word && words.Contains(Text);

    public bool Starts(params ReadOnlySpan<string> stems)
    {
        if (Kind != TokenKind.Word)
            return false;

        foreach (var stem in stems)
        {
            if (Text.StartsWith(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

internal enum NumberFault
{
    None,
    Malformed,
    TooManyDigits,
    TooLarge,

    /// <summary>Below zero where the indicator may not be.</summary>
    Negative,

    /// <summary>Nobody can tell whether a dash or brackets mean a minus.</summary>
    MaybeMinus,
}
