using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Writing;
using Xunit;
using Column = QualityMonitor.Reports.Documents.Column;

namespace QualityMonitor.Reports.Tests.Documents;

public sealed class PaperTests
{
    /// <summary>Two pixels by one.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mMQ+AAAARMBAeb/ERsAAAAASUVORK5CYII="
    );

    private static Paper Everything =>
        new(
            "Отчёт",
            [
                new Block.Paragraph("Светлореченск", TextLook.Issuer),
                new Block.Paragraph("ОТЧЁТ", TextLook.Title),
                new Block.Registration("«___» ________ 2026 г.", "г. Светлореченск", "№ ______"),
                new Block.Heading("Аннотация") { IsNumbered = false },
                new Block.Paragraph(
                    Line.Of(
                        Phrase.Bold("Положение."),
                        " Таблица ",
                        Phrase.NumberOf("facts"),
                        ", рисунок ",
                        Phrase.NumberOf("chart")
                    )
                ),
                new Block.Contents("Содержание"),
                new Block.Heading("Итоги"),
                new Block.Paragraph("первое;", TextLook.Item),
                new Block.Heading("Подробности") { Level = 2 },
                new Block.Landscape([new Block.Heading("Показатели"), Facts(60)]),
                new Block.Heading("Динамика"),
                new Block.Picture(Png, "Линия идёт вверх", "Успеваемость по кварталам") { Key = "chart" },
                Small("Школы"),
                Small("Меры"),
                new Block.Paragraph("Приложение: в 1 экз.", TextLook.Plain),
                .. OfficeBlocks.Foot(People),
                .. OfficeBlocks.ApprovalSheet(People),
                new Block.Appendix(["Приложение", "к отчёту"]),
                new Block.Heading("Источники") { IsNumbered = false, InContents = "Приложение. Источники" },
                Small("Файлы"),
            ]
        );

    private static Names People =>
        new(
            new Signatory("Начальник управления образования администрации городского округа", "И. О. Фамилия"),
            "Исполнитель, (00000) 0-00-00",
            [new Signatory("Заместитель главы", "П. П. Петров"), new Signatory("Директор центра", "")]
        );

    private static Block.Table Facts(int rows) =>
        new(
            [
                new Column("№ п/п", 1, Align.Centre),
                new Column("Показатель", 5),
                new Column("план", 2, Align.Centre) { Group = "Значение" },
                new Column("факт", 2, Align.Centre) { Group = "Значение" },
                new Column("Обоснование", 5),
            ],
            [
                Row.Section("Задача 1"),
                .. Enumerable
                    .Range(1, rows)
                    .Select(static index =>
                        Row.Of(
                            $"1.{index}",
                            "Успеваемость: доля обучающихся",
                            "99,5",
                            Cell.Of(Line.Of("99,28", Phrase.Raised("1)"))),
                            "—"
                        )
                    ),
            ]
        )
        {
            Title = "Сведения о достижении значений",
            Key = "facts",
            HasColumnNumbers = true,
        };

    private static Block.Table Small(string title) =>
        new([new Column("Школа", 1), new Column("Значение", 1)], [Row.Of("СОШ № 5", "1")]) { Title = title };

    [Fact]
    public void It_is_valid_whatever_it_is_made_of()
    {
        WordFile.IsValid(PaperFile.Write(Everything));
        WordFile.IsValid(PaperFile.Write(new Paper("", [])));
        WordFile.IsValid(PaperFile.Write(new Paper("", [new Block.Landscape([Facts(0)])])));
        WordFile.IsValid(PaperFile.Write(new Paper("", [new Block.Table([new Column("", 1)], [])])));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes_and_no_part_tells_the_time()
    {
        var bytes = PaperFile.Write(Everything);

        Assert.Equal(bytes, PaperFile.Write(Everything));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, static entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.All(zip.Entries, static entry => Assert.DoesNotMatch("[0-9a-f]{16}", entry.FullName + Content(entry)));
    }

    [Fact]
    public void A_head_is_repeated_and_rows_stay_whole_but_one_that_no_page_could_hold()
    {
        var table = Facts(1) with
        {
            Rows = [Row.Of("1", "a", "b", "c", string.Join(' ', Enumerable.Repeat("слово", 900))), Row.Of("2")],
        };
        using var document = WordFile.Open(PaperFile.Write(new Paper("", [table])));

        var rows = document.MainDocumentPart!.Document!.Descendants<TableRow>().ToList();
        Assert.Equal([true, true, true, false, false], rows.Select(static row => row.Descendants<TableHeader>().Any()));
        Assert.Equal([true, true, true, false, true], rows.Select(static row => row.Descendants<CantSplit>().Any()));
    }

    [Fact]
    public void Two_tables_never_touch()
    {
        var table = Small("") with { Title = null };
        using var document = WordFile.Open(
            PaperFile.Write(new Paper("", [table, table, .. OfficeBlocks.Foot(People)]))
        );

        Assert.All(
            document.MainDocumentPart!.Document!.Body!.Elements<Table>(),
            static one => Assert.IsNotType<Table>(one.NextSibling())
        );
    }

    [Fact]
    public void Texts_that_xml_cannot_hold_and_endless_words_make_a_document_all_the_same()
    {
        const string Hostile = "a\u0000\u0008\uD800b\uFFFE<w:p>&amp;\r\nc\t";
        var paper = new Paper(
            Hostile,
            [
                new Block.Heading(Hostile),
                new Block.Contents(Hostile),
                new Block.Picture(Png, Hostile, Hostile),
                new Block.Table(
                    [new Column(Hostile, 1) { Group = Hostile }],
                    [Row.Section(Hostile), Row.Of(new string('Ы', 5000))]
                )
                {
                    Title = Hostile,
                },
                new Block.Signature(Hostile, Hostile),
            ]
        );

        var bytes = PaperFile.Write(paper);

        WordFile.IsValid(bytes);
        Assert.Contains("b <w:p>&amp;", WordFile.TextOf(bytes));
    }

    [Fact]
    public void Every_picture_says_what_it_shows()
    {
        using var document = WordFile.Open(PaperFile.Write(Everything));

        Assert.All(
            document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(),
            static one => Assert.Equal("Линия идёт вверх", one.Description)
        );
    }

    [Theory]
    [InlineData("достижения", "дос-ти-же-ния")]
    [InlineData("Отклонение", "От-кло-не-ние")]
    [InlineData("человеко-час", "че-ло-веко-час")]
    [InlineData("муниципального", "му-ни-ци-паль-ного")]
    [InlineData("план", "план")]
    [InlineData("indicator", "indicator")]
    public void Long_words_of_narrow_columns_may_be_broken_by_syllables(string word, string expected) =>
        Assert.Equal(expected, Syllables.Mark(word).Replace('\u00AD', '-'));

    [Fact]
    public async Task Pages_tables_and_contents_are_numbered_and_heads_are_on_every_page()
    {
        var pages = await WordFile.PagesAsync(PaperFile.Write(Everything));

        Assert.DoesNotMatch(@"^\s*1\s*$", pages[0].Split('\n')[0]);
        for (var page = 1; page < pages.Length; page++)
            Assert.Equal($"{page + 1}", pages[page].Split('\n')[0].Trim());
        Assert.Contains("Таблица 1, рисунок 1", pages[0]);
        var facts = pages.Where(static page => page.Contains("Успеваемость: доля")).ToList();
        Assert.True(facts.Count > 1);
        Assert.All(facts, static page => Assert.Contains("Обоснование", page));
        foreach (
            var (chapter, entry) in new[]
            {
                ("1. Итоги", "1. Итоги"),
                ("2. Показатели", "2. Показатели"),
                ("3. Динамика", "3. Динамика"),
                ("Источники", "Приложение. Источники"),
            }
        )
        {
            var at = Array.FindLastIndex(pages, page => page.Contains(chapter)) + 1;
            Assert.Matches($@"{entry}\.+\s*{at}\b", pages[0]);
        }

        Assert.Contains("1.1. Подробности", pages[0]);
        Assert.Contains("Рисунок 1 — Успеваемость по кварталам", string.Concat(pages));
        Assert.Contains("Таблица 3", string.Concat(pages));
        Assert.Contains("Таблица П.1", pages[^1]);
        Assert.Contains("ЛИСТ СОГЛАСОВАНИЯ", pages[^2]);
    }

    [Fact]
    public async Task Contents_that_do_not_fit_below_a_long_annotation_stand_whole_on_the_next_page()
    {
        var chapters = Enumerable.Range(1, 9).Select(static one => new Block.Heading($"Раздел {one}-й")).ToList();
        var pages = await WordFile.PagesAsync(
            PaperFile.Write(
                new Paper(
                    "Отчёт",
                    [
                        .. Enumerable.Range(1, 36).Select(static one => new Block.Paragraph($"Строка {one}.")),
                        new Block.Contents("Содержание"),
                        .. chapters,
                    ]
                )
            )
        );

        Assert.DoesNotContain("Содержание", pages[0]);
        Assert.All(chapters, one => Assert.Contains(one.Text + "...", pages[1]));
    }

    private static string Content(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return entry.FullName.EndsWith(".png", StringComparison.Ordinal) ? "" : reader.ReadToEnd();
    }
}
