using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// Reads one number as people type it (DOMAIN, section 6): decimal comma or point, spaces of any kind inside, a space
/// after the comma, a unit beside it, words, a repetition in brackets, a footnote mark. Pure, never throws.
/// </summary>
/// <remarks>
/// Decisions. Which dash is a minus says <see cref="Minus"/>; a number below zero is a problem unless it is allowed. A
/// single point or comma is always the decimal separator: «1.234» is 1,234; the readers that know the
/// unit refuse it for counts. Several different numbers in one text are a problem that names them, never a choice.
/// </remarks>
public static class NumberReader
{
    public static Parsed<Amount> Read(string text, bool allowNegative = false)
    {
        if (Unreadable(text) is { } problem)
            return problem;

        return Guarded.Read(
            () => FromTokens(text, Scales.Apply(Phrase.Read(text, allowNegative), Unit.None), Unit.None),
            () => ValueMessages.NotANumber(text)
        );
    }

    /// <summary>Empty, or too long to be a value.</summary>
    internal static Problem? Unreadable(string text)
    {
        if (TextNormalizer.IsBlank(text))
            return ValueMessages.Empty();

        return text.Length > TextNormalizer.MaxLength ? ValueMessages.TooLong(text) : null;
    }

    /// <summary>The only number among the tokens; anything else that means something is a problem.</summary>
    internal static Parsed<Amount> FromTokens(string text, IReadOnlyList<Token> tokens, Unit unit)
    {
        var numbers = tokens.Where(static token => token.Is(TokenKind.Number)).ToList();
        if (tokens.Any(static token => token.Is(TokenKind.Date)))
            return ValueMessages.DateInstead(text);
        if (numbers.Count == 0)
            return ValueMessages.NotANumber(text);
        if (numbers.Count > 1)
            return ValueMessages.SeveralNumbers(text, numbers.Select(static token => token.Text));
        if (
            tokens.Any(static token =>
                token.Kind
                    is TokenKind.Word
                        or TokenKind.Slash
                        or TokenKind.Sign
                        or TokenKind.Foreign
                        or TokenKind.Percent
            ) || IsFootnoteAlone(tokens)
        )
            return ValueMessages.NotANumber(text);

        return Checked(numbers[0], unit) is { } problem ? problem : numbers[0].Amount;
    }

    /// <summary>What forbids to take the number, given the unit it is expected in; null when it is fine.</summary>
    internal static Problem? Checked(Token number, Unit unit)
    {
        var isCount = unit.Kind is UnitKind.Count or UnitKind.PersonHours && number.Mark != UnitKind.Percent;
        return number.Fault switch
        {
            NumberFault.Malformed => ValueMessages.SeveralNumbers(
                number.Text,
                number.Text.Split(',', StringSplitOptions.TrimEntries)
            ),
            NumberFault.TooManyDigits => ValueMessages.TooManyDigits(number.Text),
            NumberFault.TooLarge => ValueMessages.TooLarge(number.Text),
            NumberFault.Negative => ValueMessages.Negative(number.Text),
            NumberFault.MaybeMinus => ValueMessages.MaybeMinus(number.Text),
            _ when isCount && number.MaybeThousands => ValueMessages.MaybeThousands(number.Text),
            _ when isCount && number.SpacedFraction => ValueMessages.SeveralNumbers(
                number.Text,
                number.Text.Split(',', StringSplitOptions.TrimEntries)
            ),
            _ => null,
        };
    }

    /// <summary>«8)» alone refers to a footnote; there is no figure.</summary>
    private static bool IsFootnoteAlone(IReadOnlyList<Token> tokens) =>
        tokens is [{ Kind: TokenKind.Number, Text.Length: <= 2, Mark: UnitKind.None }, { Kind: TokenKind.Close }];
}
