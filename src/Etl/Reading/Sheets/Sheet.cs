using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>One worksheet, streamed forward.</summary>
public sealed class Sheet
{
    private readonly Func<IEnumerable<Row>> source;
    private readonly ReadTally workbookTally;

    internal Sheet(
        SheetInfo info,
        ReadTally workbookTally,
        Func<IEnumerable<Row>> source,
        CancellationToken cancellation
    )
    {
        Cancellation = cancellation;
        Info = info;
        this.workbookTally = workbookTally;
        this.source = source;
    }

    public SheetInfo Info { get; }

    public ReadTally Tally { get; private set; } = new();

    /// <summary>The one given to <see cref="WorkbookReader.Open"/>: who works long on its rows asks it too.</summary>
    internal CancellationToken Cancellation { get; }

    /// <summary>
    /// The rows with content, in the order of the file (ascending in every sound file). The same <see cref="Row"/>
    /// object comes back for each: <see cref="Row.Copy"/> what is kept. Ask before moving to the next sheet, and once:
    /// an xls cannot go back.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">While streaming: the sheet is damaged or passes a limit.</exception>
    public IEnumerable<Row> Rows()
    {
        Tally = new ReadTally();
        foreach (var row in Guard.Each(source))
        {
            Cancellation.ThrowIfCancellationRequested();
            Tally.Count(row);
            workbookTally.Count(row);
            yield return row;
        }
    }
}
