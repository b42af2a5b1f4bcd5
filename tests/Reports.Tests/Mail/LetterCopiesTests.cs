using QualityMonitor.Reports.Mail;
using QualityMonitor.Store.Forgetting;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

public sealed class LetterCopiesTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("qm-copies-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Old_letters_go_with_their_pages_and_files_and_younger_ones_stay()
    {
        Write("001-head-example.ru", "Привет", Today.AddDays(-400));
        Write("002-head-example.ru", "Привет", Today.AddDays(-10));

        Assert.Equal(1, LetterCopies.Tidy(folder, TimeSpan.FromDays(365)));
        Assert.Equal(
            ["002-head-example.ru", "002-head-example.ru.eml", "002-head-example.ru.html"],
            Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, LetterCopies.Tidy(Path.Combine(folder, "none"), TimeSpan.Zero));
    }

    [Fact]
    public void Letters_to_an_erased_address_go_and_those_that_name_it_and_no_others()
    {
        Write("001-a-example.ru", "письмо самой", Today);
        Write("0010-b-example.ru", "письмо другой", Today);
        Write("002-b-example.ru", "пишите на a@example.ru", Today);
        Write("003-b-example.ru", "пишите на aa@example.ru", Today);

        Assert.Equal(2, LetterCopies.Erase(folder, [1], new AddressSearch(new AddressPattern("a@example.ru"))));
        Assert.Equal(
            ["0010-b-example.ru.eml", "003-b-example.ru.eml"],
            Directory.EnumerateFiles(folder, "*.eml").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A process was killed as it wrote, or the disk was full.</summary>
    [Fact]
    public void Letters_that_were_not_written_whole_go_like_others_and_what_is_no_letter_stays()
    {
        File.WriteAllText(Path.Combine(folder, "001-a-example.ru.html.part"), "письмо са");
        File.WriteAllText(Path.Combine(folder, "002-b-example.ru.html"), "пишите на a@example.ru");
        Directory.CreateDirectory(Path.Combine(folder, "003-b-example.ru"));
        File.WriteAllText(Path.Combine(folder, "003-b-example.ru", "список.csv"), "a@example.ru");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "a@example.ru");

        Assert.Equal(3, LetterCopies.Erase(folder, [1], new AddressSearch(new AddressPattern("a@example.ru"))));

        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    private void Write(string name, string words, DateTimeOffset at)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, name + ".html"), words);
        File.WriteAllText(Path.Combine(folder, name + ".eml"), "To: somebody\r\n\r\n");
        File.SetLastWriteTimeUtc(Path.Combine(folder, name + ".eml"), at.UtcDateTime);
    }
}
