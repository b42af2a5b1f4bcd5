using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Privacy;

/// <summary>
/// Whether words tell a figure that is kept back, by the number alone: «не сдали двое из четырёх», «у одной школы 33,3 %».
/// A number that is another's by chance is kept back with them: better a sentence too few than a child too many. Pure.
/// </summary>
public static partial class HiddenNumbers
{
    private static readonly Dictionary<string, int> InWords = new(StringComparer.Ordinal)
    {
        ["один"] = 1,
        ["одна"] = 1,
        ["двое"] = 2,
        ["два"] = 2,
        ["две"] = 2,
        ["двух"] = 2,
        ["трое"] = 3,
        ["три"] = 3,
        ["трех"] = 3,
        ["четверо"] = 4,
        ["четыре"] = 4,
        ["четырех"] = 4,
        ["пятеро"] = 5,
        ["пять"] = 5,
        ["пяти"] = 5,
    };

    /// <param name="hidden">The figures that are kept back; what is neither a share nor a number tells nothing.</param>
    public static bool AreToldIn(string text, IReadOnlyCollection<Fact> hidden)
    {
        if (hidden.Count == 0)
            return false;
        var folded = TextNormalizer.Fold(text);
        return Percents().Matches(folded).Any(match => hidden.Any(fact => IsPercentOf(fact, Number(match, "value"))))
            || ArePairedIn(folded, hidden)
            || People().Matches(folded).Any(match => hidden.Any(fact => IsCountOf(fact, Number(match, "count"))));
    }

    /// <summary>
    /// Of prose that speaks of much else: «50 %» and a bare count of people are hardly of them; «33,3 %» and «двое из трёх»
    /// are.
    /// </summary>
    public static bool AreStatedIn(string text, IReadOnlyCollection<Fact> hidden)
    {
        if (hidden.Count == 0)
            return false;
        var folded = TextNormalizer.Fold(text);
        return Percents()
                .Matches(folded)
                .Select(static match => Number(match, "value"))
                .Any(value => !decimal.IsInteger(value) && hidden.Any(fact => IsPercentOf(fact, value)))
            || ArePairedIn(folded, hidden);
    }

    private static bool ArePairedIn(string folded, IReadOnlyCollection<Fact> hidden) =>
        Pairs()
            .Matches(folded)
            .Any(match => hidden.Any(fact => IsPairOf(fact, Number(match, "part"), Number(match, "whole"))));

    /// <summary>All and nothing are what everybody promises.</summary>
    private static bool IsPercentOf(Fact fact, decimal told) =>
        told is not (0 or 100)
        && PercentOf(fact) is { } percent
        && Enumerable
            .Range(0, 3)
            .Any(digits => Rounding.To(percent, digits) == told || Rounding.To(100 - percent, digits) == told);

    private static decimal? PercentOf(Fact fact) =>
        fact switch
        {
            Fact.Share share => share.Percent,
            Fact.Number number => number.Amount.Value,
            _ => null,
        };

    /// <summary>Who is in the share, or who is not.</summary>
    private static bool IsPairOf(Fact fact, decimal part, decimal whole) =>
        fact is Fact.Share(var numerator, var denominator)
        && whole == denominator
        && (part == numerator || part == denominator - numerator);

    private static bool IsCountOf(Fact fact, decimal count) =>
        fact switch
        {
            Fact.Share(var numerator, var denominator) => count == numerator
                || count == denominator
                || count == denominator - numerator,
            Fact.Number number => count == number.Amount.Value,
            _ => false,
        };

    private static decimal Number(Match match, string group) =>
        InWords.TryGetValue(match.Groups[group].Value, out var known)
            ? known
            : decimal.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<value>[0-9]{1,3}([,.][0-9]{1,2})?)\s?(%|процент)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percents();

    [GeneratedRegex(
        @"(?<![\p{L}0-9,.])(?<part>[0-9]{1,4}|один|одна|двое|два|две|трое|три|четверо|четыре|пятеро|пять)"
            + @" (\p{L}+ ){0,2}из (?<whole>[0-9]{1,4}|двух|трех|четырех|пяти)(?![\p{L}0-9])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pairs();

    [GeneratedRegex(
        @"(?<![\p{L}0-9,.])(?<count>[0-9]{1,4}|один|одна|двое|два|две|двух|трое|три|трех|четверо"
            + @"|четыре|четырех|пятеро|пять|пяти) (\p{L}+ )?"
            + @"(обучающ|учени|учащ|выпускни|челов|чел|дет|ребен|ребят|школьни|педагог|учител)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex People();
}
