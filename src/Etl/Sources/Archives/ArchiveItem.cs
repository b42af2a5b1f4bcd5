using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Sources.Archives;

/// <summary>What became of something in an archive.</summary>
/// <param name="Path">Inside the archive, as it is written there; for people and for telling two files of one name
/// apart.</param>
internal abstract record ArchiveItem(string Path)
{
    /// <param name="Open">Good until the next item is asked for.</param>
    public sealed record File(string Path, Func<Stream> Open) : ArchiveItem(Path);

    /// <summary>It may hold a table and cannot be had.</summary>
    /// <param name="Reason">Russian, a few words.</param>
    public sealed record Left(string Path, string Reason) : ArchiveItem(Path);

    /// <summary>Nothing to collect: a picture, a signature.</summary>
    public sealed record Passed(string Path) : ArchiveItem(Path);

    /// <summary>A letter of ours that somebody saved: nothing in it is news.</summary>
    public sealed record Ours(string Path) : ArchiveItem(Path);

    /// <summary>The archive itself cannot be opened.</summary>
    public sealed record Unopened(Problem Problem) : ArchiveItem("");

    /// <summary>Without folders.</summary>
    public string FileName => FileNames.Safe(Path);
}

/// <summary>Bounds of what one archive may bring.</summary>
public sealed record ArchiveLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>One file, unpacked.</summary>
    public long FileBytes { get; init; } = 50 * Megabyte;

    /// <summary>All files together, unpacked, those of the archives inside included.</summary>
    public long UnzippedBytes { get; init; } = 200 * Megabyte;

    public int Entries { get; init; } = 1000;

    /// <summary>Unpacked to packed, for files above one megabyte.</summary>
    public int Ratio { get; init; } = 200;
}
