using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// What a header says under the rule «every column whose header reads as a period, an organisation or an indicator».
/// </summary>
internal static partial class EveryHeader
{
    /// <returns>Null when the header is not of the rule.</returns>
    public static BoundColumn? Bind(
        ColumnRule rule,
        ColumnPlace.Every every,
        int column,
        string header,
        HeaderPeriod periods
    )
    {
        if (every.Words?.IsMatch(header) == false)
            return null;
        var bound = BoundColumn.Of(rule, column, header);
        return every.Headers switch
        {
            HeadersAre.Organisation => bound with { Organisation = Without(header, every.Words) },
            HeadersAre.Indicator => bound with { Indicator = Without(header, every.Words) },
            _ => periods.Read(header) is { } period ? bound with { Period = period } : null,
        };
    }

    /// <summary>«2026 (план)» where facts are expected; a rule that asks for plans by its own words means it.</summary>
    public static bool IsPlanAmongFacts(ColumnRule rule, ColumnPlace.Every every, string header) =>
        rule.Role == ColumnRole.Value
        && every.Headers == HeadersAre.Period
        && IsPlan(header)
        && !IsPlan(every.Words?.Written ?? "");

    /// <summary>A header of a year that is not read as a period, unless it compares years: «2025 к 2024, %».</summary>
    public static bool IsUnreadPeriod(ColumnPlace.Every every, string header) =>
        every.Headers == HeadersAre.Period
        && every.Words?.IsMatch(header) != false
        && YearLike().IsMatch(header)
        && !Comparing().IsMatch(TextNormalizer.Fold(header));

    private static bool IsPlan(string text) =>
        PlanWord().IsMatch(TextNormalizer.Fold(text)) && !FactWord().IsMatch(TextNormalizer.Fold(text));

    /// <summary>
    /// The words that only choose the column are no part of the name: «Число школ / факт», «Число школ (факт)», «Число
    /// школ, факт».
    /// </summary>
    private static string Without(string header, TextPattern? words)
    {
        if (words is null)
            return header;
        var named = header
            .Split(SheetHead.Divider)
            .Where(part => !words.IsExact(part))
            .Select(part => WithoutTail(part, words))
            .ToList();
        return named.Count == 0 ? header : string.Join(SheetHead.Divider, named);
    }

    private static string WithoutTail(string part, TextPattern words) =>
        Tail().Match(part) is { Success: true } tail && words.IsExact(tail.Groups["words"].Value)
            ? part[..tail.Index]
            : part;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<!\p{L})(план|планов(ый|ая|ое|ые)|прогноз|прогнозн(ый|ая|ое|ые))(?!\p{L})", Options, 1000)]
    private static partial Regex PlanWord();

    /// <summary>A year, and one with a digit too many, which may be the mark of a note.</summary>
    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}[0-9]?(?![0-9])", Options, 1000)]
    private static partial Regex YearLike();

    [GeneratedRegex(
        @"(?<!\p{L})(отклон|темп|прирост|рост(?!\p{L})|динамик|изменени|разниц|сравнени|приказ|постановлени|распоряжени)"
            + @"|[0-9] ?(год\p{L}*|г\.?)? (к|от) ([0-9]|уровн)",
        Options,
        1000
    )]
    private static partial Regex Comparing();

    [GeneratedRegex(@"(?<!\p{L})факт", Options, 1000)]
    private static partial Regex FactWord();

    [GeneratedRegex(@" ?(\((?<words>[^()]+)\)|[,-] ?(?<words>[^,()-]+))$", Options, 1000)]
    private static partial Regex Tail();
}
