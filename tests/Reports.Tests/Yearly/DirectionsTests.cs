using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Annual;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Tests.Documents;
using Xunit;

namespace QualityMonitor.Reports.Tests.Yearly;

public sealed class DirectionsTests(YearlyTown town) : IClassFixture<YearlyTown>
{
    private const string Silent = "Сведения не представлены.";

    [Theory]
    [InlineData("annual", "4", 4)]
    [InlineData("annual", "4.", 4)]
    [InlineData("", "4. О своём", 4)]
    [InlineData("годовой отчёт", "Об организации тиражирования лучших практик", 6)]
    [InlineData("", "об организации тиражирования лучших  практик", 6)]
    [InlineData("annual", "7. Прочее", 7)]
    public void A_text_stands_at_the_direction_whose_number_or_name_it_has(string kind, string section, int number)
    {
        var found = Of(Said(kind, section)).Single(static one => one.Passages.Count > 0);

        Assert.Equal(number, found.Number);
    }

    [Theory]
    [InlineData("quarterly", "4")]
    [InlineData("", "Сводка")]
    [InlineData("", "2025 год")]
    [InlineData("", "4.2 Мероприятия")]
    [InlineData("", "")]
    public void A_text_of_another_report_is_not_told_here(string kind, string section) =>
        Assert.All(Of(Said(kind, section)), static one => Assert.Empty(one.Passages));

    [Fact]
    public void The_six_of_the_form_stand_without_any_text_and_take_the_names_that_the_workbook_gives()
    {
        Assert.Equal(Enumerable.Range(1, 6), Of().Select(static one => one.Number));

        var named = Of(
            Said("annual", "2. Кадры и документы"),
            Said("annual", "Кадры и документы"),
            Said("annual", "Ещё")
        );

        Assert.Equal("Кадры и документы", named[1].Title);
        Assert.Equal(2, named[1].Passages.Count);
        Assert.Equal("Ещё", named[^1].Title);
        Assert.Equal(7, named.Count);
    }

    [Fact]
    public void A_text_without_a_section_is_not_lost() =>
        Assert.Equal("Иные сведения", Of(Said("annual", ""))[^1].Title);

    [Fact]
    public void Figures_in_a_text_are_fields_that_keep_their_reference_and_a_silent_direction_says_so()
    {
        var report = With(Said("annual", "5", "Успевают [1.1] при плане [1.1 план].\nВторой абзац, [9.9]."));

        var bytes = YearlyTown.Told(AnnualKind.Kind, report).Letter(1, null).Files[0].Content;

        using var document = WordFile.Open(bytes);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            ["[1.1]", "[1.1 план]"],
            body.Descendants<Tag>().Select(static tag => tag.Val!.Value).Where(static tag => tag!.StartsWith('['))
        );
        var fact = report.Rows.Single(static row => row.Code == "1.1").Fact!.Text;
        Assert.Contains($"Успевают {fact} при плане", body.InnerText);
        Assert.Contains("[9.9] (данных нет)", body.InnerText);
        Assert.Equal(2, body.InnerText.Split(Silent).Length - 1);
    }

    [Fact]
    public void The_coordinator_is_told_of_a_reference_that_leads_nowhere_and_gets_rows_for_what_is_not_written()
    {
        var letter = YearlyTown.Told(AnnualKind.Kind, With(Said("annual", "5", "Было [9.9]."))).Letter(1, null);

        var face = Assert.Single(letter.Faces);

        Assert.Contains("[9.9]", face.Mail.Text);
        Assert.DoesNotContain("[9.9]", letter.Mail.Text);
        Assert.Contains("Напишите о 5 направлениях", Flat(face.Mail.Text));
        Assert.Contains(face.Files, static file => file.FileName.StartsWith("Пояснения", StringComparison.Ordinal));
        Assert.Contains("Направления 3 и 6: сведения не представлены.", Flat(letter.Mail.Text));
    }

    [Fact]
    public void An_indicator_that_a_text_puts_into_a_direction_is_told_there_and_nowhere_else()
    {
        var row = town.Report.Rows[0];
        var results = DirectionResultsMaker.Of(With(Said("annual", "3", "Кадры.", row.Code)));

        Assert.Contains(results[2].Results, line => Text(line).StartsWith(row.Code + ". ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            results[3].Results,
            line => Text(line).StartsWith(row.Code + ". ", StringComparison.Ordinal)
        );
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static string Text(QualityMonitor.Reports.Documents.Line line) =>
        string.Concat(line.Phrases.Select(static phrase => phrase.Text));

    private QuarterlyReport With(params Passage[] passages) =>
        town.Report with
        {
            Said = new SaidWords([], [], passages),
        };

    private IReadOnlyList<Direction> Of(params Passage[] passages) => Directions.Of(With(passages));

    private Passage Said(string kind, string section, string text = "Текст.", string? indicator = null) =>
        new(kind, section, indicator, text, "", new DateOnly(2026, 1, 12), town.Report.Rows[0].Plan!.Origins[0]);
}
