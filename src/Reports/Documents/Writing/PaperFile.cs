using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using QualityMonitor.Reports.Wording;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Makes the <c>.docx</c> of a paper. The same paper gives the same bytes.</summary>
public static class PaperFile
{
    /// <exception cref="LetterheadException">The letterhead is no document that Word can open.</exception>
    public static byte[] Write(Paper paper)
    {
        using var memory = new MemoryStream();
        using (
            var document = paper.Letterhead is { } letterhead
                ? Letterhead.Open(memory, letterhead)
                : Plain(memory, paper.IsSheet)
        )
        {
            var main = document.MainDocumentPart!;
            var styles = StyleBook.Of(main, paper.IsSheet);
            var body = main.Document!.Body!;
            var first = PageSetup.TakeFirst(main, body, paper.IsSheet);
            var writer = new BodyWriter(main, styles, first, new Numbers(paper.Blocks));
            writer.Write(body, paper.Blocks);
            Properties(document, paper.Title);
            main.Document.Save();
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    private static WordprocessingDocument Plain(MemoryStream memory, bool isSheet)
    {
        var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        // The SDK draws this id at random.
        document.ChangeIdOfPart(main, "rId1");
        main.Document = new W.Document(new W.Body());
        PlainParts.Add(main, isSheet ? StyleBook.SheetSize : StyleBook.BodySize);
        return document;
    }

    /// <summary>No date and no author: the office registers the paper.</summary>
    private static void Properties(WordprocessingDocument document, string title)
    {
        var part = document.CoreFilePropertiesPart ?? document.AddNewPart<CoreFilePropertiesPart>("rIdQmProperties");
        using var stream = part.GetStream(FileMode.Create);
        CoreProperties.Write(stream, XmlLetters.Clean(title));
    }
}
