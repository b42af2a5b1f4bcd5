using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>A style of ours, by the name that Word shows.</summary>
internal sealed record StyleShape(Looks Look, string Id, string Name, JustificationValues Align)
{
    /// <summary>Of the first line, in twips.</summary>
    public int Indent { get; init; }

    /// <summary>240 is single.</summary>
    public int Line { get; init; } = 240;

    public int Before { get; init; }

    public int After { get; init; }

    public bool IsBold { get; init; }

    public bool IsSmall { get; init; }

    public bool KeepsNext { get; init; }

    public int? Outline { get; init; }

    public Style Style(string? basedOn, string smallSize)
    {
        var style = new Style(new StyleName { Val = Name })
        {
            Type = StyleValues.Paragraph,
            StyleId = Id,
            CustomStyle = Id.StartsWith("Qm", StringComparison.Ordinal) ? true : null,
        };
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle(), Paragraph());
        if (IsBold || IsSmall)
            style.Append(Run(smallSize));
        return style;
    }

    private StyleParagraphProperties Paragraph()
    {
        var properties = new StyleParagraphProperties();
        if (KeepsNext)
            properties.Append(new KeepNext(), new KeepLines());
        properties.Append(
            new SpacingBetweenLines
            {
                Before = Text(Before),
                After = Text(After),
                Line = Text(Line),
                LineRule = LineSpacingRuleValues.Auto,
            },
            new Indentation
            {
                Left = "0",
                Right = "0",
                FirstLine = Text(Indent),
            },
            new Justification { Val = Align }
        );
        if (Outline is { } level)
            properties.Append(new OutlineLevel { Val = level });
        return properties;
    }

    private StyleRunProperties Run(string smallSize)
    {
        var properties = new StyleRunProperties();
        if (IsBold)
            properties.Append(new Bold(), new BoldComplexScript());
        if (IsSmall)
            properties.Append(new FontSize { Val = smallSize }, new FontSizeComplexScript { Val = smallSize });
        return properties;
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Type by ГОСТ Р 7.0.97-2016: 14 pt, indent of 12.5 mm, spacing of 1.1; 12 pt in tables and below them.</summary>
internal static class StyleShapes
{
    private const int Indent = 709;
    private const int Loose = 264;

    public static IReadOnlyList<StyleShape> All { get; } =
    [
        new(Looks.Body, "QmText", "Текст документа", JustificationValues.Both) { Indent = Indent, Line = Loose },
        new(Looks.Heading, "Heading1", "heading 1", JustificationValues.Left)
        {
            Indent = Indent,
            Before = 200,
            After = 80,
            IsBold = true,
            KeepsNext = true,
            Outline = 0,
        },
        new(Looks.Subheading, "Heading2", "heading 2", JustificationValues.Left)
        {
            Indent = Indent,
            Before = 160,
            After = 60,
            IsBold = true,
            KeepsNext = true,
            Outline = 1,
        },
        new(Looks.Centred, "QmCentred", "Заголовок без номера", JustificationValues.Center)
        {
            Before = 120,
            After = 80,
            IsBold = true,
            KeepsNext = true,
        },
        new(Looks.Title, "Title", "Title", JustificationValues.Center) { IsBold = true, KeepsNext = true },
        new(Looks.Issuer, "QmIssuer", "Автор документа", JustificationValues.Center) { After = 240 },
        new(Looks.Plain, "QmPlain", "Текст без отступа", JustificationValues.Left) { KeepsNext = true },
        new(Looks.Note, "QmNote", "Примечание к таблице", JustificationValues.Both) { IsSmall = true, Before = 40 },
        new(Looks.TableNumber, "QmTableNumber", "Номер таблицы", JustificationValues.Right)
        {
            Before = 120,
            After = 40,
            IsSmall = true,
            KeepsNext = true,
        },
        new(Looks.TableTitle, "QmTableTitle", "Название таблицы", JustificationValues.Center)
        {
            After = 80,
            IsBold = true,
            IsSmall = true,
            KeepsNext = true,
        },
        new(Looks.Figure, "QmFigure", "Рисунок", JustificationValues.Center) { Before = 120, KeepsNext = true },
        new(Looks.Caption, "Caption", "caption", JustificationValues.Center)
        {
            Before = 60,
            After = 160,
            IsSmall = true,
        },
        new(Looks.Contents, "TOC1", "toc 1", JustificationValues.Left) { After = 60 },
        new(Looks.Cell, "QmCell", "Текст таблицы", JustificationValues.Left) { IsSmall = true },
        new(Looks.Header, "Header", "header", JustificationValues.Center) { IsSmall = true },
        new(Looks.Mark, "QmMark", "Отметка о приложении", JustificationValues.Left) { IsSmall = true },
        new(Looks.Executor, "QmExecutor", "Отметка об исполнителе", JustificationValues.Left) { IsSmall = true },
    ];
}
