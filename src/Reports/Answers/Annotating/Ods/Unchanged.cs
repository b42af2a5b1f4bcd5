using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>What stands in a cell, said as a formula that is true as long as it stands there.</summary>
internal static class Unchanged
{
    /// <summary>Enough to tell a text from its correction.</summary>
    private const int MostLetters = 120;

    private static readonly XName Type = OdsXml.Office + "value-type";

    /// <param name="place">Absolute, as formulas name it: <c>[.$D$7]</c>.</param>
    /// <param name="cell">Null when the file does not write the cell.</param>
    public static string Formula(string place, XElement? cell) =>
        cell?.Attribute(OdsXml.Calc + "value-type")?.Value == "error"
            ? $"ISERROR({place})"
            : cell?.Attribute(Type)?.Value switch
            {
                "float" or "percentage" or "currency" => OfNumber(place, Value(cell, "value")),
                "boolean" => $"{place}={(Value(cell, "boolean-value") == "true" ? "TRUE()" : "FALSE()")}",
                "date" => OfDate(place, Value(cell, "date-value")),
                "time" => OfTime(place, Value(cell, "time-value")),
                _ => OfText(place, cell is null ? "" : Value(cell, "string-value") ?? Shown(cell)),
            };

    private static string? Value(XElement cell, string name) => cell.Attribute(OdsXml.Office + name)?.Value;

    /// <summary>An emptied cell is equal to zero, and corrected nevertheless.</summary>
    private static string OfNumber(string place, string? written) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? $"AND(ISNUMBER({place});{place}={written})"
            : $"LEN({place})>0";

    /// <summary>By the day: a time of day is a fraction that no two programs write alike.</summary>
    private static string OfDate(string place, string? written) =>
        written is { Length: >= 10 }
        && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? $"AND(ISNUMBER({place});INT({place})=DATE({day.Year};{day.Month};{day.Day}))"
            : $"LEN({place})>0";

    private static string OfTime(string place, string? written)
    {
        try
        {
            var seconds = Math.Round(XmlConvert.ToTimeSpan(written ?? "").TotalSeconds);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"AND(ISNUMBER({place});ROUND({place}*86400;0)={seconds})"
            );
        }
        catch (FormatException)
        {
            return $"LEN({place})>0";
        }
    }

    /// <summary>Lines of a cell are compared as one; where other control characters stand, that something does must do.</summary>
    private static string OfText(string place, string text)
    {
        var shown = place;
        if (text.Contains('\n', StringComparison.Ordinal))
            (shown, text) = ($"SUBSTITUTE({place};CHAR(10);\" \")", text.Replace('\n', ' '));
        return text switch
        {
            "" => $"LEN({place})=0",
            _ when text.Any(char.IsControl) => $"LEN({place})>0",
            { Length: > MostLetters } => $"EXACT(LEFT({shown};{MostLetters});\"{Quoted(text[..MostLetters])}\")",
            _ => $"EXACT({shown};\"{Quoted(text)}\")",
        };
    }

    private static string Quoted(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    private static string Shown(XElement cell) =>
        string.Join('\n', cell.Elements(OdsXml.Text + "p").Select(static one => CellParagraph.Text(one)));
}
