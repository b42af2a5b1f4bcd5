using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// What the education office itself enters each quarter, with figures of the region and the country to compare with.
/// </summary>
internal static class MunicipalityForm
{
    private static readonly string[] Headers =
    [
        "Код",
        "Показатель",
        "Единица",
        "Период",
        "Светлореченский городской округ",
        "Заозёрская область",
        "Российская Федерация",
    ];

    public static byte[] Write(int quarter)
    {
        var book = new SheetBook { Title = "Сведения управления образования" };
        var page = book.Page("Муниципалитет");
        page.Landscape = true;
        foreach (var (index, width) in new double[] { 7, 58, 14, 20, 18, 15, 15 }.Index())
            page.Column(index + 1, width);

        page.Text(1, 1, $"Сведения управления образования за {TownQuarters.Of(quarter).Title}", FormLooks.Title);
        page.Merge("A1:G1");
        page.Height(1, 30);
        foreach (var (index, header) in Headers.Index())
            page.Text(3, index + 1, header, FormLooks.Header);

        page.Height(3, 34);
        var row = 4;
        foreach (var line in TownEntries.Of(quarter))
            Line(page, row++, line);

        page.Text(row, 1, "Пустая ячейка округа — показатель складывается из сведений школ.", FormLooks.Note);
        using var stream = new MemoryStream();
        book.Save(stream);
        return stream.ToArray();
    }

    private static void Line(SheetPage page, int row, TownEntry line)
    {
        var indicator = TownIndicators.Of(line.Code);
        page.Text(row, 1, line.Code, FormLooks.Text);
        page.Text(row, 2, indicator.Name, FormLooks.Words);
        page.Text(row, 3, indicator.Unit.Text, FormLooks.Text);
        page.Text(row, 4, line.Period, FormLooks.Text);
        FormLooks.Put(page, row, 5, line.Town);
        FormLooks.Put(page, row, 6, line.Region);
        FormLooks.Put(page, row, 7, line.Country);
    }
}
