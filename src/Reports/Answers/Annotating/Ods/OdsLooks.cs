using System.Globalization;
using System.Xml.Linq;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>Our looks as styles of OpenDocument.</summary>
internal static class OdsLooks
{
    private const string Error = OdsXml.Ours + "Error";
    private const string Warning = OdsXml.Ours + "Warning";

    /// <summary>Of a cell whose number is text.</summary>
    public const string TextFormat = OdsXml.Ours + "Text";

    public static string Of(Severity severity) => severity == Severity.Error ? Error : Warning;

    /// <summary>Named styles, for a conditional format takes no other.</summary>
    public static List<XElement> Marks() => [Mark(Error, ListLooks.Error), Mark(Warning, ListLooks.Warning)];

    /// <summary>The format of text: what a look with it holds is never a number.</summary>
    public static XElement Format() =>
        new(OdsXml.Number + "text-style", Name(TextFormat), new XElement(OdsXml.Number + "text-content"));

    public static XElement Cell(string name, CellLook look) =>
        new(
            OdsXml.Style + "style",
            Name(name),
            Family("table-cell"),
            look.Format == "@" ? new XAttribute(OdsXml.Style + "data-style-name", TextFormat) : null,
            new XElement(
                OdsXml.Style + "table-cell-properties",
                new XAttribute(OdsXml.Style + "vertical-align", look.Middle ? "middle" : "top"),
                new XAttribute(OdsXml.Look + "wrap-option", look.Wrap ? "wrap" : "no-wrap"),
                look.Fill is { } fill ? new XAttribute(OdsXml.Look + "background-color", "#" + fill) : null,
                look.Border is { } line ? new XAttribute(OdsXml.Look + "border", $"0.5pt solid #{line}") : null
            ),
            new XElement(
                OdsXml.Style + "text-properties",
                new XAttribute(OdsXml.Look + "color", "#" + look.Colour),
                new XAttribute(OdsXml.Look + "font-size", $"{look.Size}pt"),
                look.Bold ? new XAttribute(OdsXml.Look + "font-weight", "bold") : null,
                look.Underline ? new XAttribute(OdsXml.Style + "text-underline-style", "solid") : null
            )
        );

    /// <param name="width">In characters.</param>
    public static XElement Column(string name, double width) =>
        new(
            OdsXml.Style + "style",
            Name(name),
            Family("table-column"),
            new XElement(
                OdsXml.Style + "table-column-properties",
                new XAttribute(
                    OdsXml.Style + "column-width",
                    string.Create(CultureInfo.InvariantCulture, $"{width * 0.2:0.##}cm")
                )
            )
        );

    /// <summary>As high as its text needs.</summary>
    public static XElement Row(string name) =>
        new(
            OdsXml.Style + "style",
            Name(name),
            Family("table-row"),
            new XElement(
                OdsXml.Style + "table-row-properties",
                new XAttribute(OdsXml.Style + "use-optimal-row-height", "true")
            )
        );

    private static XElement Mark(string name, CellLook look) =>
        new(
            OdsXml.Style + "style",
            Name(name),
            Family("table-cell"),
            new XAttribute(OdsXml.Style + "parent-style-name", "Default"),
            new XElement(
                OdsXml.Style + "table-cell-properties",
                new XAttribute(OdsXml.Look + "background-color", "#" + look.Fill)
            ),
            new XElement(OdsXml.Style + "text-properties", new XAttribute(OdsXml.Look + "color", "#" + look.Colour))
        );

    private static XAttribute Name(string name) => new(OdsXml.Style + "name", name);

    private static XAttribute Family(string name) => new(OdsXml.Style + "family", name);
}
