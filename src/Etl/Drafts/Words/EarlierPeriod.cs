using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>The period of «год, предшествующий отчётному», «АППГ», «предыдущий квартал» beside the table's own.</summary>
internal static partial class EarlierPeriod
{
    /// <param name="table">The period that the table reports of; null: not known.</param>
    /// <returns>Null where the header names none: «базовое значение».</returns>
    public static Period? Of(string header, Period? table)
    {
        var folded = TextNormalizer.Fold(header);
        return table is null ? null
            : YearBefore().IsMatch(folded) ? table.YearBefore()
            : Before().IsMatch(folded) ? table.Previous()
            : null;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(предшеств|предыдущ|прошл)\p{L}* (календарн\p{L}+ |учебн\p{L}+ )?год|год\p{L}*,? (предшеств|предыдущ)|аппг",
        Options,
        1000
    )]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"(предшеств|предыдущ|прошл)\p{L}* (отчетн\p{L}+ )?(период|квартал|полугод|месяц)", Options, 1000)]
    private static partial Regex Before();
}
