using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Blocks as the body of a document.</summary>
internal sealed class BodyWriter
{
    private readonly PageSetup pages;
    private readonly Numbers numbers;
    private readonly LineWriter lines;
    private readonly TableWriter tables;
    private readonly PictureWriter pictures;
    private readonly SpecialBlocks special;
    private readonly int headingList;
    private Body body = new();
    private int bookmarks;
    private bool isFirstSection = true;
    private bool isTurned;
    private bool startsPage;

    public BodyWriter(MainDocumentPart main, StyleBook styles, PageSetup pages, Numbers numbers)
    {
        this.pages = pages;
        this.numbers = numbers;
        lines = new LineWriter(styles, numbers);
        tables = new TableWriter(lines);
        pictures = new PictureWriter(main);
        special = new SpecialBlocks(lines);
        headingList = HeadingNumbers.Add(main);
    }

    public void Write(Body into, IReadOnlyList<Block> blocks)
    {
        body = into;
        bookmarks = body.Descendants<BookmarkStart>()
            .Select(static one => int.TryParse(one.Id?.Value, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .DefaultIfEmpty(0)
            .Max();
        var written = false;
        foreach (var block in blocks)
        {
            Turn(block is Block.Landscape, written);
            WriteAll(block is Block.Landscape turned ? turned.Blocks : [block]);
            written = true;
        }

        body.Append(pages.Section(isFirstSection, isTurned));
    }

    private void WriteAll(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    /// <summary>Turned pages are a section of their own.</summary>
    private void Turn(bool wanted, bool hasText)
    {
        if (wanted == isTurned)
            return;

        if (hasText || body.HasChildren)
        {
            body.Append(special.Break(pages.Section(isFirstSection, isTurned)));
            isFirstSection = false;
        }

        (isTurned, startsPage) = (wanted, false);
    }

    private int Width => pages.TextWidth(isTurned);

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Add(Heading(heading));
                break;
            case Block.Paragraph text:
                if (text.Look is TextLook.Plain or TextLook.Executor)
                    KeepLast();
                Add(special.Text(text, isAfterTable: body.LastChild is Table));
                break;
            case Block.Contents contents:
                Add(lines.Write(contents.Title, Looks.Centred));
                foreach (var (text, bookmark) in numbers.Chapters)
                {
                    KeepLast();
                    Add(special.Chapter(text, bookmark, Width));
                }

                break;
            case Block.Registration registration:
                Add(special.Registration(registration, Width));
                break;
            case Block.Picture picture:
                Write(picture);
                break;
            case Block.Table table:
                Write(table);
                break;
            case Block.Appendix appendix:
                startsPage = true;
                foreach (var line in appendix.Mark)
                    Add(special.Mark(line, Width));
                break;
            case Block.Signature signature:
                KeepLast();
                Separate();
                KeepLast();
                body.Append(special.Signature(signature, Width));
                break;
            case Block.NewPage:
                startsPage = true;
                break;
            case Block.Landscape turned:
                WriteAll(turned.Blocks);
                break;
            default:
                throw new InvalidOperationException($"A new block needs its line here: {block.GetType().Name}.");
        }
    }

    private void Add(Paragraph paragraph)
    {
        if (startsPage && paragraph.ParagraphProperties is { } properties)
            properties.AddChild(new PageBreakBefore());
        startsPage = false;
        body.Append(paragraph);
    }

    /// <summary>
    /// Two tables side by side become one, and the head of the second is no longer repeated; and a text below a table
    /// wants some air.
    /// </summary>
    private void Separate()
    {
        if (body.LastChild is Table)
            body.Append(special.Spacer());
    }

    /// <summary>Names are never alone on a page, nor half of the contents: what stands before them goes with them.</summary>
    private void KeepLast()
    {
        var last = body.LastChild switch
        {
            Table table => table.Elements<TableRow>().Last().Descendants<Paragraph>(),
            Paragraph paragraph when paragraph.ParagraphProperties?.SectionProperties is null => [paragraph],
            _ => [],
        };
        foreach (var paragraph in last)
        {
            paragraph.ParagraphProperties ??= new ParagraphProperties();
            paragraph.ParagraphProperties.KeepNext = new KeepNext();
            paragraph.ParagraphProperties.KeepLines = new KeepLines();
        }
    }

    private Paragraph Heading(Block.Heading heading)
    {
        Separate();
        var paragraph = lines.Empty(
            heading.Level == 1 ? Looks.Heading : Looks.Subheading,
            properties => SpecialBlocks.Number(properties, heading, headingList)
        );
        if (heading.Level == 1)
            Mark(paragraph, numbers.Of(heading).Bookmark, () => lines.Append(paragraph, heading.Text));
        else
            lines.Append(paragraph, heading.Text);
        return paragraph;
    }

    private void Mark(Paragraph paragraph, string bookmark, Action write)
    {
        var id = PageSetup.Text(++bookmarks);
        paragraph.Append(new BookmarkStart { Id = id, Name = bookmark });
        write();
        paragraph.Append(new BookmarkEnd { Id = id });
    }

    private void Write(Block.Picture picture)
    {
        Separate();
        var frame = lines.Empty(Looks.Figure);
        frame.Append(pictures.Write(picture, Width, pages.TextHeight(isTurned)));
        Add(frame);
        if (picture.Caption.Length == 0)
            return;

        var caption = lines.Empty(Looks.Caption);
        Numbered(caption, "Рисунок", numbers.Of(picture));
        lines.Append(caption, " — " + picture.Caption);
        Add(caption);
    }

    private void Write(Block.Table table)
    {
        Separate();
        if (table.Title is { } title)
        {
            var caption = lines.Empty(Looks.TableNumber);
            Numbered(caption, "Таблица", numbers.Of(table));
            Add(caption);
            Add(lines.Write(title, Looks.TableTitle));
        }
        else if (startsPage)
        {
            Add(special.Spacer());
        }

        body.Append(tables.Write(table, Width, pages.TextHeight(isTurned)));
    }

    /// <summary>«Таблица 1», its number under a bookmark; those of an appendix are counted by themselves.</summary>
    private void Numbered(Paragraph caption, string name, NumberedBlock numbered)
    {
        lines.Append(caption, name + '\u00A0');
        Mark(
            caption,
            numbered.Bookmark,
            () =>
            {
                if (numbered.IsOfAppendix)
                    lines.Append(caption, "П.");
                caption.Append(Fields.Sequence(numbered.IsOfAppendix ? name + "_приложения" : name, numbered.Number));
            }
        );
    }
}
