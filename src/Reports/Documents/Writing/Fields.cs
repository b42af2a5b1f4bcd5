using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Fields that Word and LibreOffice compute: numbers of tables, of pages, and references to them.</summary>
internal static class Fields
{
    /// <summary>«1» of «Таблица 1»: a table that a person adds moves the numbers of those below it.</summary>
    public static IEnumerable<OpenXmlElement> Sequence(string name, string number) =>
        Of($" SEQ {name} \\* ARABIC ", number);

    /// <summary>
    /// The page of a bookmark. A program without a layout engine does not know it: LibreOffice computes it as it opens the
    /// file, Word because the field is marked as out of date, and once more when it prints.
    /// </summary>
    public static IEnumerable<OpenXmlElement> PageOf(string bookmark) =>
        Of($" PAGEREF {bookmark} \\h ", " ", isDirty: true);

    public static IEnumerable<OpenXmlElement> TextOf(string bookmark, string text) => Of($" REF {bookmark} \\h ", text);

    public static IEnumerable<OpenXmlElement> Page() => Of(" PAGE ", "2");

    private static IEnumerable<OpenXmlElement> Of(string code, string result, bool isDirty = false)
    {
        yield return new Run(
            new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = isDirty ? true : (OnOffValue?)null }
        );
        yield return new Run(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Separate });
        yield return new Run(new Text(result) { Space = SpaceProcessingModeValues.Preserve });
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.End });
    }
}
