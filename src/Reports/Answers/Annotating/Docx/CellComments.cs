using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Answers.Annotating.Docx;

/// <summary>Comments at cells, and bookmarks by which the list leads to them.</summary>
internal sealed class CellComments(MainDocumentPart main)
{
    private const string Bookmark = "QualityMonitor_";

    private int comments;
    private int bookmarks;
    private int marks;

    /// <summary>What an earlier answer put in goes first: its mistakes are mended, or said again.</summary>
    public void RemoveOurs()
    {
        var ours = (Comments()?.Elements<Comment>() ?? [])
            .Where(static one => one.Author?.Value == RemarkNotes.Author)
            .ToList();
        var ids = ours.Select(static one => one.Id?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ours.ForEach(static one => one.Remove());
        var document = main.Document!;
        Remove(document.Descendants<CommentRangeStart>().Where(one => ids.Contains(one.Id?.Value ?? "")));
        Remove(document.Descendants<CommentRangeEnd>().Where(one => ids.Contains(one.Id?.Value ?? "")));
        Remove(
            document
                .Descendants<CommentReference>()
                .Where(one => ids.Contains(one.Id?.Value ?? ""))
                .Select(static one => one.Ancestors<Run>().FirstOrDefault() ?? (OpenXmlElement)one)
        );
        var places = document.Descendants<BookmarkStart>().Where(IsOurs).ToList();
        var numbers = places.Select(static one => one.Id?.Value).ToHashSet(StringComparer.Ordinal);
        Remove(document.Descendants<BookmarkEnd>().Where(one => numbers.Contains(one.Id?.Value)));
        Remove(places);
        comments = Last((Comments()?.Elements<Comment>() ?? []).Select(static one => one.Id?.Value));
        bookmarks = Last(document.Descendants<BookmarkStart>().Select(static one => one.Id?.Value));
    }

    /// <returns>The name of the bookmark that leads to the cell.</returns>
    public string Put(TableCell cell, MarkedCell mark)
    {
        var list = Comments() ?? (Part().Comments = new Comments());
        var id = Written(++comments);
        list.Append(
            new Comment(
                mark.Remarks.SelectMany(RemarkNotes.Lines)
                    .Select(static line => new Paragraph(
                        new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })
                    ))
            )
            {
                Id = id,
                Author = RemarkNotes.Author,
                Initials = "QM",
            }
        );

        var paragraphs = cell.Elements<Paragraph>().ToList();
        if (paragraphs.Count == 0)
            paragraphs = [cell.Descendants<Paragraph>().First()];
        var name = Bookmark + Written(++marks);
        var place = Written(++bookmarks);
        Begin(paragraphs[0], new BookmarkStart { Id = place, Name = name }, new CommentRangeStart { Id = id });
        paragraphs[^1]
            .Append(
                new CommentRangeEnd { Id = id },
                new Run(new CommentReference { Id = id }),
                new BookmarkEnd { Id = place }
            );
        return name;
    }

    public void Save() => Comments()?.Save();

    private static bool IsOurs(BookmarkStart mark) =>
        mark.Name?.Value?.StartsWith(Bookmark, StringComparison.Ordinal) == true;

    private static void Begin(Paragraph paragraph, params OpenXmlElement[] marks)
    {
        var at = paragraph.ParagraphProperties is null ? 0 : 1;
        foreach (var mark in marks)
            paragraph.InsertAt(mark, at++);
    }

    private static void Remove(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var one in elements.ToList())
            one.Remove();
    }

    private Comments? Comments() => main.WordprocessingCommentsPart?.Comments;

    private WordprocessingCommentsPart Part() =>
        main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>("qmComments");

    private static int Last(IEnumerable<string?> taken) =>
        taken
            .Select(static one =>
                int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
            )
            .DefaultIfEmpty()
            .Max();

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
