using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Writing;
using Xunit;
using Column = QualityMonitor.Reports.Documents.Column;

namespace QualityMonitor.Reports.Tests.Documents;

public sealed class LetterheadTests
{
    private static byte[] Write(byte[] letterhead) =>
        PaperFile.Write(
            new Paper(
                "Отчёт",
                [
                    new Block.Paragraph("ОТЧЁТ", TextLook.Title),
                    new Block.Contents("Содержание"),
                    new Block.Heading("Итоги"),
                    new Block.Paragraph("Текст."),
                    new Block.Landscape([
                        new Block.Table([new Column("Школа", 1)], [Row.Of("СОШ № 5")]) { Title = "Школы" },
                    ]),
                    new Block.Paragraph("Ещё текст."),
                ]
            )
            {
                Letterhead = letterhead,
            }
        );

    [Fact]
    public void What_the_office_has_is_kept_and_the_paper_follows()
    {
        var letterhead = OfficeLetterhead.Create();
        var bytes = Write(letterhead);

        WordFile.IsValid(bytes);
        Assert.Equal(bytes, Write(letterhead));
        using var document = WordFile.Open(bytes);
        var main = document.MainDocumentPart!;
        Assert.StartsWith(OfficeLetterhead.Name + "ул. Школьная, д. 1ОТЧЁТ", main.Document!.Body!.InnerText);
        Assert.Contains(main.HeaderParts, static part => part.Header!.InnerText == "Бланк управления");
        Assert.Contains(main.FooterParts, static part => part.Footer!.InnerText == "Светлореченск");
        var heading = main.Document.Descendants<Paragraph>().Last(static one => one.InnerText == "Итоги");
        Assert.Equal("1", heading.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToList();
        Assert.Equal(
            "1F3864",
            styles.Single(static one => one.StyleId == "1").Descendants<Color>().Single().Val!.Value
        );
        Assert.All(
            styles.Where(static one => one.StyleId!.Value!.StartsWith("Qm", StringComparison.Ordinal)),
            static one => Assert.Equal("a", one.BasedOn!.Val!.Value)
        );
    }

    [Fact]
    public void Its_margins_hold_for_every_page_and_the_first_header_for_the_first_alone()
    {
        using var document = WordFile.Open(Write(OfficeLetterhead.Create()));

        var sections = document.MainDocumentPart!.Document!.Descendants<SectionProperties>().ToList();
        Assert.Equal(3, sections.Count);
        Assert.Equal(
            [(11906u, 1500u, 700u), (16838u, 1000u, 1000u), (11906u, 1500u, 700u)],
            sections.Select(static one =>
                (
                    one.GetFirstChild<PageSize>()!.Width!.Value,
                    one.GetFirstChild<PageMargin>()!.Left!.Value,
                    one.GetFirstChild<PageMargin>()!.Right!.Value
                )
            )
        );
        Assert.Equal([true, false, false], sections.Select(static one => one.Elements<TitlePage>().Any()));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Pages_are_numbered_unless_the_office_does_it_itself(bool numbersPages, int ours)
    {
        using var document = WordFile.Open(Write(OfficeLetterhead.Create(numbersPages)));

        Assert.Equal(
            ours,
            document.MainDocumentPart!.HeaderParts.Count(static part => part.Header!.Descendants<FieldCode>().Any())
        );
    }

    [Fact]
    public async Task The_letterhead_is_on_the_first_page_alone_and_the_numbers_begin_on_the_second()
    {
        var pages = await WordFile.PagesAsync(Write(OfficeLetterhead.Create()));

        Assert.Contains("Бланк управления", pages[0]);
        Assert.DoesNotContain("Бланк управления", pages[1]);
        Assert.Equal("2", pages[1].Split('\n')[0].Trim());
    }

    [Fact]
    public void What_is_no_document_is_named()
    {
        var error = Assert.Throws<LetterheadException>(static () => Write("это не документ"u8.ToArray()));

        Assert.Contains("letterhead.docx", error.Message);
    }

    [Fact]
    public void A_programmes_own_goes_before_the_offices_and_a_code_never_leads_out_of_the_folder()
    {
        var folder = Directory.CreateTempSubdirectory("qm-letterhead-").FullName;
        var inner = Directory.CreateDirectory(Path.Combine(folder, "templates")).FullName;
        Directory.CreateDirectory(Path.Combine(inner, "town"));
        File.WriteAllText(Path.Combine(folder, Letterheads.FileName), "чужой");
        Assert.Null(new Letterheads(null).Of("town"));
        Assert.Null(new Letterheads(inner).Of("town"));

        File.WriteAllText(Path.Combine(inner, Letterheads.FileName), "общий");
        Assert.Equal("общий"u8.ToArray(), new Letterheads(inner).Of("town"));
        Assert.Equal("общий"u8.ToArray(), new Letterheads(inner).Of(".."));

        File.WriteAllText(Path.Combine(inner, "town", Letterheads.FileName), "свой");
        Assert.Equal("свой"u8.ToArray(), new Letterheads(inner).Of("town"));
        Directory.Delete(folder, recursive: true);
    }
}
