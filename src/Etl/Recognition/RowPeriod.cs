using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Reads the period of a row under the header of its column: «2020-2021» alone may be two calendar years as well, and is
/// a school year under «Учебный год».
/// </summary>
internal static partial class RowPeriod
{
    /// <param name="year">Said once for the table, for «II квартал» and «январь» alone; null: none is.</param>
    public static Parsed<Period> Read(string header, string text, Period? year = null)
    {
        if (
            OfSchool().IsMatch(TextNormalizer.Fold(header))
            && PeriodReader.Read(text + " учебный год") is { IsOk: true, Value.Kind: PeriodKind.AcademicYear } school
        )
            return school;
        var read = PeriodReader.Read(text);
        return
            !read.IsOk
            && year is not null
            && (PartOfYear.Under(header, text) ?? (text.Any(char.IsLetter) ? text : null)) is { } told
            && new HeaderPeriod(year).Read(told) is { } part
            ? part
            : read;
    }

    [GeneratedRegex(
        @"(?<!\p{L})(учебн\p{L}*|уч\.?) ?(год\p{L}*|г\.|г$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfSchool();
}
