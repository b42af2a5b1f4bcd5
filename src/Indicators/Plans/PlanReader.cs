using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>
/// Reads a plan value as programme documents write it (DOMAIN, section 2, the table of forms). Pure, never throws.
/// </summary>
public static partial class PlanReader
{
    /// <summary>
    /// A cell that says there is no plan: empty, «-», «x», «не установлено». «Нет» of an indicator that is answered
    /// with yes or no is a plan: that it must not happen.
    /// </summary>
    public static bool IsNoPlan(string text, Unit unit) =>
        !IsPlannedNo(text, unit)
        && (
            TextNormalizer.IsBlank(text)
            || MissingMarks.IsMissing(text)
            || NoPlanShape().IsMatch(TextNormalizer.Fold(Short(text)))
        );

    /// <param name="text">The cell as written.</param>
    /// <param name="unit">The indicator's unit; decides what «нет» means and which part of a pair is which.</param>
    /// <param name="mayBeNegative">The indicator may fall below zero; where it may not, a minus is a problem.</param>
    public static Parsed<PlanValue> Read(string text, Unit unit, bool mayBeNegative = false) =>
        Guarded.Read(
            () => ReadCell(text, unit, () => Phrase.Read(YearlyWords.Told(text), mayBeNegative)),
            () => PlanMessages.Unreadable(text)
        );

    /// <summary>
    /// A plan that was taken once: its minus is one, and a dash that would be asked about today was none then.
    /// </summary>
    public static Parsed<PlanValue> ReadKept(string text, Unit unit) =>
        Guarded.Read(
            () => ReadCell(text, unit, () => Minus.Kept(YearlyWords.Told(text))),
            () => PlanMessages.Unreadable(text)
        );

    private static Parsed<PlanValue> ReadCell(string text, Unit unit, Func<List<Token>> phrase)
    {
        if (IsPlannedNo(text, unit))
            return new PlanValue.Done(false);
        if (IsNoPlan(text, unit))
            return PlanMessages.NoPlan(text);
        if (NumberReader.Unreadable(text) is { } problem)
            return problem;
        if (YesNoWords.Read(WithoutLabel(text)) is { } done)
            return new PlanValue.Done(done);

        var tokens = Scales.Apply(phrase(), unit);
        if (IsPresence(tokens))
            return new PlanValue.Done(true);
        if (unit.Kind is UnitKind.Count or UnitKind.Percent && IsAbsence(tokens))
            return new PlanValue.Bound(Comparison.AtMost, new Amount(0));

        var read = FromTokens(tokens, text, unit);
        return
            !read.IsOk
            && tokens.Exists(static token => token.Starts("уровен", "уровн", "средн", "прошл", "предыдущ", "хуже"))
            ? PlanMessages.OtherFigure(text)
            : read;
    }

    /// <summary>«Не утверждено» is said of the plan itself, «не проводилось» of nothing planned.</summary>
    private static bool IsPlannedNo(string text, Unit unit) =>
        unit.Kind == UnitKind.YesNo
        && WithoutLabel(text) is var word
        && YesNoWords.Read(word) is false
        && !NoPlanShape().IsMatch(word)
        && (!MissingMarks.IsMissing(word) || word.Trim(' ', '.') == "нет");

    /// <summary>«Наличие программы»: a thing to have, named by nouns alone.</summary>
    private static bool IsPresence(List<Token> tokens) =>
        tokens.Count > 0 && tokens[0].IsWord("наличие") && IsOfNouns(tokens);

    /// <summary>«Отсутствие жалоб» where they are counted: none of them.</summary>
    private static bool IsAbsence(List<Token> tokens) =>
        tokens.Count > 0 && tokens[0].IsWord("отсутствие") && IsOfNouns(tokens);

    private static bool IsOfNouns(List<Token> tokens) =>
        tokens.TrueForAll(static token =>
            (token.Is(TokenKind.Punctuation) || Marks.IsNoun(token))
            && !token.Starts("динамик", "данны", "сведен", "информац")
        );

    /// <summary>
    /// The bound that a fact's cell repeats; null when the cell holds a figure or is no bound at all.
    /// </summary>
    internal static PlanValue? ReadDeclared(IReadOnlyList<Token> tokens, string text, Unit unit)
    {
        // «План 99» in a fact's cell is a plan that strayed, not a fact.
        if (tokens.Any(static token => token.Starts("план", "прогноз", "ожида")))
            return null;

        var read = FromTokens(tokens, text, unit);
        return read.IsOk && !IsBare(read.Value) ? read.Value : null;
    }

    /// <summary>A figure and no bound, «5 в год» included: only a bound can be declared.</summary>
    private static bool IsBare(PlanValue plan) =>
        plan switch
        {
            PlanValue.Bound bound => bound.Comparison == Comparison.ByDirection,
            PlanValue.PairBound pair => pair.Comparison == Comparison.ByDirection,
            PlanValue.EachYear yearly => IsBare(yearly.Inner),
            _ => false,
        };

    private static Parsed<PlanValue> FromTokens(IReadOnlyList<Token> tokens, string text, Unit unit)
    {
        // «100 % (13 из 13)» plans the percent; its parts only explain it.
        if (
            Composites.Share([.. tokens.Where(static token => !token.Is(TokenKind.Word) || token.IsWord("из"))])
                is { Percent: { } percent } share
            && Composites.Agrees(share.Part.Value, share.Whole.Value, percent)
        )
            tokens =
            [
                .. tokens.Where(token =>
                    ReferenceEquals(token, percent) || (token.Is(TokenKind.Word) && !token.IsWord("из"))
                ),
            ];

        var words = PlanWords.Read(tokens);
        if (words is null || tokens.Any(static token => token.Kind is TokenKind.Date))
            return PlanMessages.Unreadable(text);
        if (words.Comparisons.Count > 1)
            return PlanMessages.TwoBounds(text);

        return Inner(words, tokens, text, unit).Then(inner => (Parsed<PlanValue>)Wrapped(inner, words));
    }

    private static PlanValue Wrapped(PlanValue inner, PlanWords words)
    {
        var yearly = words.EachYear ? new PlanValue.EachYear(inner) : inner;
        return words.Forecast ? new PlanValue.Forecast(yearly) : yearly;
    }

    private static Parsed<PlanValue> Inner(PlanWords words, IReadOnlyList<Token> tokens, string text, Unit unit)
    {
        var numbers = tokens.Where(static token => token.Is(TokenKind.Number)).ToList();
        if (numbers.Count == 0)
            return words.IsDynamics && words.Comparisons.Count == 0
                ? new PlanValue.PositiveDynamics(words.Change)
                : PlanMessages.Unreadable(text);
        if (words.Improves)
            return PlanMessages.ChangeUnclear(text);

        var comparison = words.Comparisons.Count == 1 ? words.Comparisons[0] : Comparison.ByDirection;
        if (numbers.Count == 2 && words.Change is null && Pairs.IsPair(tokens, out var first, out var second))
        {
            return Pairs
                .Order(text, first, second, unit)
                .Then(pair => (Parsed<PlanValue>)new PlanValue.PairBound(comparison, pair.First, pair.Second));
        }

        if (
            numbers.Count == 2
            && words.Change is null
            && Composites.Pair([.. tokens.Where(static token => !token.Is(TokenKind.Word))], unit) is { } explained
        )
        {
            return Pairs
                .Order(text, explained.First, explained.Second, unit)
                .Then(pair => (Parsed<PlanValue>)new PlanValue.PairBound(comparison, pair.First, pair.Second));
        }

        if (Steps.Target(words, tokens, numbers) is { } target)
            return target;
        if (numbers.Count > 1)
            return PlanMessages.SeveralNumbers(text, numbers.Select(static token => token.Text));
        if (tokens.Any(static token => token.Is(TokenKind.Slash)))
            return PlanMessages.Unreadable(text);
        if (NumberReader.Checked(numbers[0], unit) is { } problem)
            return problem;

        var amount = numbers[0].Amount;
        if (words.IsLevelOfYear)
            return PlanMessages.OtherFigure(text);
        if (Steps.IsFactor(numbers[0], tokens))
            return Steps.Factor(words, comparison, amount.Value) is { } factor
                ? factor
                : PlanMessages.ChangeUnclear(text);
        if (words.IsStepUnclear || (comparison == Comparison.UpTo && words.Change is not null))
            return PlanMessages.ChangeUnclear(text);
        if (
            comparison == Comparison.UpTo
            && amount.Value >= 100
            && (amount.Mark == UnitKind.Percent || (amount.Mark == UnitKind.None && unit.Kind == UnitKind.Percent))
        )
            return PlanMessages.BoundsNothing(text);
        if (words.Change is not { } kind)
            return new PlanValue.Bound(comparison, amount);

        // «Увеличение до 80 %» names the level to reach, not the step.
        return words.UpTo
            ? new PlanValue.Bound(kind == ChangeKind.Growth ? Comparison.AtLeast : Comparison.AtMost, amount)
            : new PlanValue.Change(kind, comparison, amount);
    }

    /// <summary>«план: да» is «да».</summary>
    private static string WithoutLabel(string text)
    {
        var folded = TextNormalizer.Fold(Short(text)).TrimStart('(', ' ');
        return folded.StartsWith("план", StringComparison.Ordinal) ? folded[4..].Trim(' ', '-', ':') : folded;
    }

    private static string Short(string text) => text.Length > 100 ? text[..100] : text;

    [GeneratedRegex(
        @"^(план |показатель )?(не (установлен|устанавлива|запланирован|планиру|определ[ея]|утвержден|задан[оаы]?(?!\p{L})|нормиру)|уточня)[^0-9]*$|^(нет плана|без плана)[. ]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoPlanShape();
}
