using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Tests.Documents;

public sealed class FormsTests
{
    private static readonly FrontMatter Front = new("Светлореченск", ["АНАЛИТИЧЕСКИЙ ОТЧЁТ", "за 2025 год"], 2026);

    private static DirectionsPaper Annual(byte[]? letterhead = null) =>
        new(
            Front,
            [
                new DirectionResults(
                    "Муниципальная модель поддержки",
                    [
                        Line.Of("Успеваемость — ", Phrase.Figure("99,28 %", "[1.1]"), " при плане 99,5 %."),
                        "Второй абзац.",
                    ]
                ),
                new DirectionResults("Сетевое взаимодействие школ", []),
            ]
        )
        {
            Notes = ["Цифры — по данным на 20.01.2026."],
            Letterhead = letterhead,
        };

    private static StatementPaper Statement(string? before, byte[]? letterhead = null) =>
        new(
            Front,
            "Сведения о достижении значений показателей",
            [
                new("1.1", "Успеваемость", "%", "99,5", "99,5", "99,28", "−0,22 п.п.", "0,998", "Вакансия")
                {
                    IsBehind = true,
                    Section = "Задача 1",
                },
                new("1.2", "Качество", "%", "47", "48", "48,9", "+0,9 п.п.", "1", "—") { Section = "Задача 1" },
            ]
        )
        {
            Before = before,
            Letterhead = letterhead,
        };

    [Fact]
    public void The_six_directions_are_a_table_of_prose_and_nothing_is_left_empty()
    {
        var bytes = Annual().Write("Годовой отчёт");

        WordFile.IsValid(bytes);
        WordFile.IsValid(Annual(OfficeLetterhead.Create()).Write("Годовой отчёт"));
        Assert.Equal(bytes, Annual().Write("Годовой отчёт"));
        using var document = WordFile.Open(bytes);
        var rows = document.MainDocumentPart!.Document!.Descendants<Table>().First().Elements<TableRow>().ToList();
        Assert.Equal("№п/пНаправления работыРезультаты реализации муниципальной программы", Plain(rows[0]));
        Assert.Equal(
            "1Муниципальная модель поддержкиУспеваемость — 99,28 % при плане 99,5 %.Второй абзац.",
            Plain(rows[2])
        );
        Assert.Equal("2Сетевое взаимодействие школСведения не представлены.", Plain(rows[3]));
    }

    [Fact]
    public void A_figure_in_prose_keeps_its_reference_and_nobody_retypes_it_by_accident()
    {
        using var document = WordFile.Open(Annual().Write(""));

        var field = Assert.Single(document.MainDocumentPart!.Document!.Descendants<SdtRun>());
        Assert.Equal("[1.1]", field.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value);
        Assert.Equal(LockingValues.SdtContentLocked, field.SdtProperties.GetFirstChild<W.Lock>()!.Val!.Value);
        Assert.Equal("99,28 %", field.InnerText);
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData("2024 год", 9)]
    public void The_statement_has_the_columns_of_the_acts(string? before, int columns)
    {
        var bytes = Statement(before).Write("Сведения");

        WordFile.IsValid(bytes);
        WordFile.IsValid(Statement(before, OfficeLetterhead.Create()).Write("Сведения"));
        using var document = WordFile.Open(bytes);
        var table = document.MainDocumentPart!.Document!.Descendants<Table>().First();
        Assert.Equal(columns, table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count());
        var rows = table.Elements<TableRow>().Select(Plain).ToList();
        Assert.Equal(string.Concat(Enumerable.Range(1, columns)), rows[2]);
        Assert.Equal("Задача 1", rows[3]);
        Assert.StartsWith("1.1Успеваемость%" + (before is null ? "" : "99,5") + "99,599,28−0,22 п.п.", rows[4]);
        Assert.Equal(6, rows.Count);
        Assert.Equal(
            PageOrientationValues.Landscape,
            document.MainDocumentPart.Document.Descendants<PageSize>().Single().Orient!.Value
        );
    }

    private static string Plain(TableRow row) => row.InnerText.Replace("\u00AD", "", StringComparison.Ordinal);
}
