using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace QualityMonitor.Support;

/// <summary>
/// Small workbooks for tests, written part by part with no library between: what a test is about can be put in exactly,
/// broken or not. Strings are inline; <see cref="Part(string, string)"/> replaces or adds any part, null removes one.
/// </summary>
public sealed class XlsxBuilder
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private readonly List<SheetBuilder> sheets = [];
    private readonly Dictionary<string, byte[]?> overrides = new(StringComparer.Ordinal);
    private readonly List<string> formats = [];
    private readonly List<string> shared = [];
    private Func<string, string> naming = name => name;
    private bool strict;
    private bool date1904;

    public XlsxBuilder Sheet(string name, Action<SheetBuilder> fill, bool hidden = false)
    {
        var sheet = new SheetBuilder(name, hidden);
        fill(sheet);
        sheets.Add(sheet);
        return this;
    }

    /// <summary>
    /// Adds a number format; the first one is style 1 of <see cref="SheetBuilder.Raw"/> cells, the next 2 ...
    /// </summary>
    public XlsxBuilder Format(string code)
    {
        formats.Add($"<numFmt numFmtId=\"{164 + formats.Count}\" formatCode=\"{SecurityElement.Escape(code)}\"/>");
        return this;
    }

    /// <summary>Adds a shared string by its inner XML: <c>&lt;t>a&lt;/t></c>.</summary>
    public XlsxBuilder Shared(string innerXml)
    {
        shared.Add($"<si>{innerXml}</si>");
        return this;
    }

    public XlsxBuilder Strict()
    {
        strict = true;
        return this;
    }

    public XlsxBuilder Date1904()
    {
        date1904 = true;
        return this;
    }

    public XlsxBuilder Part(string name, string? xml) => Part(name, xml is null ? null : Encoding.UTF8.GetBytes(xml));

    public XlsxBuilder Part(string name, byte[]? bytes)
    {
        overrides[name] = bytes;
        return this;
    }

    /// <summary>How entries are spelled in the zip: with backslashes, in capitals ...</summary>
    public XlsxBuilder EntryNames(Func<string, string> spell)
    {
        naming = spell;
        return this;
    }

    public byte[] ToBytes()
    {
        var parts = Parts();
        foreach (var (name, bytes) in overrides)
            parts[name] = bytes;
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts.Where(part => part.Value is not null))
            {
                // The same content gives the same bytes, whatever the clock says meanwhile.
                var entry = zip.CreateEntry(naming(name));
                entry.LastWriteTime = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }

    public MemoryStream ToStream() => new(ToBytes(), writable: false);

    private Dictionary<string, byte[]?> Parts()
    {
        var links = strict ? StrictLinks : Links;
        var main = strict ? StrictMain : Main;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = ContentTypes(),
            ["_rels/.rels"] = Relationships([("rId1", $"{links}/officeDocument", "xl/workbook.xml")]),
            ["xl/workbook.xml"] = WorkbookXml(main, links),
            ["xl/_rels/workbook.xml.rels"] = Relationships([
                .. sheets.Select(
                    (_, index) => ($"rId{index + 1}", $"{links}/worksheet", $"worksheets/sheet{index + 1}.xml")
                ),
                ("rIdStyles", $"{links}/styles", "styles.xml"),
                ("rIdStrings", $"{links}/sharedStrings", "sharedStrings.xml"),
            ]),
            ["xl/styles.xml"] = StylesXml(main),
            ["xl/sharedStrings.xml"] = $"{Declaration}<sst xmlns=\"{main}\">{string.Concat(shared)}</sst>",
        };
        for (var i = 0; i < sheets.Count; i++)
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = sheets[i].ToXml(main);
        return parts.ToDictionary(
            part => part.Key,
            byte[]? (part) => Encoding.UTF8.GetBytes(part.Value),
            StringComparer.Ordinal
        );
    }

    private string WorkbookXml(string main, string links) =>
        $"{Declaration}<workbook xmlns=\"{main}\" xmlns:r=\"{links}\"><workbookPr date1904=\"{(date1904 ? 1 : 0)}\"/><sheets>"
        + string.Concat(
            sheets.Select(
                (sheet, index) =>
                    $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : string.Empty)} r:id=\"rId{index + 1}\"/>"
            )
        )
        + "</sheets></workbook>";

    private string StylesXml(string main) =>
        $"{Declaration}<styleSheet xmlns=\"{main}\"><numFmts>{string.Concat(formats)}</numFmts>"
        + "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        + string.Concat(formats.Select((_, index) => $"<xf numFmtId=\"{164 + index}\" applyNumberFormat=\"1\"/>"))
        + "</cellXfs></styleSheet>";

    private string ContentTypes() =>
        $"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + Override("/xl/workbook.xml", "sheet.main")
        + Override("/xl/styles.xml", "styles")
        + Override("/xl/sharedStrings.xml", "sharedStrings")
        + string.Concat(sheets.Select((_, index) => Override($"/xl/worksheets/sheet{index + 1}.xml", "worksheet")))
        + "</Types>";

    private static string Override(string part, string type) =>
        $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Relationships(IEnumerable<(string Id, string Type, string Target)> links) =>
        $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{link.Type}\" Target=\"{link.Target}\"/>")
        )
        + "</Relationships>";

    /// <summary>One sheet: plain rows by <see cref="Row"/>, anything at all by <see cref="Raw"/>.</summary>
    public sealed class SheetBuilder(string name, bool hidden)
    {
        private readonly StringBuilder rows = new();
        private readonly StringBuilder merges = new();
        private int last;

        public string Name => name;

        public bool Hidden => hidden;

        /// <summary>The next row, from column A. Text, any number, bool; null leaves the cell out.</summary>
        public SheetBuilder Row(params object?[] values) => RowAt(last + 1, values);

        public SheetBuilder RowAt(int number, params object?[] values)
        {
            last = number;
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            for (var i = 0; i < values.Length; i++)
                rows.Append(CellXml(ColumnName(i + 1) + number.ToString(CultureInfo.InvariantCulture), values[i]));
            rows.Append("</row>");
            return this;
        }

        /// <summary>Anything inside sheetData, exactly as given.</summary>
        public SheetBuilder Raw(string xml)
        {
            rows.Append(xml);
            return this;
        }

        public SheetBuilder Merge(string reference)
        {
            merges.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{reference}\"/>");
            return this;
        }

        public string ToXml(string main) =>
            $"{Declaration}<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData>"
            + (merges.Length == 0 ? string.Empty : $"<mergeCells>{merges}</mergeCells>")
            + "</worksheet>";

        /// <summary>«A» for 1, «AB» for 28.</summary>
        public static string ColumnName(int column) =>
            column <= 26
                ? ((char)('A' + column - 1)).ToString()
                : ColumnName((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

        private static string CellXml(string reference, object? value) =>
            value switch
            {
                null => string.Empty,
                string text =>
                    $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
                bool flag => $"<c r=\"{reference}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
                IFormattable number =>
                    $"<c r=\"{reference}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
                _ => throw new ArgumentException($"No cell for a {value.GetType().Name}.", nameof(value)),
            };
    }
}
