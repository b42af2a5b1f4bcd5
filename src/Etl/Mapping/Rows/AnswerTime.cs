using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>The moment of an answer as forms write it down.</summary>
internal static partial class AnswerTime
{
    /// <summary>No form of «3/4/2026»: nobody knows which of them is the month.</summary>
    private static readonly string[] Shapes =
    [
        "d.M.yyyy H:mm:ss",
        "d.M.yyyy H:mm",
        "d.M.yyyy",
        "yyyy-M-d H:mm:ss",
        "yyyy-M-d H:mm",
        "yyyy-M-d",
        "yyyy/M/d H:mm:ss",
        "yyyy/M/d h:mm:ss tt",
        "yyyy/M/d H:mm",
    ];

    /// <returns>Null for what is no moment, or an ambiguous one.</returns>
    public static DateTime? Read(Cell cell) =>
        cell.Kind == CellKind.Date ? cell.Date
        : DateTime.TryParseExact(
            Zone()
                .Replace(
                    TextNormalizer.Tidy(cell.Text).Replace(',', ' ').Replace("  ", " ", StringComparison.Ordinal),
                    ""
                )
                .Replace('T', ' '),
            Shapes,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        )
            ? read
        : null;

    /// <summary>«10:00:00 AM GMT+3», «10:00:00.000+03:00»: answers to one form are of one zone.</summary>
    [GeneratedRegex(
        @"(\.[0-9]+)?( ?(GMT|UTC)[+-]?[0-9:]*|Z|[+-][0-9]{2}:?[0-9]{2})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Zone();
}
