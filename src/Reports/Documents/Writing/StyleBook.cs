using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>
/// Ids of the styles that paragraphs are written in. A style that a letterhead has under the same name is the
/// letterhead's; the others are added below it and take its font and size.
/// </summary>
internal sealed class StyleBook
{
    /// <summary>14 pt, in half points.</summary>
    public const string BodySize = "28";

    /// <summary>12 pt: tables, captions and notes.</summary>
    private const string SmallSize = "24";

    /// <summary>10,5 pt and 9,5 pt of a sheet.</summary>
    public const string SheetSize = "21";

    private const string SmallSheetSize = "19";

    private readonly Dictionary<Looks, string> ids = [];

    private StyleBook() { }

    public string this[Looks look] => ids[look];

    public static StyleBook Of(MainDocumentPart main, bool isSheet = false)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("rIdQmStyles");
        var styles = part.Styles ??= new Styles();
        var known = styles.Elements<Style>().Where(static one => one.Type?.Value == StyleValues.Paragraph).ToList();
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var style in known)
            byName.TryAdd(style.StyleName?.Val?.Value ?? "", style.StyleId?.Value ?? "");
        var normal = known.FirstOrDefault(static one => one.Default?.Value == true)?.StyleId?.Value;

        var book = new StyleBook();
        foreach (var look in StyleShapes.All)
        {
            if (byName.TryGetValue(look.Name, out var id))
            {
                book.ids[look.Look] = id;
                continue;
            }

            book.ids[look.Look] = look.Id;
            styles.Append(look.Style(normal, isSheet ? SmallSheetSize : SmallSize));
        }

        return book;
    }
}

/// <summary>How paragraphs look.</summary>
internal enum Looks
{
    Body,
    Heading,
    Subheading,
    Centred,
    Title,
    Issuer,
    Plain,
    Note,
    TableNumber,
    TableTitle,
    Figure,
    Caption,
    Contents,
    Cell,
    Header,
    Mark,
    Executor,
}
