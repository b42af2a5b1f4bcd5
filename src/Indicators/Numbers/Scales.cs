using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// «12 тыс. чел.» is 12 000 people, unless the indicator itself is measured in thousands: then it is 12.
/// </summary>
internal static class Scales
{
    public const char PerMille = '‰';

    /// <summary>Of a percent.</summary>
    public const decimal OfPerMille = 0.1m;

    private const string PerMilleWord = "промилле";

    private static readonly (string Stem, decimal Scale)[] Words =
    [
        ("тыс", 1_000),
        ("млн", 1_000_000),
        ("миллион", 1_000_000),
        ("млрд", 1_000_000_000),
        ("миллиард", 1_000_000_000),
    ];

    /// <summary>Null for a word that is no such number.</summary>
    public static decimal? Of(Token token) => token.Is(TokenKind.Word) ? Of(token.Text) : null;

    /// <summary>1000 for «тыс. руб.», a tenth for «‰»; null for a unit that counts one by one.</summary>
    public static decimal? Of(Unit unit) =>
        IsPerMille(unit) ? OfPerMille : WordsOf(unit).Select(Of).FirstOrDefault(static scale => scale is not null);

    public static bool IsPerMille(Token token) =>
        token is { Kind: TokenKind.Percent, Text: [PerMille] } || token.IsWord(PerMilleWord);

    public static bool IsPerMille(Unit unit) =>
        unit.Kind == UnitKind.Other && TextNormalizer.Fold(unit.Text).Trim('.', ' ') is [PerMille] or PerMilleWord;

    /// <summary>How many of the unit's own are one of what the number is written in: 1000 for «млн» beside «тыс.».</summary>
    public static decimal Between(Token number, Unit unit)
    {
        var own = Of(unit);
        var isWritten =
            number.Scale != 1
            || (own is not null && (IsPerMille(unit) ? number.Mark == UnitKind.Percent : IsOf(number.Thing, unit)));
        return isWritten ? number.Scale / (own ?? 1) : 1;
    }

    /// <summary>
    /// Whether «млн рублей» and «тыс. руб.» count the same: their words begin alike, things are counted, or only the
    /// number is named.
    /// </summary>
    public static bool IsSameThing(Unit left, Unit right)
    {
        var (one, other) = (ThingOf(left), ThingOf(right));
        if (one.Length == 0 || other.Length == 0)
            return left.Kind is UnitKind.None or UnitKind.Count or UnitKind.Other
                && right.Kind is UnitKind.None or UnitKind.Count or UnitKind.Other;
        return Stem(one) == Stem(other)
            || (
                Unit.Parse(one) is { IsOk: true, Value.Kind: UnitKind.Count }
                && Unit.Parse(other) is { IsOk: true, Value.Kind: UnitKind.Count }
            );
    }

    /// <summary>The numbers as the unit counts them.</summary>
    public static List<Token> Apply(List<Token> tokens, Unit unit)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Scale != 1 || Between(tokens[at], unit) != 1)
                tokens[at] = Applied(tokens[at], unit);
        }

        return tokens;
    }

    private static Token Applied(Token number, Unit unit)
    {
        var own = Of(unit);
        var value = number.Value * Between(number, unit);
        var fault = Math.Abs(value) > Amount.Max ? NumberFault.TooLarge : number.Fault;
        return number with
        {
            Value = fault == NumberFault.TooLarge ? 0 : value,
            Fault = fault,
            Mark = own is null ? number.Mark : UnitKind.Other,
        };
    }

    /// <summary>«1200 руб.» beside «тыс. руб.».</summary>
    private static bool IsOf(string thing, Unit unit) =>
        thing.Length > 0 && ThingOf(unit) is { Length: > 0 } known && Stem(thing) == Stem(known);

    private static IEnumerable<string> WordsOf(Unit unit) =>
        TextNormalizer
            .Fold(unit.Text)
            .Split([' ', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word != "в");

    /// <summary>The first word for what a unit counts; empty for a bare scale.</summary>
    public static string ThingOf(Unit unit) => WordsOf(unit).FirstOrDefault(static word => Of(word) is null) ?? "";

    /// <summary>«чел» of «человек», «руб» of «рублей».</summary>
    private static string Stem(string word) => word[..Math.Min(3, word.Length)];

    private static decimal? Of(string word)
    {
        foreach (var (stem, scale) in Words)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return scale;
        }

        return null;
    }
}
