using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Values;

public sealed partial record Unit
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Nothing is known of the unit; the marks beside the numbers decide.</summary>
    public static Unit None { get; } = new(UnitKind.None, "");

    public static Unit PercentagePoints { get; } = new(UnitKind.PercentagePoints, "п.п.");

    public static Unit Score { get; } = new(UnitKind.Score, "балл");

    public static Unit PersonHours { get; } = new(UnitKind.PersonHours, "человеко-час");

    /// <summary>A count and a percent in one cell.</summary>
    public static Unit CountAndPercent { get; } = Pair(Count, Percent);

    /// <summary>Two counts in one cell.</summary>
    public static Unit TwoCounts { get; } = Pair(Count, Count);

    /// <summary>A pair; with a percent in it the count is always the first part, whatever the order given.</summary>
    public static Unit Pair(Unit first, Unit second)
    {
        Unit[] parts =
            first.Kind == UnitKind.Percent && second.Kind != UnitKind.Percent ? [second, first] : [first, second];
        return new Unit(UnitKind.Pair, parts[0].Text + "/" + parts[1].Text) { Parts = parts };
    }

    /// <summary>
    /// Reads a unit as a passport's column «Единица измерения» writes it: %, чел., балл, да/нет, чел./%.
    /// </summary>
    public static Parsed<Unit> Parse(string text) =>
        Guarded.Read(() => ParseCell(text), () => ValueMessages.UnitUnknown(text));

    private static Parsed<Unit> ParseCell(string text)
    {
        if (TextNormalizer.IsBlank(text))
            return None;
        if (text.Length > 100)
            return ValueMessages.UnitUnknown(text);

        var folded = Preposition().Replace(TextNormalizer.Fold(text).Trim('.', ',', ' ', '(', ')'), "");
        if (folded is "-" or "нет" or "x" or "х")
            return None;
        if (YesNoUnitShape().IsMatch(folded))
            return YesNo;
        if (CountInPercentShape().IsMatch(folded))
            return CountAndPercent;
        if (PersonHoursShape().IsMatch(folded))
            return PersonHours;

        // The parts keep their own text: «ед./ед.» read back is the same unit.
        var parts = text.Trim().Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (
            parts.Length == 2
            && Part(parts[0]) is { Kind: not UnitKind.Other } first
            && Part(parts[1]) is { Kind: not UnitKind.Other } second
        )
            return Pair(first, second);

        return folded.Any(char.IsLetter) || folded.AsSpan().ContainsAny('%', '‰')
            ? Simple(folded, text.Trim())
            : ValueMessages.UnitUnknown(text);
    }

    /// <summary>
    /// Guesses the unit from an indicator's name: «Доля…», «Удельный вес…», «процент» are percents, «Количество…»,
    /// «Число…» counts. <see cref="None"/> when the name says nothing.
    /// </summary>
    public static Unit Infer(string indicatorName) => Guarded.Read(() => InferFrom(indicatorName), static () => None);

    private static Unit InferFrom(string indicatorName)
    {
        var name = TextNormalizer.Fold(
            indicatorName.Length > TextNormalizer.MaxLength ? indicatorName[..TextNormalizer.MaxLength] : indicatorName
        );
        if (PersonHoursShape().IsMatch(name))
            return PersonHours;
        if (ScaledShape().Match(name) is { Success: true } scaled)
            return new Unit(UnitKind.Other, scaled.Groups["unit"].Value);
        if (PercentAndCountShape().IsMatch(name))
            return CountAndPercent;
        if (TwoCountsShape().IsMatch(name))
            return TwoCounts;
        if (YesNoShape().IsMatch(name))
            return YesNo;

        // What stands last or first says more than what is spoken of in between: «Количество школ, в которых доля …
        // выше 5 %».
        if (LastPercentShape().IsMatch(name))
            return Percent;
        if (RatioShape().IsMatch(name))
            return None;
        if (FirstScoreShape().IsMatch(name))
            return Score;
        if (FirstCountShape().IsMatch(name))
            return Count;
        if (PointsShape().IsMatch(name))
            return PercentagePoints;
        if (FigurePercent().Replace(name, "").Contains('%') || PercentShape().IsMatch(name))
            return Percent;
        if (ScoreShape().IsMatch(name))
            return Score;

        return CountShape().IsMatch(name) ? Count : None;
    }

    /// <summary>
    /// Whether a number marked so can be a figure in this unit. Nothing written or nothing known contradicts nothing.
    /// </summary>
    public bool Accepts(UnitKind mark) =>
        mark == UnitKind.None
        || mark == Kind
        || Kind switch
        {
            UnitKind.None => true,
            UnitKind.Other => mark is UnitKind.Count,
            UnitKind.Pair => Parts.Any(part => part.Accepts(mark)),
            _ => false,
        };

    private static Unit Part(string written) =>
        Simple(TextNormalizer.Fold(written).Trim('.', ',', ' ', '(', ')'), written);

    private static Unit Simple(string folded, string written)
    {
        if (folded is "%" || folded.StartsWith("проц", StringComparison.Ordinal) && !PointsShape().IsMatch(folded))
            return Percent;
        if (PointsShape().IsMatch(folded))
            return PercentagePoints;
        if (ScoreShape().IsMatch(folded))
            return Score with { Text = written };

        return CountUnitShape().IsMatch(folded) ? Count with { Text = written } : new Unit(UnitKind.Other, written);
    }

    [GeneratedRegex(@"чел(овеко|\.)? ?[-/] ?ч(ас|(?!\p{L}))", Options, 1000)]
    private static partial Regex PersonHoursShape();

    [GeneratedRegex(
        @"\((%|процент\p{L}*) ?/ ?(кол|чис|чел|ед)|\((кол|чис|чел|ед)[^()/]{0,80}[/,] ?(%|процент)|^[0-9.) ]*(количество|число|численность) ?(и|/|,) ?(доля|процент)|^[0-9.) ]*(доля|процент) ?(и|/|,) ?(количество|число|численность)",
        Options,
        1000
    )]
    private static partial Regex PercentAndCountShape();

    /// <summary>
    /// «Количество детей (тыс. чел.)», «Объём средств, млн руб.»: the figures are thousands and millions.
    /// </summary>
    [GeneratedRegex(@"(\(|, ?)(?<unit>(тыс|млн|млрд)(\.|(?!\p{L}))[^(),]{0,30}?)\)?[ .]*$", Options, 1000)]
    private static partial Regex ScaledShape();

    [GeneratedRegex(@"^в (?=%|проц|ед|чел|балл|тыс|руб)", Options, 1000)]
    private static partial Regex Preposition();

    /// <summary>«да/нет», «есть / нет», «да (1) / нет (0)», «1 - да, 0 - нет».</summary>
    [GeneratedRegex(
        @"^логическое$|^(1 ?- ?)?(да|есть|имеется|наличие)( ?[(-] ?1\)?)? ?[/,;-] ?(0 ?- ?)?(нет|отсутствие|отсутствует)( ?[(-] ?0\)?)?$",
        Options,
        1000
    )]
    private static partial Regex YesNoUnitShape();

    /// <summary>«чел. (%)», «чел., %», «% (чел.)».</summary>
    [GeneratedRegex(
        @"^(чел|ед|кол)\p{L}*\.?(, ?| ?\()(%|проц\p{L}*)$|^(%|проц\p{L}*)(, ?| ?\()(чел|ед|кол)\p{L}*\.?$",
        Options,
        1000
    )]
    private static partial Regex CountInPercentShape();

    /// <summary>«10 % лучших школ» speaks of the schools, not of the unit.</summary>
    [GeneratedRegex(@"[0-9] ?%", Options, 1000)]
    private static partial Regex FigurePercent();

    [GeneratedRegex(@"да ?/ ?нет", Options, 1000)]
    private static partial Regex YesNoShape();

    [GeneratedRegex(@"(,|\() ?(%|процент\p{L}*|в процентах|в %)[ .)]*$", Options, 1000)]
    private static partial Regex LastPercentShape();

    /// <summary>A ratio of two averages is neither of them.</summary>
    [GeneratedRegex(@"^[0-9.) ]*(со)?отношение ", Options, 1000)]
    private static partial Regex RatioShape();

    [GeneratedRegex(@"^[0-9.) ]*(средн\p{L}+ (тестов\p{L}+ |первичн\p{L}+ )?(балл|отметк|оценк))", Options, 1000)]
    private static partial Regex FirstScoreShape();

    [GeneratedRegex(
        @"^[0-9.) ]*(количество|число|численность|кол-во)(?! (баллов|процентов|и доля|и процент|/)|/)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex FirstCountShape();

    [GeneratedRegex(@"\((кол|чис)[^()/]{1,200}/ ?(кол|чис)", Options, 1000)]
    private static partial Regex TwoCountsShape();

    [GeneratedRegex(@"(?<!\p{L})п\. ?п\.?(?!\p{L})|процентн\p{L}* пункт", Options, 1000)]
    private static partial Regex PointsShape();

    [GeneratedRegex(@"(?<!\p{L})(доля|доли|процент\p{L}*|удельный вес|удельного веса|охват)(?!\p{L})", Options, 1000)]
    private static partial Regex PercentShape();

    [GeneratedRegex(@"(?<!\p{L})(балл|средняя отметка|отметк)", Options, 1000)]
    private static partial Regex ScoreShape();

    [GeneratedRegex(
        @"(?<!\p{L})(количество|число|численность|кол-во)(?!\p{L})|\((ед|чел|шт)\.?\)|, ?(ед|чел|шт)\.?$",
        Options,
        1000
    )]
    private static partial Regex CountShape();

    [GeneratedRegex(
        @"^(ед|чел|шт|штук|мест|кол|число|раз|учащ|обуч|школ|учител|педагог|мероприят|публик|организац|участник|семинар|проект|сборник|программ)",
        Options,
        1000
    )]
    private static partial Regex CountUnitShape();
}
