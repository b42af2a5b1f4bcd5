using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// Names of rows that are none of their kind: no school, municipality, subject or year is called «Итого/ср. значение»,
/// «По району в 2024 году», «Примечание». Whatever stands in such a row is never one more of the others.
/// </summary>
/// <remarks>A draft writes the public patterns under the key <c>skip</c>, which has no look-around.</remarks>
internal static partial class RowWords
{
    /// <returns>Whether the name is one of a total, a mean, a change or a note.</returns>
    public static bool AreNone(string name) =>
        TextNormalizer.Fold(name) is var folded
        && (
            Totals().IsMatch(folded)
            || Means().IsMatch(folded)
            || Places().IsMatch(folded)
            || Changes().IsMatch(folded)
            || Stars().IsMatch(folded)
            || Notes().IsMatch(folded)
        );

    public static bool AreCounts(string name) => Counts().IsMatch(TextNormalizer.Fold(name));

    /// <summary>«Гос. школы-интернаты», «Сельские школы»: several together, and none of them by name.</summary>
    public static bool IsGroup(string name) => Group().IsMatch(TextNormalizer.Fold(name));

    /// <summary>«РФ*»: something is said of it elsewhere.</summary>
    public static bool HasNote(string name) => Marked().IsMatch(name);

    public static string WithoutNote(string name) => Marked().Replace(name, "").Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(^|[^\p{L}])(итог|итого|всего|в целом|свод)([^\p{L}]|$)", Options, 1000)]
    public static partial Regex Totals();

    /// <summary>«Средняя школа» and «Ср. общеобразовательная» are schools.</summary>
    [GeneratedRegex(
        @"(^|[^\p{L}])(в среднем|средн(ее|ий|яя) (по|значени|показател|балл|отметк|процент|арифм)|средн(ее|ий)$"
            + @"|ср\. ?(по|знач|балл|показ|арифм|отм|%|$))",
        Options,
        1000
    )]
    public static partial Regex Means();

    /// <summary>«По Заречной области», «По району в 2024 году», «По всем школам».</summary>
    [GeneratedRegex(
        @"^по ([\p{L}-]+ ){0,2}(район|город|округ|област|кра[юе]([^\p{L}]|$)|республик|регион|муниципал|стран|росси"
            + @"|(рф|мо|оо|оу)([^\p{L}]|$)|школам|организациям|учреждениям)",
        Options,
        1000
    )]
    public static partial Regex Places();

    [GeneratedRegex("^(динамика|изменени|прирост|отклонени|разница|темп)", Options, 1000)]
    public static partial Regex Changes();

    /// <summary>«Количество актуальных рисков» under factors, «Всего школ» under schools.</summary>
    [GeneratedRegex(@"^(количество|кол-во|число|всего|итого)([^\p{L}]|$)", Options, 1000)]
    public static partial Regex Counts();

    [GeneratedRegex(@"^\*", Options, 1000)]
    public static partial Regex Stars();

    [GeneratedRegex("^(примечани|выводы?:)", Options, 1000)]
    public static partial Regex Notes();

    [GeneratedRegex(
        @"(?<!\p{L})(школы|школы-интернаты|интернаты|лицеи|гимназии|организации|учреждения|сады|оо|оу)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Group();

    [GeneratedRegex(@"(\s*\*+\)?|[\u00B9\u00B2\u00B3\u2020])+\s*$", Options, 1000)]
    private static partial Regex Marked();
}
