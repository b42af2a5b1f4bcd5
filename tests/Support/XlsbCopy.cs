using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static QualityMonitor.Support.XlsbRecordWriter;

namespace QualityMonitor.Support;

/// <summary>
/// An .xlsx as Excel saves it anew under .xlsb: part for part and cell for cell, by a way of its own that shares nothing
/// with the reader.
/// </summary>
public static partial class XlsbCopy
{
    private static readonly XNamespace Main = XlsxBuilder.Main;
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        var book = Part(zip, "xl/workbook.xml")!;
        var targets = Part(zip, "xl/_rels/workbook.xml.rels")!
            .Elements()
            .ToDictionary(static link => Said(link, "Id"), static link => Said(link, "Target"), StringComparer.Ordinal);
        var copy = new XlsbFile
        {
            Date1904 = Said(book.Element(Main + "workbookPr"), "date1904") is "1" or "true",
            Strings = Strings(Part(zip, "xl/sharedStrings.xml")),
            Styles = Styles(Part(zip, "xl/styles.xml")!),
        };
        foreach (var sheet in book.Element(Main + "sheets")!.Elements())
        {
            var target = targets[sheet.Attribute(Links + "id")!.Value].Replace("/xl/", "", StringComparison.Ordinal);
            var state = Array.IndexOf(["", "hidden", "veryHidden"], Said(sheet, "state"));
            copy.Sheet(Said(sheet, "name"), Sheet(Part(zip, "xl/" + target)!), Math.Max(0, state));
        }

        return copy.ToBytes();
    }

    private static XlsbRecordWriter Sheet(XElement sheet)
    {
        var part = new XlsbRecordWriter().Record(129);
        foreach (var column in sheet.Descendants(Main + "col"))
            part.Record(
                60,
                Int(Number(column, "min") - 1),
                Int(Number(column, "max") - 1),
                Int(2560),
                Int(0),
                Short(IsHidden(column) ? 1 : 0)
            );
        part.Record(145);
        foreach (var row in sheet.Element(Main + "sheetData")!.Elements(Main + "row"))
        {
            part.Record(
                0,
                Int(Number(row, "r") - 1),
                Int(0),
                Short(300),
                Byte(0),
                Byte(IsHidden(row) ? 0x10 : 0),
                Byte(0),
                Int(0)
            );
            foreach (var cell in row.Elements(Main + "c"))
                Cell(part, cell);
        }

        part.Record(146);
        foreach (var merge in sheet.Descendants(Main + "mergeCell"))
        {
            var corners = Said(merge, "ref").Split(':').Select(Place).ToArray();
            part.Record(
                176,
                Int(corners[0].Row),
                Int(corners[^1].Row),
                Int(corners[0].Column),
                Int(corners[^1].Column)
            );
        }

        return part.Record(130);
    }

    private static void Cell(XlsbRecordWriter part, XElement cell)
    {
        byte[] head = [.. Int(Place(Said(cell, "r")).Column), .. Int(Number(cell, "s"))];
        var value = cell.Element(Main + "v")?.Value;
        var formula = cell.Element(Main + "f") is null ? 0 : 1;
        byte[] behind = formula == 1 ? [.. Short(0), .. Int(0), .. Int(0)] : [];
        if (cell.Element(Main + "is") is { } inline)
            part.Record(6, head, Text(string.Concat(inline.Descendants(Main + "t").Select(static t => t.Value))));
        else if (value is null)
            part.Record(1, head);
        else if (Said(cell, "t") is "s")
            part.Record(7, head, Int(int.Parse(value, CultureInfo.InvariantCulture)));
        else if (Said(cell, "t") is "str")
            part.Record(formula == 1 ? 8 : 6, head, Text(value), behind);
        else if (Said(cell, "t") is "b")
            part.Record(formula == 1 ? 10 : 4, head, Byte(value == "1" ? 1 : 0), behind);
        else if (double.Parse(value, CultureInfo.InvariantCulture) is var number && formula == 1)
            part.Record(9, head, Real(number), behind);
        else if (Math.Abs(number) < 1e6 && number * 100 == Math.Truncate(number * 100))
            part.Record(2, head, Int(((int)(number * 100) << 2) | 3));
        else
            part.Record(5, head, Real(number));
    }

    private static byte[] Strings(XElement? strings)
    {
        var part = new XlsbRecordWriter().Record(159, Int(0), Int(0));
        foreach (var item in strings?.Elements(Main + "si") ?? [])
            part.Record(
                19,
                Byte(0),
                Text(
                    string.Concat(
                        item.Descendants(Main + "t")
                            .Where(static text => text.Parent!.Name.LocalName != "rPh")
                            .Select(static text => text.Value)
                    )
                )
            );
        return part.Record(160).ToBytes();
    }

    private static byte[] Styles(XElement styles)
    {
        var part = new XlsbRecordWriter().Record(278);
        foreach (var format in styles.Descendants(Main + "numFmts").Elements())
            part.Record(44, Short(Number(format, "numFmtId")), Text(Said(format, "formatCode")));
        foreach (var (group, begin, end) in new[] { ("cellStyleXfs", 626, 627), ("cellXfs", 617, 618) })
        {
            part.Record(begin, Int(0));
            foreach (var style in styles.Descendants(Main + group).Elements())
                part.Record(47, Short(0xFFFF), Short(Number(style, "numFmtId")), Short(0), Int(0), Int(0), Short(0));
            part.Record(end);
        }

        return part.Record(279).ToBytes();
    }

    private static (int Row, int Column) Place(string reference)
    {
        var match = Reference().Match(reference);
        var column = match.Groups["column"].Value.Aggregate(0, static (sum, letter) => (sum * 26) + letter - 'A' + 1);
        return (int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) - 1, column - 1);
    }

    private static XElement? Part(ZipArchive zip, string name)
    {
        using var part = zip.GetEntry(name)?.Open();
        return part is null ? null : XElement.Load(part, LoadOptions.PreserveWhitespace);
    }

    private static string Said(XElement? of, string name) => of?.Attribute(name)?.Value ?? string.Empty;

    private static bool IsHidden(XElement of) => Said(of, "hidden") is "1" or "true";

    private static int Number(XElement of, string name) =>
        int.TryParse(Said(of, name), CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^\$?(?<column>[A-Z]+)\$?(?<row>[0-9]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
