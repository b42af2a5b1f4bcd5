using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Wording;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Paragraphs of lines.</summary>
internal sealed class LineWriter(StyleBook styles, Numbers numbers)
{
    /// <summary>Word refuses a longer one.</summary>
    private const int MostTag = 64;

    public Paragraph Write(Line line, Looks look, Action<ParagraphProperties>? adjust = null)
    {
        var paragraph = Empty(look, adjust);
        Append(paragraph, line);
        return paragraph;
    }

    public Paragraph Empty(Looks look, Action<ParagraphProperties>? adjust = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = styles[look] });
        adjust?.Invoke(properties);
        return new Paragraph(properties);
    }

    public void Append(OpenXmlCompositeElement paragraph, Line line)
    {
        foreach (var phrase in line.Phrases)
        {
            if (phrase.RefersTo is { } key)
                paragraph.Append(Reference(key));
            else
                paragraph.Append(phrase.Reference is { } tag ? Locked(phrase, tag) : Run(phrase));
        }
    }

    private static SdtRun Locked(Phrase phrase, string reference) =>
        new(
            new SdtProperties(
                new Tag { Val = XmlLetters.Clean(reference.Length > MostTag ? reference[..MostTag] : reference) },
                new W.Lock { Val = LockingValues.SdtContentLocked }
            ),
            new SdtContentRun(Run(phrase))
        );

    private IEnumerable<OpenXmlElement> Reference(string key) =>
        numbers.Of(key) is { } numbered
            ? Fields.TextOf(numbered.Bookmark, Printed(numbered))
            : throw new InvalidOperationException($"No table or picture of the paper has the key {key}.");

    public static string Printed(NumberedBlock numbered) =>
        numbered.IsOfAppendix ? "П." + numbered.Number : numbered.Number;

    /// <summary>Line breaks and tabs of the text stay such.</summary>
    public static Run Run(Phrase phrase)
    {
        var run = new Run();
        if (Look(phrase) is { } look)
            run.Append(look);
        var lines = XmlLetters.Clean(phrase.Text).ReplaceLineEndings("\n").Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                run.Append(new Break());
            run.Append(new Text(lines[index]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static RunProperties? Look(Phrase phrase)
    {
        if (phrase is { IsBold: false, IsRaised: false })
            return null;

        var look = new RunProperties();
        if (phrase.IsBold)
            look.Append(new Bold(), new BoldComplexScript());
        if (phrase.IsRaised)
            look.Append(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
        return look;
    }
}
