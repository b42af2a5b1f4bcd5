using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>Names of OpenDocument, and how its parts are read and written here.</summary>
internal static class OdsXml
{
    /// <summary>Before the names of our styles: by them what we put in is known when a file comes back.</summary>
    public const string Ours = "QualityMonitor";

    private const long MostCharacters = 40 * 1024 * 1024;

    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Look = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    public static readonly XNamespace Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";
    public static readonly XNamespace Link = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Author = "http://purl.org/dc/elements/1.1/";

    /// <summary>LibreOffice's own, in which conditional formats stand that belong to a sheet and not to a style.</summary>
    public static readonly XNamespace Calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    public static readonly XName RowsRepeated = Table + "number-rows-repeated";
    public static readonly XName ColumnsRepeated = Table + "number-columns-repeated";

    public static XmlReader Read(Stream part) =>
        XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CheckCharacters = false,
                MaxCharactersInDocument = MostCharacters,
            }
        );

    /// <summary>What is a line break in a value stays one, and nothing is indented.</summary>
    public static XmlWriter Write(Stream part) =>
        XmlWriter.Create(
            part,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                NewLineHandling = NewLineHandling.Entitize,
                CheckCharacters = false,
            }
        );

    /// <summary>How many of the same an element stands for.</summary>
    public static int Repeats(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 1;

    /// <summary>Null where it stands for itself alone.</summary>
    public static string? Repeats(int count) => count > 1 ? count.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary><c>'Лист ''А'''.B3</c>.</summary>
    public static string Address(string sheet, int row, int column) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'.{Store.SourceCell.ColumnName(column)}{row}"
        );
}
