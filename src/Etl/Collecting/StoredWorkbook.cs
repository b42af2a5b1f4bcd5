using QualityMonitor.Etl.Reading;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting;

/// <summary>The original bytes of a submission, opened as a workbook as often as there are passes: nothing of it is kept in memory between them.</summary>
internal sealed class StoredWorkbook(ContentStore content, Submission submission, ReadLimits limits, CancellationToken cancellationToken)
{
    public string FileName => submission.FileName;

    /// <exception cref="WorkbookRefusedException">The file cannot be read.</exception>
    public T Read<T>(Func<Workbook, T> read)
    {
        using var stream = content.Open(submission.ContentHash);
        switch (WorkbookReader.Open(stream, submission.FileName, limits, cancellationToken))
        {
            case OpenResult.Opened(var workbook):
                using (workbook)
                    return read(workbook);
            case OpenResult.Refused(var problem):
                throw new WorkbookRefusedException(problem);
            default:
                throw new InvalidOperationException("A workbook is opened or refused.");
        }
    }

    /// <summary>Streams one sheet while the caller enumerates.</summary>
    public IEnumerable<T> Stream<T>(int sheetNumber, Func<Sheet, IEnumerable<T>> read)
    {
        using var stream = content.Open(submission.ContentHash);
        var result = WorkbookReader.Open(stream, submission.FileName, limits, cancellationToken);
        if (result is OpenResult.Refused(var problem))
            throw new WorkbookRefusedException(problem);
        using var workbook = ((OpenResult.Opened)result).Workbook;
        foreach (var item in read(workbook.Sheets().First(sheet => sheet.Info.Number == sheetNumber)))
            yield return item;
    }
}
