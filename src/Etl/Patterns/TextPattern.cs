using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Patterns;

/// <summary>
/// Words to find in a cell. Plain words are found anywhere in it, without regard to case, spaces, dashes, ё and Latin
/// look-alikes; <c>/…/</c> is a regular expression over the cell's text on one line, case ignored.
/// </summary>
internal sealed class TextPattern
{
    // Linear time by construction: a layout is written by people, and no cell may hang the service.
    public const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex? expression;
    private readonly string words;

    private TextPattern(string written, Regex? expression)
    {
        Written = written;
        this.expression = expression;
        words = TextNormalizer.Fold(written);
    }

    public string Written { get; }

    /// <summary>More letters say more: of two layouts that fit a file the more specific one is taken.</summary>
    public int Weight => words.Length;

    /// <exception cref="ArgumentException">The expression between the slashes is none, or needs
    /// backtracking.</exception>
    public static TextPattern Parse(string written)
    {
        var isExpression = written is ['/', _, .., '/'];
        return new TextPattern(written, isExpression ? Expression(written[1..^1]) : null);
    }

    /// <exception cref="ArgumentException">No expression, or one that needs backtracking.</exception>
    public static Regex Expression(string pattern)
    {
        try
        {
            return new Regex(pattern, Options, TimeSpan.FromSeconds(1));
        }
        catch (NotSupportedException exception)
        {
            throw new ArgumentException(
                "Ссылки назад и просмотр вперёд не поддерживаются.",
                nameof(pattern),
                exception
            );
        }
    }

    public bool IsMatch(string text) =>
        expression is null
            ? TextNormalizer.Fold(text).Contains(words, StringComparison.Ordinal)
            : expression.IsMatch(TextNormalizer.Tidy(text));

    /// <summary>Nothing but the words: «План» is exact for the header «План» and not for «Плановый срок».</summary>
    public bool IsExact(string text) =>
        expression is null && string.Equals(TextNormalizer.Fold(text), words, StringComparison.Ordinal);
}
