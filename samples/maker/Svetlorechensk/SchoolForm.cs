using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>The workbook that a school fills each quarter.</summary>
internal static class SchoolForm
{
    public static string[] Headers { get; } = ["Код", "Показатель", "Единица", "Числитель", "Знаменатель", "Значение"];

    /// <param name="subtotal">Sum of the numerators of section 1, with a footnote below the table; null:
    /// neither.</param>
    public static byte[] Write(string organisation, string period, IEnumerable<FormRow> rows, decimal? subtotal = null)
    {
        var book = new SheetBook { Title = "Сведения о показателях программы" };
        var page = book.Page("Сведения");
        Head(page, organisation, period);
        var row = 8;
        foreach (var line in rows)
        {
            if (subtotal is { } sum && line.Code == "2.1")
                Subtotal(page, row++, sum);
            Line(page, row++, line);
        }

        if (subtotal is not null)
            page.Text(row, 1, "* без обучающихся 1-х классов: отметки им не выставляются", FormLooks.Note);

        using var stream = new MemoryStream();
        book.Save(stream);
        return stream.ToArray();
    }

    private static void Head(SheetPage page, string organisation, string period)
    {
        page.Landscape = true;
        foreach (var (index, width) in new double[] { 7, 62, 11, 13, 14, 13 }.Index())
            page.Column(index + 1, width);

        page.Text(1, 1, $"Сведения о показателях муниципальной программы «{TownProgramme.Name}»", FormLooks.Title);
        page.Merge("A1:F1");
        page.Height(1, 36);
        foreach (
            var (index, (label, value)) in new[]
            {
                ("Организация", organisation),
                ("Период", period),
                ("Исполнитель", "заместитель директора по учебно-воспитательной работе"),
            }.Index()
        )
        {
            page.Text(index + 3, 1, label, FormLooks.Label);
            page.Text(index + 3, 3, value, FormLooks.Field);
            page.Merge($"A{index + 3}:B{index + 3}");
            page.Merge($"C{index + 3}:F{index + 3}");
        }

        foreach (var (index, header) in Headers.Index())
            page.Text(7, index + 1, header, FormLooks.Header);
    }

    private static void Line(SheetPage page, int row, FormRow line)
    {
        page.Text(row, 1, line.Code, FormLooks.Text);
        page.Text(row, 2, line.Name, FormLooks.Words);
        page.Text(row, 3, line.Unit, FormLooks.Text);
        FormLooks.Put(page, row, 4, line.Top);
        FormLooks.Put(page, row, 5, line.Bottom);
        FormLooks.Put(page, row, 6, line.Value);
    }

    /// <summary>Somebody added up what cannot be added up.</summary>
    private static void Subtotal(SheetPage page, int row, decimal sum)
    {
        page.Text(row, 2, "Итого по разделу 1", FormLooks.Words with { Bold = true });
        page.Number(row, 4, sum, FormLooks.Figure with { Bold = true });
    }
}
