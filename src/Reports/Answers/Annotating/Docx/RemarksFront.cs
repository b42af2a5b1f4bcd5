using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating.Docx;

/// <summary>
/// The list of remarks before everything else in a document, on a page of its own. It has no table, so that the sender's
/// tables keep their numbers, and a style by which reading passes over it.
/// </summary>
internal static class RemarksFront
{
    private const string Advice =
        "Исправьте эти ячейки прямо в этом документе и пришлите его снова. Эту страницу и примечания удалять не нужно, "
        + "программа их пропустит.";

    public static void Remove(Body body)
    {
        foreach (var one in body.Descendants<Paragraph>().Where(IsOurs).ToList())
            one.Remove();
    }

    /// <param name="links">Bookmarks of the cells that have one.</param>
    public static void Put(
        MainDocumentPart main,
        Body body,
        string fileName,
        IReadOnlyList<Remark> remarks,
        IReadOnlyDictionary<Remark, string> links
    )
    {
        AddStyle(main);
        List<Paragraph> lines =
        [
            Line(Words("Замечания к файлу " + RussianText.Quote(XmlText.Clean(fileName), 100), bold: true, size: 16)),
            Line(Words(Advice)),
            .. remarks.Select(one => LineOf(one, links.GetValueOrDefault(one))),
            Line(new Run(new Break { Type = BreakValues.Page })),
        ];
        for (var index = 0; index < lines.Count; index++)
            body.InsertAt(lines[index], index);
    }

    private static bool IsOurs(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == RemarksSheet.WordStyle;

    private static Paragraph LineOf(Remark remark, string? link)
    {
        var place = XmlText.Clean(remark.Place);
        var line = Line(
            Words(
                $"{remark.Number}. {(remark.Severity == Severity.Error ? "Ошибка" : "Проверьте")}: ",
                bold: true,
                colour: remark.Severity == Severity.Error ? ListLooks.Error.Colour : ListLooks.Warning.Colour
            )
        );
        line.Append(
            link is null
                ? Words(place)
                : new Hyperlink(Words(place, colour: ListLooks.Link.Colour, underline: true)) { Anchor = link }
        );
        if (remark.Value is { } value)
            line.Append(Words($", написано {RussianText.Quote(XmlText.Clean(value), 200)}"));
        line.Append(
            new Run(new Break()),
            Words($"{XmlText.Clean(remark.Message)} Ожидается: {XmlText.Clean(remark.Expected).TrimEnd('.')}.")
        );
        return line;
    }

    private static Paragraph Line(OpenXmlElement content) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = RemarksSheet.WordStyle }), content);

    private static Run Words(
        string text,
        bool bold = false,
        int size = 11,
        string colour = "1A1A1A",
        bool underline = false
    )
    {
        var look = new RunProperties();
        if (bold)
            look.Append(new Bold());
        look.Append(
            new Color { Val = colour },
            new FontSize { Val = (size * 2).ToString(System.Globalization.CultureInfo.InvariantCulture) }
        );
        if (underline)
            look.Append(new Underline { Val = UnderlineValues.Single });
        return new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static void AddStyle(MainDocumentPart main)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("qmStyles");
        var styles = part.Styles ??= new Styles();
        if (styles.Elements<Style>().Any(static one => one.StyleId?.Value == RemarksSheet.WordStyle))
            return;
        styles.Append(
            new Style(
                new StyleName { Val = RemarksSheet.WordStyle },
                new StyleParagraphProperties(
                    new SpacingBetweenLines { Before = "0", After = "120" },
                    new Indentation { Left = "0", FirstLine = "0" },
                    new Justification { Val = JustificationValues.Left }
                )
            )
            {
                Type = StyleValues.Paragraph,
                StyleId = RemarksSheet.WordStyle,
                CustomStyle = true,
            }
        );
        styles.Save();
    }
}
