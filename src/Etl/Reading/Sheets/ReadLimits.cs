namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>
/// The bounds of one workbook. Passing one refuses the file by the limit's name and value; memory is bounded by them,
/// not by catching its exhaustion. Time is bounded by the cancellation token given to
/// <see cref="WorkbookReader.Open"/>.
/// </summary>
public sealed record ReadLimits
{
    private const long Megabyte = 1024 * 1024;

    public static ReadLimits Default { get; } = new();

    public long FileBytes { get; init; } = 50 * Megabyte;

    /// <summary>All parts of a zip together, as declared and as really unpacked.</summary>
    public long UnzippedBytes { get; init; } = 600 * Megabyte;

    /// <summary>Unpacked to packed, for parts larger than <see cref="CompressionRatioFromBytes"/>.</summary>
    public int CompressionRatio { get; init; } = 200;

    public long CompressionRatioFromBytes { get; init; } = Megabyte;

    /// <summary>Parts inside a zip.</summary>
    public int Parts { get; init; } = 10_000;

    public int Sheets { get; init; } = 500;

    /// <summary>The largest row number; Excel's own bound.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>
    /// Columns of one sheet that have content. Empty formatted columns cost nothing and do not count.
    /// </summary>
    public int Columns { get; init; } = 2_000;

    /// <summary>Cells with content in the whole workbook.</summary>
    public long Cells { get; init; } = 10_000_000;

    public int Merges { get; init; } = 200_000;

    /// <summary>Characters of one cell. Excel itself stops at 32,767.</summary>
    public int StringLength { get; init; } = 100_000;

    /// <summary>Characters of one line of delimited text: 2,000 columns of a thousand.</summary>
    public int LineLength { get; init; } = 2_000_000;

    /// <summary>
    /// Characters of the shared string table, which alone is held in memory; every string adds 16 for itself.
    /// </summary>
    public long SharedTextCharacters { get; init; } = 64 * Megabyte;
}
