using System.IO.Compression;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Reports.Answers.Annotating.Docx;
using QualityMonitor.Reports.Answers.Annotating.Ods;
using QualityMonitor.Reports.Answers.Annotating.Xlsx;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// The sender's own file with our remarks in it, in the format that it came in: .xlsx, .ods, .fods and .docx, out of their
/// signature where they came in one. Nothing of the sender's is changed, and reading passes over what is ours.
/// </summary>
internal sealed record AnnotatedFile(AttachedFile File, RemarksFile How)
{
    /// <summary>A larger file is not worth its memory here, nor its size in a mailbox.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    /// <summary>The library holds a part as objects, about ten times its text.</summary>
    private const long MostUnzippedBytes = 40 * 1024 * 1024;

    private const string Ods = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Fods = "application/vnd.oasis.opendocument.spreadsheet-flat-xml";

    /// <returns>Null for what has no place for remarks that would come back as none (xls, xlsb, csv, pages, macros,
    /// encryption), and for what cannot be changed safely.</returns>
    public static AnnotatedFile? TryWrite(byte[]? original, string fileName, IReadOnlyList<Remark> remarks)
    {
        if (original is null)
            return null;

        try
        {
            var inner = SignedFile.Innermost(original);
            var name = SignedFile.Unsigned(fileName);
            return Write(inner, name, remarks) is { } written
                ? written with
                {
                    How = written.How with { IsUnsigned = inner != original },
                }
                : null;
        }
#pragma warning disable CA1031 // The libraries throw a dozen types at files that others wrote; whatever it is, the sender gets the list instead.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static AnnotatedFile? Write(byte[] file, string name, IReadOnlyList<Remark> remarks)
    {
        if (AnnotatedOds.IsFlat(file))
            return Of(name, Fods, AnnotatedOds.WriteFlat(file, name, remarks), RemarksCarrier.Workbook);
        if (file is not [(byte)'P', (byte)'K', ..])
            return null;

        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (!IsOrdinary(zip))
            return null;
        if (zip.GetEntry(AnnotatedOds.Content) is not null)
            return Of(name, Ods, AnnotatedOds.Write(zip, name, remarks), RemarksCarrier.Workbook);
        if (zip.Entries.Any(static entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return Of(name, WordFile.MediaType, AnnotatedDocument.Write(file, name, remarks), RemarksCarrier.Document);
        return Of(name, ExcelFile.MediaType, AnnotatedWorkbook.Write(file, name, remarks), RemarksCarrier.Workbook);
    }

    private static AnnotatedFile? Of(string name, string mediaType, byte[]? content, RemarksCarrier carrier) =>
        content is null
            ? null
            : new(new AttachedFile(FileNames.Allowed(name), mediaType, content), new RemarksFile(carrier));

    /// <summary>
    /// A zip of tolerable size without a signature, which any change would break, and not of the strict kind, which the
    /// library rewrites.
    /// </summary>
    private static bool IsOrdinary(ZipArchive zip) =>
        zip.Entries.Sum(static entry => entry.Length) <= MostUnzippedBytes
        && !zip.Entries.Any(static entry =>
            entry.FullName.StartsWith("_xmlsignatures", StringComparison.Ordinal)
            || entry.FullName.Equals("META-INF/documentsignatures.xml", StringComparison.Ordinal)
            || (IsMain(entry.FullName) && IsStrict(entry))
        );

    private static bool IsMain(string part) =>
        part.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("word/document.xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsStrict(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Contains("purl.oclc.org/ooxml", StringComparison.Ordinal);
    }
}
