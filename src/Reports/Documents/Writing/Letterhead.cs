using DocumentFormat.OpenXml.Packaging;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>The office's own <c>.docx</c>, on which a paper is written.</summary>
public static class Letterhead
{
    /// <summary>The file's name in the folder of templates, or in a programme's folder in it.</summary>
    public const string FileName = "letterhead.docx";

    /// <param name="folder">Of the templates; null: none is set.</param>
    /// <returns>Null where the office has none.</returns>
    public static byte[]? Find(string? folder, string programmeCode)
    {
        if (folder is null)
            return null;

        var own = IsName(programmeCode) ? Path.Combine(folder, programmeCode, FileName) : null;
        var path = new[] { own, Path.Combine(folder, FileName) }.FirstOrDefault(File.Exists);
        return path is null ? null : File.ReadAllBytes(path);
    }

    /// <summary>A code comes out of a workbook and never leads out of the folder.</summary>
    private static bool IsName(string code) =>
        code.Length > 0
        && code.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
        && code.IndexOfAny(['/', '\\']) < 0
        && !code.Contains("..", StringComparison.Ordinal);

    internal static WordprocessingDocument Open(MemoryStream memory, byte[] letterhead)
    {
        memory.Write(letterhead);
        memory.Position = 0;
        WordprocessingDocument? document = null;
        try
        {
            document = WordprocessingDocument.Open(memory, isEditable: true);
            if (document.MainDocumentPart?.Document?.Body is not null)
                return document;

            throw new LetterheadException(inner: null);
        }
        catch (Exception error) when (error is not LetterheadException)
        {
            document?.Dispose();
            throw new LetterheadException(error);
        }
    }
}

/// <summary>The letterhead is no document.</summary>
public sealed class LetterheadException(Exception? inner)
    : Exception(
        $"Бланк «{Letterhead.FileName}» не читается: это не документ Word (.docx). Откройте его в Word и сохраните заново.",
        inner
    );
