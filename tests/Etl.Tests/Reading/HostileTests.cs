using System.Diagnostics;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>
/// The collected hostile files of nine spreadsheet libraries; not in the repository, beside it
/// (<c>../shared/hostile</c>).
/// </summary>
public sealed class HostileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Every_hostile_file_is_read_to_its_end_or_refused_in_ten_seconds()
    {
        var folder = Repository.Shared("hostile");
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var watch = Stopwatch.StartNew();
            Assert.Null(Record.Exception(() => Try(path)));
            Assert.True(watch.Elapsed < Longest, $"{Path.GetFileName(path)} took {watch.Elapsed}.");
        }
    }

    /// <summary>
    /// Values read where another reader gave none or too few: each count was checked against the XML by hand or script.
    /// </summary>
    [Theory]
    [InlineData("7186947b", 1368)]
    [InlineData("a8be7703", 13)]
    [InlineData("682c4226", 102)]
    [InlineData("32f275aa", 216)]
    [InlineData("2217e74c", 71)]
    [InlineData("fa7b8343", 27)]
    [InlineData("254fc628", 22)]
    [InlineData("c8e27a42", 7566)]
    public void Nothing_is_lost_where_readers_are_known_to_lose(string file, int cells)
    {
        var folder = Repository.Shared("hostile");
        using var stream = File.OpenRead(
            Directory.EnumerateFiles(folder).Single(path => path.Contains(file, StringComparison.Ordinal))
        );
        using var workbook = Assert
            .IsType<OpenResult.Opened>(WorkbookReader.Open(stream, file, ReadLimits.Default))
            .Workbook;
        Read.Exhaust(workbook);

        Assert.Equal(cells, workbook.Tally.CellsSeen);
    }

    private static void Try(string path)
    {
        using var stream = File.OpenRead(path);
        if (WorkbookReader.Open(stream, Path.GetFileName(path), ReadLimits.Default) is not OpenResult.Opened opened)
            return;
        using var workbook = opened.Workbook;
        try
        {
            Read.Exhaust(workbook);
        }
        catch (WorkbookRefusedException refused)
        {
            Assert.NotEmpty(refused.Problem.Sentence);
        }
    }
}
