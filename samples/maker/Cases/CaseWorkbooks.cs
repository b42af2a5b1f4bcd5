using System.Globalization;
using System.Reflection;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.SampleMaker.Cases;

/// <summary>
/// Tables of public municipal documents, typed cell by cell (tables/*.tsv), as workbooks of one sheet.
/// </summary>
internal static class CaseWorkbooks
{
    private static readonly CellLook Look = new() { Wrap = true, Border = "B0B8BF" };

    public static IEnumerable<SampleFile> All() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(static name => name.EndsWith(".tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => Path.GetFileNameWithoutExtension(name))
            .Select(static name => new SampleFile($"cases/{name}.xlsx", Of(name)));

    /// <summary>The table under its name, as a workbook of one sheet.</summary>
    public static byte[] Of(string name) => Workbook(Read(name));

    /// <summary>The texts of a column from top to bottom; merged areas count once.</summary>
    public static IEnumerable<string> Column(string name, char column) =>
        Lines(Read(name)).Where(line => line[1] != "merge" && line[0][0] == column).Select(static line => line[2]);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".tsv")!);
        return reader.ReadToEnd();
    }

    private static List<string[]> Lines(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split('\t'))];

    private static byte[] Workbook(string table)
    {
        var book = new SheetBook();
        var page = book.Page("Лист1");
        var lines = Lines(table);
        foreach (var line in lines)
            Put(page, line);
        foreach (var column in lines.Where(line => line[1] != "merge").GroupBy(line => line[0][0]))
            page.Column(column.Key - 'A' + 1, Math.Clamp(column.Average(line => line[2].Length), 8, 70));

        using var stream = new MemoryStream();
        book.Save(stream);
        return stream.ToArray();
    }

    private static void Put(SheetPage page, string[] cells)
    {
        var (address, kind, content) = (cells[0], cells[1], cells[2]);
        if (kind == "merge")
        {
            page.Merge(address);
            return;
        }

        var (row, column) = (int.Parse(address.AsSpan(1), CultureInfo.InvariantCulture), address[0] - 'A' + 1);
        if (kind == "number")
            page.Number(row, column, decimal.Parse(content, CultureInfo.InvariantCulture), Look);
        else
            page.Text(row, column, content, Look);
    }
}
