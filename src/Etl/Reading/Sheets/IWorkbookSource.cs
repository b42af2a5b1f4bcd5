namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>What the ways of reading have in common. Its exceptions are translated by <see cref="Guard"/>.</summary>
internal interface IWorkbookSource : IDisposable
{
    string Format { get; }

    ReadTally Tally { get; }

    IEnumerable<Sheet> Sheets();
}
