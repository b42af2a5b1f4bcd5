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

    public static IEnumerable<SampleFile> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".tsv", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new SampleFile(
                $"cases/{Path.ChangeExtension(resource, ".xlsx")}",
                Workbook(reader.ReadToEnd())
            );
        }
    }

    private static byte[] Workbook(string table)
    {
        var book = new SheetBook();
        var page = book.Page("Лист1");
        var lines = table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();
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
