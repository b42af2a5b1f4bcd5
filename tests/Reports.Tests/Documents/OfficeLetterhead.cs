using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Tests.Documents;

/// <summary>A letterhead as an office makes one: a font, a heading and a list of its own, margins, header, footer.</summary>
internal static class OfficeLetterhead
{
    public const string Name = "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ";

    public static byte[] Create(bool numbersPages = false)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new Styles(
                Style("a", "Normal", isDefault: true, new StyleRunProperties(new RunFonts { Ascii = "Arial" })),
                Style("1", "heading 1", isDefault: false, new StyleRunProperties(new Color { Val = "1F3864" }))
            );
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = new Numbering(
                new AbstractNum(
                    new Level(
                        new StartNumberingValue { Val = 1 },
                        new NumberingFormat { Val = NumberFormatValues.Bullet },
                        new LevelText { Val = "•" }
                    )
                    {
                        LevelIndex = 0,
                    }
                )
                {
                    AbstractNumberId = 1,
                },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }
            );
            main.AddNewPart<HeaderPart>("rId3").Header = new Header(Paragraph("Бланк управления"));
            main.AddNewPart<FooterPart>("rId4").Footer = new Footer(Footer(numbersPages));
            main.Document = new Document(
                new Body(
                    Paragraph(Name),
                    new Paragraph(
                        new BookmarkStart { Id = "7", Name = "place" },
                        new BookmarkEnd { Id = "7" },
                        new Run(new Text("ул. Школьная, д. 1"))
                    ),
                    new SectionProperties(
                        new HeaderReference { Type = HeaderFooterValues.First, Id = "rId3" },
                        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
                        new PageSize { Width = 11906, Height = 16838 },
                        new PageMargin
                        {
                            Top = 1000,
                            Bottom = 1000,
                            Left = 1500,
                            Right = 700,
                            Header = 500,
                            Footer = 500,
                            Gutter = 0,
                        },
                        new TitlePage()
                    )
                )
            );
        }

        return memory.ToArray();
    }

    private static Style Style(string id, string name, bool isDefault, StyleRunProperties look) =>
        new(new StyleName { Val = name }, look)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
        };

    private static Paragraph Paragraph(string text) => new(new Run(new Text(text)));

    private static Paragraph Footer(bool numbersPages) =>
        numbersPages ? new Paragraph(new SimpleField { Instruction = " PAGE " }) : Paragraph("Светлореченск");
}
