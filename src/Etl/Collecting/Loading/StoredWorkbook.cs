using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Bytes that stay, opened as a workbook as often as there are passes: nothing of it is kept in memory between them.
/// </summary>
internal sealed class StoredWorkbook(
    Func<Stream> open,
    string fileName,
    ReadLimits limits,
    CancellationToken cancellationToken
)
{
    /// <summary>The original bytes of a submission.</summary>
    public StoredWorkbook(
        ContentStore content,
        Submission submission,
        ReadLimits limits,
        CancellationToken cancellationToken
    )
        : this(() => content.Open(submission.ContentHash), submission.FileName, limits, cancellationToken) =>
        (Place, FileNumber) = (submission.Place, submission.Id);

    public string FileName => fileName;

    /// <summary>Where it lay, the file's name at the end; empty for a file that is only tried.</summary>
    public string Place { get; } = "";

    /// <summary>Null for a file that is only tried.</summary>
    public long? FileNumber { get; }

    /// <summary>It is one that we put remarks into; known once it was read.</summary>
    public bool IsAnnotated { get; private set; }

    /// <exception cref="WorkbookRefusedException">The file cannot be read.</exception>
    public T Read<T>(Func<Workbook, T> read)
    {
        using var stream = open();
        switch (WorkbookReader.Open(stream, fileName, limits, cancellationToken))
        {
            case OpenResult.Opened(var workbook):
                using (workbook)
                {
                    var result = read(workbook);
                    IsAnnotated = workbook.IsAnnotated;
                    return result;
                }

            case OpenResult.Refused(var problem):
                throw new WorkbookRefusedException(problem);
            default:
                throw new InvalidOperationException("A workbook is opened or refused.");
        }
    }

    /// <summary>Streams one sheet while the caller enumerates.</summary>
    public IEnumerable<T> Stream<T>(int sheetNumber, Func<Sheet, IEnumerable<T>> read)
    {
        using var stream = open();
        var result = WorkbookReader.Open(stream, fileName, limits, cancellationToken);
        if (result is OpenResult.Refused(var problem))
            throw new WorkbookRefusedException(problem);
        using var workbook = ((OpenResult.Opened)result).Workbook;
        foreach (var item in read(workbook.Sheets().First(sheet => sheet.Info.Number == sheetNumber)))
            yield return item;
        IsAnnotated = workbook.IsAnnotated;
    }
}
