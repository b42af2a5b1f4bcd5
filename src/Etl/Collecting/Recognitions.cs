using QualityMonitor.Etl.Collecting.Loading;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// What the files of one run are. Passports are loaded first, so that all must be known before any is loaded; each file
/// is opened for it once, unless there are so many that remembering their first rows would take too much memory.
/// </summary>
internal sealed class Recognitions(
    ContentStore content,
    EtlOptions options,
    TimeProvider clock,
    IReadOnlyList<Layout> layouts
)
{
    /// <summary>About 50 MB.</summary>
    private const int MostCells = 500_000;

    private readonly Dictionary<long, Recognised> kept = [];
    private int cells;

    public IReadOnlyList<Layout> Layouts => layouts;

    public bool IsPassport(Submission submission, CancellationToken cancellationToken)
    {
        var recognised = Look(submission, cancellationToken);
        if (cells + recognised.CellsKept <= MostCells && kept.TryAdd(submission.Id, recognised))
            cells += recognised.CellsKept;
        return recognised is Recognised.Passport;
    }

    /// <summary>Asked when the file is loaded; what was remembered is forgotten.</summary>
    public Recognised Take(Submission submission, CancellationToken cancellationToken)
    {
        if (!kept.Remove(submission.Id, out var recognised))
            return Look(submission, cancellationToken);
        cells -= recognised.CellsKept;
        return recognised;
    }

    private Recognised Look(Submission submission, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.MaxFileTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var choice = new LayoutChoice(layouts, submission.FileName);
            return new StoredWorkbook(content, submission, options.Limits, either.Token).Read(workbook =>
                Recogniser.Recognise(choice, workbook)
            );
        }
        catch (WorkbookRefusedException refused)
        {
            return new Recognised.Unreadable(refused.Problem);
        }
        catch (OperationCanceledException)
            when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Recognised.Unreadable(FileMessages.TooSlow(options.MaxFileTime));
        }
    }
}
