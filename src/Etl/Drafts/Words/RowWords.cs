using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// Names of rows that are none of their kind: no school, municipality, subject or year is called «Итого/ср. значение»,
/// «По району в 2024 году», «Примечание». Whatever stands in such a row is never one more of the others.
/// </summary>
/// <remarks>The patterns are what the key <c>skip</c> says as well, which has no look-around.</remarks>
internal static partial class RowWords
{
    public const string Totals = @"(^|[^\p{L}])(итог|итого|всего|в целом|свод)([^\p{L}]|$)";

    /// <summary>«Средняя школа» and «Ср. общеобразовательная» are schools.</summary>
    public const string Means =
        @"(^|[^\p{L}])(в среднем|средн(ее|ий|яя) (по|значени|показател|балл|отметк|процент|арифм)|средн(ее|ий)$"
        + @"|ср\. ?(по|знач|балл|показ|арифм|отм|%|$))";

    /// <summary>«По Заречной области», «По району в 2024 году», «По всем школам».</summary>
    public const string Places =
        @"^по ([\p{L}-]+ ){0,2}(район|город|округ|област|кра[юе]([^\p{L}]|$)|республик|регион|муниципал|стран|росси"
        + @"|(рф|мо|оо|оу)([^\p{L}]|$)|школам|организациям|учреждениям)";

    public const string Changes = @"^(динамика|изменени|прирост|отклонени|разница|темп)";

    /// <summary>«Количество актуальных рисков» under factors, «Всего школ» under schools.</summary>
    public const string Counts = @"^(количество|кол-во|число|всего|итого)([^\p{L}]|$)";

    public const string Stars = @"^\*";

    public const string Notes = "^(примечани|выводы?:)";

    /// <returns>Whether the name is one of a total, a mean, a change or a note.</returns>
    public static bool AreNone(string name) =>
        TextNormalizer.Fold(name) is var folded
        && (
            Total().IsMatch(folded)
            || Mean().IsMatch(folded)
            || Place().IsMatch(folded)
            || Change().IsMatch(folded)
            || Star().IsMatch(folded)
            || Note().IsMatch(folded)
        );

    public static bool AreCounts(string name) => Count().IsMatch(TextNormalizer.Fold(name));

    /// <summary>«Гос. школы-интернаты», «Сельские школы»: several together, and none of them by name.</summary>
    public static bool IsGroup(string name) => Group().IsMatch(TextNormalizer.Fold(name));

    /// <summary>«РФ*»: something is said of it elsewhere.</summary>
    public static bool HasNote(string name) => Marked().IsMatch(name);

    public static string WithoutNote(string name) => Marked().Replace(name, "").Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(Totals, Options, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(Means, Options, 1000)]
    private static partial Regex Mean();

    [GeneratedRegex(Places, Options, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(Changes, Options, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(Counts, Options, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(Stars, Options, 1000)]
    private static partial Regex Star();

    [GeneratedRegex(Notes, Options, 1000)]
    private static partial Regex Note();

    [GeneratedRegex(
        @"(?<!\p{L})(школы|школы-интернаты|интернаты|лицеи|гимназии|организации|учреждения|сады|оо|оу)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Group();

    [GeneratedRegex(@"(\s*\*+\)?|[\u00B9\u00B2\u00B3\u2020])+\s*$", Options, 1000)]
    private static partial Regex Marked();
}
