using System.Globalization;
using System.Text;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// A number format of OpenDocument as the code that a workbook of Excel would have, as far as it changes a number's
/// meaning: one rule (<see cref="NumberFormat"/>) then reads both.
/// </summary>
internal static class OdsFormats
{
    /// <summary>For positive numbers, negative ones and zero; more are no writer's.</summary>
    private const int MostConditions = 4;

    public static bool IsFormat(string element) =>
        element
            is "number-style"
                or "currency-style"
                or "percentage-style"
                or "date-style"
                or "time-style"
                or "text-style";

    /// <summary>Reads the format the reader stands on to its end.</summary>
    /// <param name="codes">Of the formats before it: what has several sections names another format for each but the
    /// last, which is its own.</param>
    /// <returns>Its own section, and all of them.</returns>
    public static (string Own, string All) Read(XmlReader xml, IReadOnlyDictionary<string, string> codes)
    {
        var kind = xml.LocalName;
        var stops = xml.Attribute("truncate-on-overflow") != "false";
        var (code, others, conditions) = (new StringBuilder(), new StringBuilder(), 0);
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        while (!isEmpty && xml.NextInside(depth))
        {
            if (xml.LocalName != "map")
                Add(code, xml);
            else if (conditions++ < MostConditions)
                others.Append(Conditional(xml, codes));
        }

        var own = kind switch
        {
            "percentage-style" => "0%",
            "date-style" => "yyyy-mm-dd",
            "time-style" => stops ? "hh:mm" : "[hh]:mm",
            _ => code.ToString(),
        };
        return (own, others + own);
    }

    /// <summary>«value()&gt;=0» of another format is its section «[&gt;=0]…;».</summary>
    private static string Conditional(XmlReader xml, IReadOnlyDictionary<string, string> codes)
    {
        var condition = (xml.Attribute("condition") ?? "")
            .Replace("value()", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("!=", "<>", StringComparison.Ordinal);
        return
            condition is ['<' or '>' or '=', ..]
            && codes.TryGetValue(xml.Attribute("apply-style-name") ?? "", out var code)
            ? $"[{condition}]{code};"
            : "";
    }

    private static void Add(StringBuilder code, XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "number" or "scientific-number" or "fraction":
                code.Append('0').Append(',', Thousands(xml.Attribute("display-factor")));
                xml.SkipElement();
                break;
            case "text" or "currency-symbol" when !xml.IsEmptyElement:
                code.Append('"').Append(Literal(xml)).Append('"');
                break;
        }
    }

    private static string Literal(XmlReader xml)
    {
        var literal = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                literal.Append(xml.Value.Replace("\"", string.Empty, StringComparison.Ordinal));
        }

        return literal.ToString();
    }

    private static int Thousands(string? factor)
    {
        if (!decimal.TryParse(factor, NumberStyles.Float, CultureInfo.InvariantCulture, out var rest))
            return 0;
        var thousands = 0;
        for (; rest >= 1000 && thousands < 4; rest /= 1000)
            thousands++;
        return thousands;
    }
}
