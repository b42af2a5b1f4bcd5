namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// Which dash before a number is a minus (DOMAIN, section 6). Lost, it makes a deficit a surplus, so that a dash which
/// may be one is never passed over: it is a minus, or somebody is asked.
/// </summary>
/// <remarks>
/// A minus begins the cell, a bracket or the second part of a pair, or follows a word that wants a number («не ниже
/// -0,5»), and touches its number. A range («1-3»), a dash with a space behind it inside the cell («17 человек – 8,5
/// %») and one behind a label («план -60%») only separate; the last may be a minus after all where the indicator may
/// fall below zero. «- 5», «5-», «(5)», as accountants write it, and «прирост -5» are told by nobody but the author.
/// </remarks>
internal static class Minus
{
    private static readonly string[] Wanting =
    [
        "менее",
        "меньше",
        "ниже",
        "более",
        "больше",
        "выше",
        "свыше",
        "от",
        "до",
        "на",
        "чем",
        "в",
        "минимум",
        "максимум",
    ];

    private static readonly string[] WantingStems = ["прогноз", "ожида", "ежегодн"];

    private static readonly string[] ChangeStems =
    [
        "прирост",
        "рост",
        "увелич",
        "повы",
        "сниж",
        "снизит",
        "уменьш",
        "сокра",
        "динамик",
        "изменен",
        "отклонен",
    ];

    /// <summary>Numbers take the minus before them; what cannot be a value for it has the fault.</summary>
    public static void Join(List<Token> tokens, bool mayBeNegative)
    {
        for (var at = tokens.Count - 2; at >= 0; at--)
        {
            if (!tokens[at + 1].Is(TokenKind.Number) || !IsSign(tokens[at]))
                continue;
            switch (Judge(tokens, at, mayBeNegative))
            {
                case true:
                    Replace(tokens, at, Negative(tokens[at + 1], mayBeNegative));
                    break;
                case null:
                    Replace(tokens, at, Doubtful(tokens[at + 1], "- "));
                    break;
            }
        }

        if (tokens is [.., { Kind: TokenKind.Number } last, { Kind: TokenKind.Dash, Glued: true }])
        {
            tokens.RemoveAt(tokens.Count - 1);
            tokens[^1] = last with { Fault = NumberFault.MaybeMinus, Text = last.Text + "-" };
        }
    }

    /// <summary>A number in brackets with nothing else in the cell; marks are joined already.</summary>
    public static void DoubtBrackets(List<Token> tokens)
    {
        if (
            tokens
                is [
                    { Kind: TokenKind.Open },
                    { Kind: TokenKind.Number, Fault: NumberFault.None, Value: > 0 } number,
                    { Kind: TokenKind.Close },
                    ..,
                ]
            && tokens.Skip(3).All(static token => token.Kind is TokenKind.Percent or TokenKind.Punctuation)
        )
            tokens[1] = number with { Fault = NumberFault.MaybeMinus, Text = $"({number.Text})" };
    }

    /// <summary>
    /// A text that was taken as a value once. What was not asked about then is not asked about now, and a clear minus
    /// is one.
    /// </summary>
    public static List<Token> Kept(string text)
    {
        var asAllowed = Phrase.Read(text, mayBeNegative: true);
        var tokens = asAllowed.Exists(IsDoubtful) ? Phrase.Read(text, mayBeNegative: false) : asAllowed;
        return
        [
            .. tokens.Select(static token =>
                token.Fault is NumberFault.Negative or NumberFault.MaybeMinus
                    ? token with
                    {
                        Fault = NumberFault.None,
                    }
                    : token
            ),
        ];
    }

    private static bool IsDoubtful(Token token) => token.Fault == NumberFault.MaybeMinus;

    private static bool IsSign(Token token) => token.Is(TokenKind.Dash) || token.IsWord("минус");

    /// <returns>True: a minus; false: it separates; null: nobody can tell.</returns>
    private static bool? Judge(List<Token> tokens, int at, bool mayBeNegative)
    {
        if (tokens[at].Is(TokenKind.Word))
            return true;
        var touches = tokens[at + 1].Glued;
        if (tokens.Take(at).All(static token => token.Kind is TokenKind.Open or TokenKind.Punctuation))
            return touches ? true : null;

        var (before, divided) = (tokens[at - 1], !tokens[at].Glued);
        return before.Kind switch
        {
            TokenKind.Open or TokenKind.Slash or TokenKind.Sign => touches ? true : null,
            TokenKind.Dash => null,
            _ when !touches => false,
            TokenKind.Word when divided && Wants(before) => true,
            TokenKind.Word when divided && before.Starts(ChangeStems) => null,
            TokenKind.Punctuation => null,
            TokenKind.Number when !divided => false,
            _ => mayBeNegative ? null : false,
        };
    }

    private static bool Wants(Token word) => word.IsWord(Wanting) || word.Starts(WantingStems);

    private static void Replace(List<Token> tokens, int at, Token number)
    {
        tokens[at] = number with { Glued = tokens[at].Glued };
        tokens.RemoveAt(at + 1);
    }

    private static Token Negative(Token number, bool mayBeNegative) =>
        number.Value == 0
            ? number
            : number with
            {
                Value = -number.Value,
                Text = "-" + number.Text,
                Fault = number.Fault == NumberFault.None && !mayBeNegative ? NumberFault.Negative : number.Fault,
            };

    private static Token Doubtful(Token number, string sign) =>
        number.Fault == NumberFault.None
            ? number with
            {
                Text = sign + number.Text,
                Fault = NumberFault.MaybeMinus,
            }
            : number;
}
