using MimeKit;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

public sealed class FolderTransportTests
{
    [Fact]
    public async Task A_letter_sent_twice_leaves_the_same_files_once()
    {
        await using var store = await TestStore.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("qm-folder-");
        var transport = new FolderTransport(folder.FullName);
        await using var session = await transport.OpenAsync(CancellationToken.None);
        using var message = await Letters.MessageAsync(store);

        Assert.Equal(
            new SendOutcome.Sent("007-orlov-example.test.eml"),
            await session.SendAsync(message, Letters.Delivery(), CancellationToken.None)
        );
        var first = Snapshot(folder);
        await session.SendAsync(message, Letters.Delivery(), CancellationToken.None);

        Assert.Equal(first, Snapshot(folder));
        Assert.Equal(
            ["007-orlov-example.test.eml", "007-orlov-example.test.html", "007-orlov-example.test/Все показатели.xlsx"],
            first.Select(file => file.Name)
        );
        Assert.Equal(
            Letters.Subject,
            (
                await MimeMessage.LoadAsync(
                    Path.Combine(folder.FullName, "007-orlov-example.test.eml"),
                    CancellationToken.None
                )
            ).Subject
        );
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_written_says_so_in_russian_and_is_tried_again()
    {
        await using var store = await TestStore.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("qm-folder-");
        folder.CreateSubdirectory("007-orlov-example.test.html");
        await using var session = await new FolderTransport(folder.FullName).OpenAsync(CancellationToken.None);
        using var message = await Letters.MessageAsync(store);

        var failure = Assert.IsType<SendOutcome.TemporaryFailure>(
            await session.SendAsync(message, Letters.Delivery(), CancellationToken.None)
        );

        Assert.DoesNotMatch("[A-Za-z]", failure.Text);
        // It would name the file, and so the address, in the log.
        Assert.Null(failure.Cause);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_full_disk_is_no_letters_fault_and_all_wait_until_somebody_mends_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A device that is always full is Linux's.");
        await using var store = await TestStore.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("qm-folder-");
        FullDisk.StandIn(folder.FullName, "007-orlov-example.test");
        await using var session = await new FolderTransport(folder.FullName).OpenAsync(CancellationToken.None);
        using var message = await Letters.MessageAsync(store);

        var refusing = Assert.IsType<SendOutcome.Refusing>(
            await session.SendAsync(message, Letters.Delivery(), CancellationToken.None)
        );

        Assert.Contains("на диске нет места", refusing.Text, StringComparison.Ordinal);
        Assert.Contains(folder.FullName, refusing.Text, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_that_vanished_is_no_letters_fault_either()
    {
        await using var store = await TestStore.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("qm-folder-");
        await using var session = await new FolderTransport(folder.FullName).OpenAsync(CancellationToken.None);
        using var message = await Letters.MessageAsync(store);
        folder.Delete();
        await File.WriteAllTextAsync(folder.FullName, "a file in its place", CancellationToken.None);

        Assert.IsType<SendOutcome.Refusing>(
            await session.SendAsync(message, Letters.Delivery(), CancellationToken.None)
        );
        File.Delete(folder.FullName);
    }

    [Theory]
    [InlineData("../../etc/passwd@x", "007-etc-passwd-x")]
    [InlineData("Глава@школа.рф", "007-")]
    [InlineData("A+b@Example.RU", "007-a-b-example.ru")]
    public void A_name_never_leaves_the_folder(string address, string expected)
    {
        Assert.StartsWith(expected, FolderTransport.NameOf(Letters.Delivery(address)));
        Assert.DoesNotContain("/", FolderTransport.NameOf(Letters.Delivery(address)));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_an_unavailable_transport()
    {
        var file = Path.GetTempFileName();

        await Assert.ThrowsAsync<TransportUnavailableException>(() =>
            new FolderTransport(file).OpenAsync(CancellationToken.None)
        );
        File.Delete(file);
    }

    private static List<(string Name, string Bytes)> Snapshot(DirectoryInfo folder) =>
        [
            .. folder
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file =>
                    (
                        Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'),
                        Convert.ToHexString(File.ReadAllBytes(file.FullName))
                    )
                )
                .OrderBy(file => file.Item1, StringComparer.Ordinal),
        ];
}
