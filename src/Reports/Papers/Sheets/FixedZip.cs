using System.IO.Compression;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>
/// The packaging library stamps every entry with the time of writing; here they all get one fixed day.
/// </summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Repack(Stream from, Stream to)
    {
        from.Position = 0;
        using var source = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
            copy.LastWriteTime = Stamp;
            using var input = entry.Open();
            using var output = copy.Open();
            input.CopyTo(output);
        }
    }
}
