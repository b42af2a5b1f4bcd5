using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// Whether a cell that names the part of a row names the whole: «все», «Итого», «Всего по школе», «в целом». Such a row is the
/// organisation's own total and no part called so: beside a row without a part it is the same figure given twice.
/// </summary>
internal static partial class WholePart
{
    public static bool Is(string text) => Whole().IsMatch(TextNormalizer.Fold(text).Trim(' ', '.', ':'));

    [GeneratedRegex(
        """
            ^(
              (все|всего|итого|итог|общий\s+итог|в\s+целом|целиком|вся\s+школа)
              (\s+(по|за)\s+(школе|оу|оо|организации|учреждению|(всем\s+)?(предметам|классам|параллелям|работам|уровням)))?
              |(всего|итого)\s+(обучающихся|учащихся|учеников|выпускников|участников|человек)
              |все\s+(предметы|классы|параллели|работы|обучающиеся|учащиеся|ученики|выпускники|участники)
              |по\s+(школе|оу|оо|всем\s+(предметам|классам|параллелям|работам))(\s+(в\s+целом|всего|итого))?
            )$
            """,
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Whole();
}
