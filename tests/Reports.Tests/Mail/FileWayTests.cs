using QualityMonitor.Reports.Mail;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

/// <summary>How a file comes to its readers when their letter has no room for it: whole if it can be, else what can.</summary>
public sealed class FileWayTests
{
    /// <summary>In the letters of these tests 100,000 bytes have room, base64 and the few words about them included.</summary>
    private const long Most = 160_000;

    [Theory]
    [InlineData(100_000, true, 50, FileWay.Alone)]
    [InlineData(100_500, true, 50, FileWay.InParts)]
    [InlineData(100_500, false, 50, FileWay.Lighter)]
    [InlineData(100_500, false, 100_500, FileWay.Kept)]
    [InlineData(100_500, false, 0, FileWay.Kept)]
    public void The_way_on_which_least_is_lost_is_chosen(int bytes, bool hasParts, int lighter, object way) =>
        Assert.Equal((FileWay)way, FileWays.Of(File(bytes, hasParts, lighter), Most));

    [Fact]
    public void Where_no_letter_is_too_large_every_file_goes_whole() =>
        Assert.Equal(FileWay.Alone, FileWays.Of(File(1_000_000, true, 50), 0));

    [Fact]
    public void A_lighter_copy_is_not_made_for_a_file_that_goes_whole_or_in_parts()
    {
        var never = new Lazy<AttachedFile>(() => throw new InvalidOperationException("Nobody needs it."));

        Assert.Equal(FileWay.Alone, FileWays.Of(File(10, false, 0) with { Lighter = never }, Most));
        Assert.Equal(FileWay.InParts, FileWays.Of(File(900_000, true, 0) with { Lighter = never }, Most));
    }

    [Theory]
    [InlineData(FileWay.Alone, "а.docx")]
    [InlineData(FileWay.InParts, "часть.docx")]
    [InlineData(FileWay.Lighter, "легче.docx")]
    [InlineData(FileWay.Kept, "")]
    public void What_follows_a_letter_is_what_its_way_promises(object way, string names) =>
        Assert.Equal(
            names,
            string.Join(' ', FileWays.Pieces(File(10, true, 5), (FileWay)way).Select(static one => one.File.FileName))
        );

    /// <param name="lighter">Bytes of the lighter copy; 0: there is none.</param>
    private static AttachedFile File(int bytes, bool hasParts, int lighter) =>
        AttachedFile.Document("а.docx", new byte[bytes]) with
        {
            Parts = hasParts ? () => [new FilePart("Дубна", AttachedFile.Document("часть.docx", [1]))] : null,
            Lighter =
                lighter > 0 ? new Lazy<AttachedFile>(AttachedFile.Document("легче.docx", new byte[lighter])) : null,
        };
}
