using System.Text;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Short ways to the one cell or the one problem that a test is about.</summary>
internal static class Read
{
    public static List<(SheetInfo Info, List<Row> Rows)> All(
        Stream file,
        string name = "отчёт.xlsx",
        ReadLimits? limits = null
    )
    {
        var opened = Assert.IsType<OpenResult.Opened>(WorkbookReader.Open(file, name, limits ?? ReadLimits.Default));
        using var workbook = opened.Workbook;
        return
        [
            .. workbook
                .Sheets()
                .Select(sheet => (sheet.Info, sheet.Rows().Select(row => row.Copy()).ToList()))
                .Where(sheet => sheet.Info.Merges.Count >= 0),
        ];
    }

    public static List<Row> Rows(XlsxBuilder book, ReadLimits? limits = null) =>
        All(book.ToStream(), limits: limits)[0].Rows;

    /// <summary>The one row of a sheet whose <c>sheetData</c> is given.</summary>
    public static Row Row(string sheetData) => Assert.Single(Rows(Book(sheetData)));

    public static Cell Cell(string cellXml, Action<XlsxBuilder>? set = null)
    {
        var book = Book($"<row r=\"1\">{cellXml}</row>");
        set?.Invoke(book);
        return Rows(book) is [var row] ? row[1] : default;
    }

    public static XlsxBuilder Book(string sheetData) => new XlsxBuilder().Sheet("Лист1", sheet => sheet.Raw(sheetData));

    public static List<Row> Csv(string text, string name = "отчёт.csv") => Csv(Encoding.UTF8.GetBytes(text), name);

    public static List<Row> Csv(byte[] bytes, string name = "отчёт.csv") => All(new MemoryStream(bytes), name)[0].Rows;

    public static string[] Texts(Row row) =>
        [.. Enumerable.Range(1, row.LastColumn).Select(column => row[column].Text)];

    /// <summary>The refusal, at the door or while streaming: the sender sees no difference.</summary>
    public static Problem Refusal(Stream file, string name = "отчёт.xlsx", ReadLimits? limits = null)
    {
        switch (WorkbookReader.Open(file, name, limits ?? ReadLimits.Default))
        {
            case OpenResult.Refused refused:
                return refused.Problem;
            case OpenResult.Opened opened:
                using (opened.Workbook)
                    return Assert.Throws<WorkbookRefusedException>(() => Exhaust(opened.Workbook)).Problem;
            case var other:
                throw new InvalidOperationException($"Unknown result {other}.");
        }
    }

    public static Problem Refusal(byte[] bytes, string name = "отчёт.xlsx") => Refusal(new MemoryStream(bytes), name);

    public static void Exhaust(Workbook workbook)
    {
        foreach (var sheet in workbook.Sheets())
        {
            _ = sheet.Info.Merges.Count;
            foreach (var _ in sheet.Rows()) { }
        }
    }

    /// <summary>Everything that a workbook says, cell by cell.</summary>
    public static List<string> Said(string path) => Said(File.ReadAllBytes(path), Path.GetFileName(path));

    public static List<string> Said(byte[] book, string name) =>
        [
            .. All(new MemoryStream(book), name)
                .SelectMany(static sheet =>
                    sheet
                        .Rows.SelectMany(row => Cells(sheet.Info.Name, row))
                        .Prepend($"{sheet.Info.Number} {sheet.Info.Name} {sheet.Info.IsHidden}")
                        .Concat(
                            sheet
                                .Info.Merges.OrderBy(static area => (area.Top, area.Left))
                                .Select(area => $"{sheet.Info.Name} {area}")
                        )
                ),
        ];

    private static IEnumerable<string> Cells(string sheet, Row row)
    {
        foreach (var column in row.Columns.ToArray())
            yield return $"{sheet} {row.Number}:{column} {row[column]} {row[column].IsPercent}";
    }
}
