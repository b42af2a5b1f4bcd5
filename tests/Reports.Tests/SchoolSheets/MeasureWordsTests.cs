using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.SchoolSheets;
using QualityMonitor.Reports.SchoolSheets.Telling;
using Xunit;

namespace QualityMonitor.Reports.Tests.SchoolSheets;

public sealed class MeasureWordsTests
{
    [Theory]
    [InlineData(false, "Семинар: срок был 01.09.2025, о выполнении не сообщено.")]
    [InlineData(true, "Семинар: срок был 01.09.2025, по отчёту не выполнено.")]
    public void What_somebody_reported_as_not_done_is_not_called_unreported(bool isDenied, string told) =>
        Assert.Equal(
            told,
            MeasureWords.Text(
                new SheetMeasure(
                    1,
                    "Семинар",
                    "до 01.09.2025",
                    "",
                    IsOwn: true,
                    new DateOnly(2025, 9, 1),
                    ActivityStatus.Overdue,
                    DoneOn: null
                )
                {
                    IsDenied = isDenied,
                }
            )
        );
}
