using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>The list of remarks as a workbook of its own, for files that cannot carry it.</summary>
internal static class RemarksWorkbook
{
    public static byte[] Write(string fileName, IReadOnlyList<Remark> remarks)
    {
        var book = new SheetBook { Title = "Замечания" };
        book.Add(
            ListPage.Of(
                "Замечания",
                fileName,
                remarks,
                "Исправьте эти ячейки в своём файле и пришлите его снова. Остальное присылать не нужно."
            )
        );
        using var memory = new MemoryStream();
        book.Save(memory);
        return memory.ToArray();
    }
}
