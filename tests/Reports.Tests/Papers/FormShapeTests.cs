using DocumentFormat.OpenXml.Packaging;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Papers;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

/// <summary>A form has no column that none of its rows can use, and its hidden mark says which are there.</summary>
public sealed class FormShapeTests
{
    private static readonly string[] Front = ["код показателя", "№", "Показатель", "Единица"];

    [Theory]
    [InlineData("value share", "Числитель Знаменатель Значение", "")]
    [InlineData("value value", "Значение", "только значения")]
    [InlineData("share share", "Числитель Знаменатель", "только доли")]
    public void Only_columns_that_a_row_can_use_are_there(string rows, string columns, string mark)
    {
        var cells = Cells(rows.Split(' '), missed: false);

        string[] expected = [.. Front, .. columns.Split(' '), "Было: IV кв. 2025", "Что писать"];
        Assert.Equal(expected, Headers(cells));
        Assert.Equal(mark, cells.GetValueOrDefault("A6", ""));
    }

    [Fact]
    public void The_places_for_words_follow_whatever_columns_there_are()
    {
        var cells = Cells(["value", "value"], missed: true);

        Assert.Equal(
            [.. Front, "Значение", "Было: IV кв. 2025", "Что писать", "Почему не выполнено", "Что делается"],
            Headers(cells)
        );
        Assert.Contains("план — 12", cells["F10"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FormShape.SharesAndValues)]
    [InlineData(FormShape.Shares)]
    [InlineData(FormShape.Values)]
    public void A_mark_that_is_written_is_understood(FormShape shape) =>
        Assert.Equal(shape, FormShapes.Read(FormShapes.Mark(shape)));

    [Fact]
    public void A_mark_of_nobodys_is_not() => Assert.Null(FormShapes.Read("только слова"));

    private static IEnumerable<string> Headers(Dictionary<string, string> cells) =>
        cells
            .Where(static cell => cell.Key.Length == 2 && cell.Key[1] == '9')
            .OrderBy(static cell => cell.Key, StringComparer.Ordinal)
            .Select(static cell => cell.Value);

    private static Dictionary<string, string> Cells(string[] rows, bool missed)
    {
        var programme = SampleProgramme.Definition;
        var sum = programme.Indicators.First(static one => one.RollUp == RollUp.Sum);
        var form = new FormContent(
            programme,
            programme.Organisations[1],
            Period.Quarter(2026, 1),
            Period.Quarter(2025, 4),
            new DateOnly(2026, 4, 13),
            [
                .. rows.Select(row => new FormLine(row == "share" ? sum with { RollUp = RollUp.Ratio } : sum, null)
                {
                    Missed = missed ? new MissedPlan("7", "12") : null,
                }),
            ]
        );
        using var book = SpreadsheetDocument.Open(new MemoryStream(FormWorkbook.ToBytes(form)), isEditable: false);
        return PaperCells.Read(book, 0);
    }
}
