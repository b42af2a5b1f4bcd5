using System.Net.Sockets;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Store.Tests;

public sealed partial class FailureWordsTests
{
    /// <summary>What the framework and the engines say in English, each where it can befall a file or a run.</summary>
    public static TheoryData<string, string> Failures =>
        new()
        {
            { nameof(RegexMatchTimeoutException), "machine-busy" },
            { nameof(InsufficientMemoryException), "memory-short" },
            { nameof(UnauthorizedAccessException), "file-unusable" },
            { nameof(DirectoryNotFoundException), "file-unusable" },
            { nameof(SocketException), "network-failed" },
            { nameof(HttpRequestException), "network-failed" },
            { nameof(ContentLostException), "content-missing" },
            { nameof(ContentFolderGoneException), "content-folder-gone" },
            { nameof(DatabaseMissingException), "database-missing" },
            { nameof(NewerDatabaseException), "database-newer" },
            { nameof(BackupException), "backup-broken" },
        };

    [Theory, MemberData(nameof(Failures))]
    public void A_failure_is_told_in_Russian_with_what_to_do_by_whomever_it_is_told(string failure, string code)
    {
        Exception error = failure switch
        {
            nameof(RegexMatchTimeoutException) => new RegexMatchTimeoutException(
                "text",
                "pattern",
                TimeSpan.FromSeconds(1)
            ),
            nameof(InsufficientMemoryException) => new InsufficientMemoryException(),
            nameof(UnauthorizedAccessException) => new UnauthorizedAccessException(
                "Access to the path '/data' is denied."
            ),
            nameof(DirectoryNotFoundException) => new DirectoryNotFoundException("Could not find a part of '/data'."),
            nameof(SocketException) => new IOException(
                "Read failed.",
                new SocketException((int)SocketError.ConnectionReset)
            ),
            nameof(HttpRequestException) => new HttpRequestException("An error occurred."),
            nameof(ContentLostException) => new ContentLostException("ab12", "/data/ab12", isDamaged: false),
            nameof(ContentFolderGoneException) => new ContentFolderGoneException("/data/content"),
            nameof(DatabaseMissingException) => new DatabaseMissingException("There is no database."),
            nameof(NewerDatabaseException) => new NewerDatabaseException(["0099"]),
            _ => new BackupException(new Problem("backup-broken", "Копия повреждена.", "другая копия")),
        };

        Assert.Equal(code, FailureWords.Explain(error).Code);

        var item = new ItemFailure("Сведения.xlsx", error).Sentence;
        Assert.StartsWith("Сведения.xlsx: ", item, StringComparison.Ordinal);
        Assert.Contains(" Ожидается: ", item, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishSentence(), item);
    }

    [GeneratedRegex("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex EnglishSentence();
}
