using System.IO.Compression;
using System.Xml;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Packages;

/// <summary>
/// The parts of a zip under the names they should have had: writers are known that use backslashes, a leading slash or
/// another case (each in <c>shared/hostile</c>).
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> duplicates = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceStream file;

    public OfficePackage(SourceStream file, ReadLimits limits)
    {
        this.file = file;
        zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        CheckSizes(limits);
        foreach (var entry in zip.Entries)
        {
            if (!parts.TryAdd(Normal(entry.FullName), entry))
                duplicates.Add(Normal(entry.FullName));
        }
    }

    public IEnumerable<string> Names => parts.Keys;

    public CancellationToken Cancellation => file.Cancellation;

    public bool Has(string name) => parts.ContainsKey(Normal(name));

    /// <param name="isMarkup">False for a part of binary records.</param>
    public Stream OpenBytes(string name, bool isMarkup = true)
    {
        name = Normal(name);
        if (duplicates.Contains(name))
            throw new WorkbookRefusedException(ReadingProblems.DuplicatePart(name));
        var entry = parts[name];
        return new BoundedStream(entry.Open(), entry.Length, isMarkup, file.Cancellation);
    }

    public XmlReader OpenXml(string name, NameTable? names = null) => XmlWalk.Open(OpenBytes(name), names);

    public void Dispose() => zip.Dispose();

    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');

    private void CheckSizes(ReadLimits limits)
    {
        if (zip.Entries.Count > limits.Parts)
            throw new WorkbookRefusedException(LimitProblems.TooManyParts(zip.Entries.Count, limits.Parts));
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            var ratio = entry.Length / Math.Max(1, entry.CompressedLength);
            if (entry.Length > limits.CompressionRatioFromBytes && ratio > limits.CompressionRatio)
                throw new WorkbookRefusedException(
                    LimitProblems.TooCompressed(entry.FullName, ratio, limits.CompressionRatio)
                );
            if (entry.Length < 0 || total < 0 || total > limits.UnzippedBytes)
                throw new WorkbookRefusedException(LimitProblems.TooLargeUnzipped(limits.UnzippedBytes));
        }
    }
}
