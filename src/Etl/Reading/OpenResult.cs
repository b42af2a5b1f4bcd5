using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Reading;

/// <summary>A workbook to read, or the reason that can be sent to the file's author.</summary>
public abstract record OpenResult
{
    private OpenResult() { }

    /// <summary>The caller disposes the workbook, and after it the stream it was opened on.</summary>
    public sealed record Opened(Workbook Workbook) : OpenResult;

    public sealed record Refused(Problem Problem) : OpenResult;
}
