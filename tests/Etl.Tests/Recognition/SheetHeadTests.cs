using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Recognition;

public sealed class SheetHeadTests
{
    [Fact]
    public void Laying_layouts_upon_a_head_ends_when_the_time_of_the_file_is_up_though_nothing_is_read_any_more()
    {
        using var time = new CancellationTokenSource();
        var book = new XlsxBuilder().Sheet(
            "Лист1",
            static sheet => sheet.Raw("<row r=\"1\"><c r=\"B1\"><v>1</v></c></row>").Merge("B1:C9")
        );
        var opened = Assert.IsType<OpenResult.Opened>(
            WorkbookReader.Open(book.ToStream(), "отчёт.xlsx", ReadLimits.Default, time.Token)
        );
        using var workbook = opened.Workbook;
        var head = SheetHead.Read(workbook.Sheets().First());
        Assert.Equal(["", "1"], head.HeadersAt(1, 1));

        time.Cancel();

        Assert.Throws<OperationCanceledException>(() => head.HeadersAt(1, 1));
    }
}
