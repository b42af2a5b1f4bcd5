using System.IO.Compression;
using System.Text;
using static QualityMonitor.Support.XlsbRecordWriter;

namespace QualityMonitor.Support;

/// <summary>A workbook of binary records, as Excel saves it under .xlsb: its parts are given, and links join them.</summary>
public sealed class XlsbFile
{
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, int State, byte[] Part)> sheets = [];

    public byte[] Styles { get; set; } = new XlsbRecordWriter().Record(279).ToBytes();

    public byte[] Strings { get; set; } = new XlsbRecordWriter().Record(160).ToBytes();

    public bool Date1904 { get; set; }

    public XlsbFile Sheet(string name, XlsbRecordWriter part, int state = 0)
    {
        sheets.Add((name, state, part.ToBytes()));
        return this;
    }

    /// <summary>A sheet of nothing but data.</summary>
    public static byte[] OneSheet(Action<XlsbRecordWriter> data)
    {
        var part = new XlsbRecordWriter().Record(129).Record(145);
        data(part);
        return new XlsbFile().Sheet("Лист1", part.Record(146).Record(130)).ToBytes();
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", Joined([("rId1", "officeDocument", "xl/workbook.bin")]));
            Add(zip, "xl/workbook.bin", Book());
            Add(
                zip,
                "xl/_rels/workbook.bin.rels",
                Joined([
                    .. sheets.Select(
                        static (_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.bin")
                    ),
                    ("rIdStyles", "styles", "styles.bin"),
                    ("rIdStrings", "sharedStrings", "sharedStrings.bin"),
                ])
            );
            Add(zip, "xl/styles.bin", Styles);
            Add(zip, "xl/sharedStrings.bin", Strings);
            for (var at = 0; at < sheets.Count; at++)
                Add(zip, $"xl/worksheets/sheet{at + 1}.bin", sheets[at].Part);
        }

        return file.ToArray();
    }

    private byte[] Book()
    {
        var book = new XlsbRecordWriter().Record(131).Record(153, Int(Date1904 ? 1 : 0), Int(0), Text("")).Record(143);
        for (var at = 0; at < sheets.Count; at++)
            book.Record(156, Int(sheets[at].State), Int(at + 1), Text($"rId{at + 1}"), Text(sheets[at].Name));
        return book.Record(144).Record(132).ToBytes();
    }

    private static byte[] Joined(IEnumerable<(string Id, string Kind, string Target)> links) =>
        Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(
                    links.Select(static link =>
                        $"<Relationship Id=\"{link.Id}\" Type=\"{Links}/{link.Kind}\" Target=\"{link.Target}\"/>"
                    )
                )
                + "</Relationships>"
        );

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
