using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Sizes and margins of pages, in twips, and which header they bear.</summary>
internal sealed class PageSetup
{
    private const uint Width = 11906;
    private const uint Height = 16838;

    private readonly SectionProperties first;

    private PageSetup(SectionProperties first) => this.first = first;

    /// <summary>
    /// The pages of the letterhead; without one A4 with margins of 30, 10, 20 and 20 mm. The number stands in the middle
    /// of the top margin from the second page on, unless the letterhead numbers its pages itself.
    /// </summary>
    public static PageSetup TakeFirst(MainDocumentPart main, Body body, bool isSheet = false)
    {
        var own = body.Elements<SectionProperties>().LastOrDefault();
        own?.Remove();
        var section = own ?? Plain(isSheet);
        if (section.GetFirstChild<PageSize>() is null)
            section.AddChild(new PageSize { Width = Width, Height = Height });
        if (section.GetFirstChild<PageMargin>() is null)
            section.AddChild(isSheet ? SheetMargins() : Margins(1134, 567, 1134, 1701, 567));
        if (!HasOwnNumber(main, section))
            AddNumber(main, section);
        return new PageSetup(section);
    }

    public int TextWidth(bool isTurned)
    {
        var section = Section(isFirst: false, isTurned);
        var margins = section.GetFirstChild<PageMargin>()!;
        return (int)(section.GetFirstChild<PageSize>()!.Width!.Value - margins.Left!.Value - margins.Right!.Value);
    }

    public int TextHeight(bool isTurned)
    {
        var section = Section(isFirst: false, isTurned);
        var margins = section.GetFirstChild<PageMargin>()!;
        return (int)section.GetFirstChild<PageSize>()!.Height!.Value
            - Math.Abs(margins.Top!.Value)
            - Math.Abs(margins.Bottom!.Value);
    }

    /// <summary>Sections after the first one bear its header, and none of them has a first page of its own.</summary>
    public SectionProperties Section(bool isFirst, bool isTurned)
    {
        var section = (SectionProperties)first.CloneNode(true);
        if (!isFirst)
        {
            section.RemoveAllChildren<HeaderReference>();
            section.RemoveAllChildren<FooterReference>();
            section.RemoveAllChildren<TitlePage>();
            section.RemoveAllChildren<PageNumberType>();
            section.RemoveAllChildren<SectionType>();
        }

        if (isTurned)
            Turn(section);
        return section;
    }

    /// <summary>
    /// The top of a turned sheet goes to the binding edge: what is the left margin of the others is its top.
    /// </summary>
    private static void Turn(SectionProperties section)
    {
        var size = section.GetFirstChild<PageSize>()!;
        (size.Width, size.Height) = (size.Height, size.Width);
        size.Orient = PageOrientationValues.Landscape;
        var was = section.GetFirstChild<PageMargin>()!;
        section.ReplaceChild(
            Margins(
                (int)was.Left!.Value,
                (uint)Math.Abs(was.Top!.Value),
                (int)was.Right!.Value,
                (uint)Math.Abs(was.Bottom!.Value),
                1134
            ),
            was
        );
    }

    private static PageMargin SheetMargins() => Margins(624, 680, 567, 1021, 340);

    private static SectionProperties Plain(bool isSheet) =>
        new(
            new PageSize { Width = Width, Height = Height },
            isSheet ? SheetMargins() : Margins(1134, 567, 1134, 1701, 567),
            new Columns { Space = "720" }
        );

    private static PageMargin Margins(int top, uint right, int bottom, uint left, uint header) =>
        new()
        {
            Top = top,
            Right = right,
            Bottom = bottom,
            Left = left,
            Header = header,
            Footer = 283,
            Gutter = 0,
        };

    private static bool HasOwnNumber(MainDocumentPart main, SectionProperties section)
    {
        bool IsPage(OpenXmlPart part) =>
            part.RootElement is { } root
            && (
                root.Descendants<FieldCode>().Any(static code => IsPageCode(code.Text))
                || root.Descendants<SimpleField>().Any(static field => IsPageCode(field.Instruction?.Value))
            );
        return section.Elements<HeaderReference>().Any(static one => one.Type?.Value == HeaderFooterValues.Default)
            || section.Elements<FooterReference>().Any(one => one.Id?.Value is { } id && IsPage(main.GetPartById(id)));
    }

    private static bool IsPageCode(string? code) =>
        code?.Trim().StartsWith("PAGE", StringComparison.OrdinalIgnoreCase) == true;

    private static void AddNumber(MainDocumentPart main, SectionProperties section)
    {
        const string Id = "rIdQmHeader";
        var paragraph = new Paragraph(
            new ParagraphProperties(
                new Indentation { FirstLine = "0" },
                new Justification { Val = JustificationValues.Center }
            )
        );
        paragraph.Append(Fields.Page());
        main.AddNewPart<HeaderPart>(Id).Header = new Header(paragraph);
        section.InsertAt(new HeaderReference { Type = HeaderFooterValues.Default, Id = Id }, 0);
        if (section.GetFirstChild<TitlePage>() is null)
            section.AddChild(new TitlePage());
    }

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
