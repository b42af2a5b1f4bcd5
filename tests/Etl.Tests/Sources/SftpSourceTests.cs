using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Sftp;
using QualityMonitor.Etl.Tests.Collecting;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>Against a real sshd, each test in a folder of its own.</summary>
public sealed class SftpSourceTests : IAsyncLifetime
{
    private static readonly Uri? Server = Variable("QUALITYMONITOR_TEST_SFTP") is { } text ? new Uri(text) : null;

    private Town town = null!;
    private DirectoryInfo folder = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_SFTP holds no sftp address; .ci/file-servers starts a server."
        );
        town = await Town.FoundAsync();
        folder = Directory.CreateDirectory(Path.Combine(Server!.AbsolutePath, Guid.NewGuid().ToString("N")));
    }

    public async ValueTask DisposeAsync()
    {
        folder?.Delete(recursive: true);
        if (town is not null)
            await town.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_taken_once_and_not_fetched_again_until_it_changes()
    {
        Write("b.csv", "a;b\n1;2\n");
        Write("notes.txt", "x");

        var first = await CollectAsync(Options());
        var second = await CollectAsync(Options());
        Write("b.csv", "a;b\n1;3\n", hoursAgo: 1);
        var third = await CollectAsync(Options());

        Assert.Equal(
            [("notes.txt", FileOutcome.Ignored), ("b.csv", FileOutcome.Held)],
            first.Files.Select(file => (file.FileName, file.Outcome))
        );
        Assert.Contains(second.Files, file => file is { Outcome: FileOutcome.Unchanged, SubmissionId: null });
        Assert.DoesNotContain(third.Files, file => file.Outcome == FileOutcome.Unchanged);
        Assert.Equal(2, (await town.Store.Submissions.RecentAsync(9, Cancellation)).Count);
    }

    [Fact]
    public async Task A_then_B_then_A_again_gives_A_the_last_word()
    {
        Write("b.csv", "a;b\n1;2\n", hoursAgo: 3);
        await CollectAsync(Options());
        Write("b.csv", "a;b\n1;3\n", hoursAgo: 2);
        await CollectAsync(Options());
        Write("b.csv", "a;b\n1;2\n", hoursAgo: 1);
        await CollectAsync(Options());

        var files = await town.Store.Submissions.RecentAsync(9, Cancellation);
        Assert.Equal(3, files.Count);
        Assert.Equal(files[2].Submission.ContentHash, files[0].Submission.ContentHash);
        Assert.Single(files.Select(static one => one.Submission.Place).Distinct());
    }

    [Fact]
    public async Task A_password_lets_in_without_a_key()
    {
        Write("b.csv", "a;b\n1;2\n");

        var report = await CollectAsync(
            Options() with
            {
                PrivateKeyFile = null,
                Password = Variable("QUALITYMONITOR_TEST_SFTP_PASSWORD"),
            }
        );

        Assert.Equal(("b.csv", FileOutcome.Held), (Assert.Single(report.Files).FileName, report.Files[0].Outcome));
    }

    [Fact]
    public async Task A_file_that_is_still_uploaded_a_temporary_one_and_one_too_large_are_left_and_told()
    {
        Write("a.csv", "a;b\n", hoursAgo: 0);
        Write("b.csv.part", "a;b\n");
        Write("c.csv", new string('x', 2000));

        var report = await CollectAsync(Options() with { MaxFileBytes = 1000 });

        Assert.Equal(
            [FileOutcome.NotReady, FileOutcome.Ignored, FileOutcome.Rejected],
            report.Files.Select(file => file.Outcome)
        );
    }

    [Fact]
    public async Task A_server_with_another_key_is_refused_and_both_keys_are_named()
    {
        var expected = "SHA256:" + new string('A', 43);

        var error = await Assert.ThrowsAsync<SourceUnavailableException>(() =>
            Source(Options() with { HostKey = expected }).TryAsync(Cancellation)
        );

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains(Variable("QUALITYMONITOR_TEST_SFTP_HOST_KEY")!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_user_a_missing_folder_a_missing_key_and_a_dead_server_are_told_without_the_secret()
    {
        foreach (
            var (options, said) in new[]
            {
                (Options() with { PrivateKeyFile = null, Password = "s3cret" }, "не пускает"),
                (Options() with { Folder = "/no/such/folder" }, "/no/such/folder"),
                (Options() with { PrivateKeyFile = "/no/such/key", PrivateKeyPassphrase = "s3cret" }, "/no/such/key"),
                (Options() with { Port = 1 }, "недоступен"),
            }
        )
        {
            var error = await Assert.ThrowsAsync<SourceUnavailableException>(() =>
                Source(options).TryAsync(Cancellation)
            );

            Assert.Contains(said, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", error + error.Expected + options, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dead_server_ends_the_run_as_failed_and_the_other_sources_go_on()
    {
        town.Drop("table.csv", "a;b\n1;2\n"u8.ToArray());

        var report = await CollectAsync(Options() with { Port = 1 });

        Assert.True(report.HasFailed);
        Assert.Contains(report.Files, file => file is { Source: "inbox", Outcome: FileOutcome.Held });
    }

    [Fact]
    public async Task Trying_the_source_counts_the_files_and_takes_none()
    {
        Write("a.csv", "a;b\n");

        Assert.EndsWith("файлов: 1", await Source(Options()).TryAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(await town.Store.Submissions.RecentAsync(9, Cancellation));
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;

    private SftpSourceOptions Options() =>
        new(
            "обмен",
            Server!.Host,
            Server.Port,
            Variable("QUALITYMONITOR_TEST_SFTP_HOST_KEY")!,
            Server.UserInfo,
            folder.FullName
        )
        {
            PrivateKeyFile = Variable("QUALITYMONITOR_TEST_SFTP_KEY"),
        };

    private SftpSource Source(SftpSourceOptions options) => new(options, town.Store.SourceStates, town.Store.Clock);

    private Task<CollectReport> CollectAsync(SftpSourceOptions options)
    {
        town.OtherSources.Clear();
        town.OtherSources.Add(Source(options));
        return town.CollectAsync();
    }

    private void Write(string name, string text, int hoursAgo = 2)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(
            path,
            town.Store.Clock.Now.AddHours(-hoursAgo).AddMinutes(hoursAgo == 0 ? 1 : 0).UtcDateTime
        );
    }
}
