namespace QualityMonitor.Etl.Reading;

/// <summary>Opens whatever people send.</summary>
public static class WorkbookReader
{
    /// <param name="seekable">Read from its beginning; stays open and belongs to the caller.</param>
    /// <param name="fileName">The name it was sent under; it breaks ties and names the sheet of a csv, no more.</param>
    /// <param name="limits">Passing one is a refusal.</param>
    /// <param name="cancellation">Bounds the time of opening and of all reading after it.</param>
    /// <exception cref="OperationCanceledException">Here and while streaming.</exception>
    public static OpenResult Open(Stream seekable, string fileName, ReadLimits limits, CancellationToken cancellation = default)
    {
        try
        {
            var file = new SourceStream(seekable, cancellation);
            return new OpenResult.Opened(new Workbook(Guard.Run(() => OpenSource(file, fileName, limits))));
        }
        catch (WorkbookRefusedException refused)
        {
            return new OpenResult.Refused(refused.Problem);
        }
    }

    private static IWorkbookSource OpenSource(SourceStream file, string fileName, ReadLimits limits) =>
        throw new WorkbookRefusedException(ReadingProblems.NotText());
}
