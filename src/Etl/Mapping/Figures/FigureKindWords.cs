using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>The words by which a row says what its values are.</summary>
internal static partial class FigureKindWords
{
    /// <returns>Null for anything but plans, facts and baselines.</returns>
    public static ColumnRole? RoleOf(string text)
    {
        var folded = TextNormalizer.Fold(text);
        return (Plan().IsMatch(folded), Fact().IsMatch(folded), Baseline().IsMatch(folded)) switch
        {
            (true, false, false) => ColumnRole.Plan,
            (false, true, false) => ColumnRole.Value,
            (false, false, true) => ColumnRole.Baseline,
            _ => null,
        };
    }

    /// <summary>«Отклонение», «% выполнения»: made of the two others.</summary>
    public static bool AreAbout(string text) => About().IsMatch(TextNormalizer.Fold(text));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Tail = @"( значени\p{L}*| показател\p{L}*)?[ .:]*$";

    [GeneratedRegex(@"^(план|планов\p{L}+|целев\p{L}+|прогноз|прогнозн\p{L}+)" + Tail, Options, 1000)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(факт|фактич\p{L}+|достигнут\p{L}*|исполнен\p{L}*|выполнен\p{L}*)" + Tail, Options, 1000)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^(база|базов\p{L}+)" + Tail, Options, 1000)]
    private static partial Regex Baseline();

    [GeneratedRegex(
        @"^(отклонен|(%|процент) (вып|исп|дост)|выполнение, ?%|исполнение, ?%|разниц|[+]/?-)",
        Options,
        1000
    )]
    private static partial Regex About();
}
