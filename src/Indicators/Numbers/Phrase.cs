using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// The tokens of a cell with everything that belongs to a number joined to it: words for numbers, endings («3-х»),
/// repetitions in brackets («3 (три)»), footnote marks («1.0 8)»), the minus before it and the unit beside it.
/// </summary>
internal static class Phrase
{
    public static List<Token> Read(string text, bool mayBeNegative)
    {
        var tokens = Tokenizer.Cut(TextNormalizer.Fold(text));
        JoinWords(tokens);
        DropEndings(tokens);
        DropFootnote(tokens);
        Minus.Join(tokens, mayBeNegative);
        DropRepetitions(tokens);
        PutUnitFirst(tokens);
        JoinMarks(tokens);
        DropRepetitions(tokens);
        Minus.DoubtBrackets(tokens);
        return tokens;
    }

    /// <summary>«70 и более процентов» is «70 процентов и более».</summary>
    private static void PutUnitFirst(List<Token> tokens)
    {
        for (var at = 0; at + 3 < tokens.Count; at++)
        {
            if (
                !tokens[at].Is(TokenKind.Number)
                || !tokens[at + 1].IsWord("и", "или")
                || !tokens[at + 2].IsWord("более", "больше", "выше", "менее", "меньше", "ниже")
            )
                continue;

            var unit = tokens
                .Skip(at + 3)
                .TakeWhile(static token => token.Is(TokenKind.Percent) || Marks.IsNoun(token))
                .ToList();
            tokens.RemoveRange(at + 3, unit.Count);
            tokens.InsertRange(at + 1, unit);
        }
    }

    private static void JoinWords(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].Is(TokenKind.Word) || !Numerals.TryRead(tokens[at].Text, out var value))
                continue;

            while (
                at + 1 < tokens.Count
                && tokens[at + 1].Is(TokenKind.Word)
                && Numerals.TryRead(tokens[at + 1].Text, out var next)
                && Numerals.Joins(value, next)
            )
            {
                value += next;
                tokens.RemoveAt(at + 1);
            }

            // «Ни одного» is a figure: none.
            if (at > 0 && value == 1 && tokens[at - 1].IsWord("ни"))
            {
                tokens.RemoveAt(--at);
                value = 0;
            }

            tokens[at] = tokens[at] with { Kind = TokenKind.Number, Value = value };
        }
    }

    /// <summary>«3-х», «5-ти», «3х».</summary>
    private static void DropEndings(List<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].Is(TokenKind.Number))
                continue;

            var ending = tokens[at + 1].Is(TokenKind.Dash) ? at + 2 : at + 1;
            if (
                ending < tokens.Count
                && tokens[ending].Glued
                && tokens[ending]
                    .IsWord("х", "x", "ти", "и", "го", "й", "ми", "м", "ем", "е", "мя", "ех", "ух", "ой", "ого")
            )
                tokens.RemoveRange(at + 1, ending - at);
        }
    }

    /// <summary>
    /// A number of one or two digits before a closing bracket that nothing opened, at the end of the cell.
    /// </summary>
    private static void DropFootnote(List<Token> tokens)
    {
        if (
            tokens.Count >= 3
            && tokens[^1].Is(TokenKind.Close)
            && !tokens.Exists(static token => token.Is(TokenKind.Open))
            && tokens[^2] is { Kind: TokenKind.Number, Glued: false, Text.Length: <= 2 }
            && !tokens[^3].Is(TokenKind.Dash)
            && tokens.FindIndex(static token => token.Is(TokenKind.Number)) < tokens.Count - 2
        )
            tokens.RemoveRange(tokens.Count - 2, 2);
    }

    private static void DropRepetitions(List<Token> tokens)
    {
        for (var at = 0; at + 3 < tokens.Count; at++)
        {
            if (
                tokens[at].Is(TokenKind.Number)
                && tokens[at + 1].Is(TokenKind.Open)
                && tokens[at + 2].Is(TokenKind.Number)
                && tokens[at + 3].Is(TokenKind.Close)
                && tokens[at].Value == tokens[at + 2].Value
                && Repeats(tokens[at], tokens[at + 2])
            )
                tokens.RemoveRange(at + 1, 3);
        }
    }

    /// <summary>«0 чел. (0 %)» says two things although the figures agree; «100 % (сто)» says one.</summary>
    private static bool Repeats(Token number, Token again) =>
        number.Mark == again.Mark || (again.Mark == UnitKind.None && again.Text.Any(char.IsLetter));

    private static void JoinMarks(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].Is(TokenKind.Number))
                continue;

            var end = at + 1;
            var mark = UnitKind.None;
            var scale = 1m;
            var thing = "";
            if (IsBracketedPercent(tokens, end))
                (mark, end) = (UnitKind.Percent, end + 3);
            for (; end < tokens.Count && end - at <= 10; end++)
            {
                var token = tokens[end];
                var next = end + 1 < tokens.Count ? tokens[end + 1] : null;
                if (Scales.IsPerMille(token) && mark == UnitKind.None)
                    (mark, scale) = (UnitKind.Percent, Scales.OfPerMille);
                else if (token.Is(TokenKind.Percent) && mark == UnitKind.None)
                    mark = UnitKind.Percent;
                else if (end == at + 1 && Scales.Of(token) is { } written)
                    scale = written;
                else if (mark == UnitKind.Percent ? Marks.FollowsPercent(token, next) : Marks.IsNoun(token))
                {
                    mark = mark == UnitKind.None ? Marks.OfNoun(token.Text) : mark;
                    thing = thing.Length == 0 ? token.Text : thing;
                }
                else if (
                    !(token is { Kind: TokenKind.Punctuation, Text: "." } && (mark != UnitKind.None || scale != 1))
                )
                    break;
            }

            var noun = end > at + 1 && tokens[at + 1].Is(TokenKind.Word) ? tokens[at + 1].Text : "";
            tokens[at] = tokens[at] with { Mark = mark, Noun = noun, Thing = thing, Scale = scale };
            tokens.RemoveRange(at + 1, end - at - 1);
        }
    }

    /// <summary>«85 (%)».</summary>
    private static bool IsBracketedPercent(List<Token> tokens, int at) =>
        at + 2 < tokens.Count
        && tokens[at].Is(TokenKind.Open)
        && tokens[at + 1].Is(TokenKind.Percent)
        && tokens[at + 2].Is(TokenKind.Close);
}
