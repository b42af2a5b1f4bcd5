using DocumentFormat.OpenXml.Packaging;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>The office's own <c>.docx</c>, on which a paper is written.</summary>
internal static class Letterhead
{
    /// <returns>Null where a paper can be written on it.</returns>
    public static LetterheadException? ProblemOf(byte[] letterhead)
    {
        try
        {
            using var memory = new MemoryStream();
            using var document = Open(memory, letterhead);
            return null;
        }
        catch (LetterheadException error)
        {
            return error;
        }
    }

    public static WordprocessingDocument Open(MemoryStream memory, byte[] letterhead)
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
        $"Бланк «{Letterheads.FileName}» не читается: это не документ Word (.docx). Откройте его в Word и сохраните заново.",
        inner
    ),
        IExplained
{
    public Problem Problem =>
        new(
            "letterhead-unreadable",
            Message,
            "исправьте файл в папке шаблонов или уберите его: тогда отчёт печатается без бланка"
        );
}
