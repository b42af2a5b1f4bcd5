namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>What the ways of reading have in common. Its exceptions are translated by <see cref="Guard"/>.</summary>
internal interface IWorkbookSource : IDisposable
{
    string Format { get; }

    ReadTally Tally { get; }

    /// <summary>It begins with remarks of ours that are no sheet; of a sheet its name tells.</summary>
    bool HasRemarksAbove => false;

    IEnumerable<Sheet> Sheets();
}
