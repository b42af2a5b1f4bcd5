using System.IO.Compression;
using QualityMonitor.SampleMaker;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

public sealed class SamplesTests
{
    [Fact]
    public void Samples_are_what_the_maker_makes()
    {
        foreach (var file in SampleFiles.All())
        {
            var path = Path.Combine(Repository.Root, "samples", file.Path);
            Assert.True(File.Exists(path), $"{file.Path} is missing; run the maker (samples/README.md).");
            Assert.True(
                Parts(file.Path, file.Content).SequenceEqual(Parts(file.Path, File.ReadAllBytes(path))),
                $"{file.Path} differs; run the maker (samples/README.md)."
            );
        }
    }

    [Fact]
    public void Every_file_sent_has_its_arrival()
    {
        var town = Path.Combine(Repository.Root, "samples", "svetlorechensk");
        var sent = Directory
            .EnumerateFiles(town, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(town, path).Replace('\\', '/'))
            .Where(path =>
                path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("layouts/", StringComparison.Ordinal)
            )
            .Append("passport.xlsx");

        var arrivals = File.ReadLines(Path.Combine(town, "arrivals.csv")).Skip(1).Select(line => line.Split(';')[0]);

        Assert.Equal(sent.Order(StringComparer.Ordinal), arrivals.Order(StringComparer.Ordinal));
    }

    /// <summary>Compression may differ from machine to machine; what is compressed may not.</summary>
    private static IEnumerable<string> Parts(string path, byte[] content)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return [Convert.ToHexString(content)];

        using var archive = new ZipArchive(new MemoryStream(content));
        return [.. archive.Entries.Select(Part)];
    }

    private static string Part(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return entry.FullName + "\n" + reader.ReadToEnd();
    }
}
