using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>
/// What turned out to be unreadable only while streaming: the rows handed out before it are worth nothing,
/// and the submission is refused with <see cref="Problem"/>.
/// </summary>
#pragma warning disable CA1032 // Without a problem there is nothing to tell the author of the file.
public sealed class WorkbookRefusedException : Exception, IExplained
#pragma warning restore CA1032
{
    public WorkbookRefusedException(Problem problem, Exception? cause = null)
        : base(problem.Sentence, cause) => Problem = problem;

    public Problem Problem { get; }
}
