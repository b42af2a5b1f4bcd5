using System.Globalization;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.SampleMaker.Svetlorechensk;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>The workbooks that an office keeps for a paper.</summary>
internal static class Books
{
    private static readonly string[] TextColumns =
    [
        NarrativeVocabulary.Passages.ReportKind,
        NarrativeVocabulary.Passages.Section,
        NarrativeVocabulary.Indicator,
        NarrativeVocabulary.Period,
        NarrativeVocabulary.Passages.Text,
        NarrativeVocabulary.Author,
    ];

    public static byte[] Passport(ProgrammeDefinition programme, IReadOnlyList<PassportPlan> plans)
    {
        using var stream = new MemoryStream();
        PassportWorkbook.Write(stream, programme, plans);
        return stream.ToArray();
    }

    /// <summary>A sheet with a head and a row a line; what reads as a number is one.</summary>
    public static byte[] Table(params (string Sheet, string[][] Rows)[] sheets)
    {
        var book = new SheetBook();
        foreach (var (sheet, rows) in sheets)
        {
            var page = book.Page(sheet);
            page.Column(1, 60);
            for (var column = 2; column <= rows[0].Length; column++)
                page.Column(column, 20);
            foreach (var (row, cells) in rows.Index())
            foreach (var (column, text) in cells.Index().Where(static cell => cell.Item.Length > 0))
                Put(page, row + 1, column + 1, text);
        }

        return Saved(book);
    }

    /// <summary>Prose of one kind of report for one period.</summary>
    public static byte[] Texts(
        string programme,
        string kind,
        string period,
        string author,
        params (string Section, string Indicator, string Text)[] lines
    )
    {
        var book = new SheetBook();
        var page = book.Page(NarrativeVocabulary.PassagesSheet);
        foreach (var (index, width) in new double[] { 16, 34, 12, 12, 90, 34 }.Index())
            page.Column(index + 1, width);
        page.Text(1, 1, NarrativeVocabulary.Title, FormLooks.Label);
        page.Text(2, 1, NarrativeVocabulary.Programme, FormLooks.Label);
        page.Text(2, 2, programme, FormLooks.Field);
        foreach (var (index, head) in TextColumns.Index())
            page.Text(4, index + 1, head, FormLooks.Header);
        foreach (var (index, (section, indicator, text)) in lines.Index())
        foreach (var (column, cell) in new[] { kind, section, indicator, period, text, author }.Index())
        {
            if (cell.Length > 0)
                page.Text(index + 5, column + 1, cell, FormLooks.Words);
        }

        return Saved(book);
    }

    private static void Put(SheetPage page, int row, int column, string text)
    {
        if (row == 1)
            page.Text(row, column, text, FormLooks.Header);
        else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            page.Number(row, column, number, FormLooks.Words);
        else
            page.Text(row, column, text, FormLooks.Words);
    }

    private static byte[] Saved(SheetBook book)
    {
        using var stream = new MemoryStream();
        book.Save(stream);
        return stream.ToArray();
    }
}
