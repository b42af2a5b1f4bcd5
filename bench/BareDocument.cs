using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace QualityMonitor.Bench;

/// <summary>A Word page by the Open XML SDK: its parts are trees already, cloned into a new package and saved.</summary>
internal sealed class BareDocument : IDisposable
{
    private readonly WordprocessingDocument known;

    public BareDocument(byte[] docx) => known = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);

    public long Write()
    {
        using var memory = new MemoryStream();
        using (var made = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = made.AddMainDocumentPart();
            main.Document = (DocumentFormat.OpenXml.Wordprocessing.Document)
                known.MainDocumentPart!.Document!.CloneNode(true);
            foreach (var part in known.MainDocumentPart.Parts)
                Copy(main, part);
            main.Document.Save();
        }

        return memory.Length;
    }

    public void Dispose() => known.Dispose();

    private static void Copy(MainDocumentPart main, IdPartPair part)
    {
        switch (part.OpenXmlPart)
        {
            case ImagePart image:
                using (var picture = image.GetStream())
                    main.AddImagePart(image.ContentType, part.RelationshipId).FeedData(picture);
                break;
            case StyleDefinitionsPart styles:
                main.AddNewPart<StyleDefinitionsPart>(part.RelationshipId).Styles =
                    (DocumentFormat.OpenXml.Wordprocessing.Styles)styles.Styles!.CloneNode(true);
                break;
            case DocumentSettingsPart settings:
                main.AddNewPart<DocumentSettingsPart>(part.RelationshipId).Settings =
                    (DocumentFormat.OpenXml.Wordprocessing.Settings)settings.Settings!.CloneNode(true);
                break;
            case FooterPart footer:
                main.AddNewPart<FooterPart>(part.RelationshipId).Footer = (DocumentFormat.OpenXml.Wordprocessing.Footer)
                    footer.Footer!.CloneNode(true);
                break;
            case HeaderPart header:
                main.AddNewPart<HeaderPart>(part.RelationshipId).Header = (DocumentFormat.OpenXml.Wordprocessing.Header)
                    header.Header!.CloneNode(true);
                break;
        }
    }
}
