using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Answers.Annotating;
using Xunit;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>A file with our remarks, and what is read of it when it comes back.</summary>
internal static class ReadBack
{
    /// <returns>Null where the file cannot carry them.</returns>
    public static byte[]? Annotated(byte[] original, string name, params Remark[] remarks) =>
        AnnotatedFile.TryWrite(original, name, remarks)?.File.Content;

    /// <summary>Each cell with its sheet, row and column, as it would be loaded.</summary>
    public static List<string> Cells(byte[] file, string name) => Read(file, name).Cells;

    /// <summary>Whether reading knows it for one with our remarks.</summary>
    public static bool IsKnown(byte[] file, string name) => Read(file, name).IsKnown;

    private static (List<string> Cells, bool IsKnown) Read(byte[] file, string name)
    {
        var opened = Assert.IsType<OpenResult.Opened>(
            WorkbookReader.Open(new MemoryStream(file), name, ReadLimits.Default, TestContext.Current.CancellationToken)
        );
        using var workbook = opened.Workbook;
        var cells = new List<string>();
        foreach (var sheet in workbook.Sheets())
        {
            foreach (var row in sheet.Rows())
            {
                foreach (var column in row.Columns.ToArray())
                    cells.Add($"{sheet.Info.Title}|{row.Number}|{column}|{row[column].Text}");
            }
        }

        return (cells, workbook.IsAnnotated);
    }
}
