using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class FolderSourceTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-folder-");

    [Fact]
    public async Task Files_come_in_the_order_of_their_paths_and_those_of_another_kind_are_left_with_a_reason()
    {
        Write("b.xlsx");
        Write("a.csv");
        Write("film.mp4");

        var items = await ListAsync();

        Assert.Equal(["a.csv", "b.xlsx"], items.OfType<IncomingFile>().Select(item => item.FileName));
        Assert.Equal("film.mp4", Assert.Single(items.OfType<LeftFile>()).FileName);
    }

    [Theory]
    [InlineData("~$table.xlsx")]
    [InlineData(".table.xlsx")]
    [InlineData("table.xlsx.tmp")]
    [InlineData("table.xlsx.part")]
    public async Task Lock_hidden_and_temporary_files_are_left_and_counted(string name)
    {
        Write(name);

        Assert.False(Assert.IsType<LeftFile>(Assert.Single(await ListAsync())).IsTemporary);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(-86_400, true)]
    public async Task A_file_changed_less_than_five_seconds_ago_is_left_for_the_next_run(int secondsAgo, bool isTaken)
    {
        Write("table.xlsx", Now.AddSeconds(-secondsAgo));

        var item = Assert.Single(await ListAsync());

        Assert.Equal(isTaken, item is IncomingFile);
        Assert.Equal(!isTaken, item is LeftFile { IsTemporary: true });
    }

    [Fact]
    public async Task A_file_renamed_between_the_listing_and_its_opening_is_left_for_the_next_run()
    {
        Write("table.xlsx");
        var listed = Assert.IsType<IncomingFile>(Assert.Single(await ListAsync()));
        File.Move(Path.Combine(folder.FullName, "table.xlsx"), Path.Combine(folder.FullName, "renamed.xlsx"));

        var gone = Assert.Throws<FileNotReadyException>(() => listed.Open());

        Assert.Contains("переименовали", gone.Message, StringComparison.Ordinal);
        Assert.Equal("renamed.xlsx", Assert.Single(await ListAsync()).FileName);
    }

    [Fact]
    public async Task Subfolders_are_read_only_where_the_option_says_so()
    {
        folder.CreateSubdirectory("2025");
        Write(Path.Combine("2025", "table.xlsx"));

        Assert.Empty(await ListAsync());
        Assert.Single(await ListAsync(recursive: true));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_no_empty_folder()
    {
        var error = await Assert.ThrowsAsync<SourceUnavailableException>(async () =>
            await new FolderSource(
                new FolderSourceOptions("inbox", Path.Combine(folder.FullName, "nowhere")),
                new TestClock(Now)
            )
                .ListAsync(CancellationToken.None)
                .ToListAsync()
        );

        Assert.Contains("nowhere нет", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_a_socket_and_a_device_are_left_with_a_line_and_hold_nobody_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has them among files.");
        using (var mkfifo = Process.Start("mkfifo", Path.Combine(folder.FullName, "pipe.csv")))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.FullName, "socket.csv")));
        Write("table.csv");
        Write("zero.csv");
        File.WriteAllText(Path.Combine(folder.FullName, "zero.csv"), "");

        var items = await ListAsync(settle: TimeSpan.Zero);

        Assert.Equal(["table.csv", "zero.csv"], items.OfType<IncomingFile>().Select(item => item.FileName));
        Assert.Equal(["pipe.csv", "socket.csv"], items.OfType<LeftFile>().Select(item => item.FileName));
        Assert.All(items.OfType<LeftFile>(), item => Assert.Contains("не файл", item.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_a_file_is_left_with_the_reason_wherever_it_leads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights of their own elsewhere.");
        folder.CreateSubdirectory("store");
        Write(Path.Combine("store", "table.csv"), Now.AddHours(-2));
        Write("own.csv", Now.AddHours(-2));
        string[] targets = ["store/table.csv", "own.csv", "/etc/passwd", "/dev/zero", "nowhere.csv", "link4.csv"];
        foreach (var (index, target) in targets.Index())
            File.CreateSymbolicLink(Path.Combine(folder.FullName, $"link{index}.csv"), target);

        var items = await ListAsync();

        Assert.Equal("own.csv", Assert.Single(items.OfType<IncomingFile>()).FileName);
        var left = items.OfType<LeftFile>().ToList();
        Assert.Equal(
            targets.Select(static (_, index) => $"link{index}.csv"),
            left.Select(static item => item.FileName)
        );
        Assert.All(left, static item => Assert.StartsWith("ссылка, а не файл", item.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_a_folder_is_not_entered_and_is_told_where_folders_are_entered()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights of their own elsewhere.");
        var (sub, elsewhere) = (folder.CreateSubdirectory("sub"), Directory.CreateTempSubdirectory("qm-folder-"));
        Write(Path.Combine("sub", "a.csv"));
        File.WriteAllText(Path.Combine(elsewhere.FullName, "b.csv"), "x");
        Directory.CreateSymbolicLink(Path.Combine(sub.FullName, "elsewhere"), elsewhere.FullName);
        Directory.CreateSymbolicLink(Path.Combine(sub.FullName, "up"), folder.FullName);

        var items = await ListAsync(recursive: true, settle: TimeSpan.Zero);

        elsewhere.Delete(recursive: true);
        Assert.Equal(["sub/a.csv"], items.OfType<IncomingFile>().Select(static item => item.Place));
        var left = items.OfType<LeftFile>().ToList();
        Assert.Equal(["sub/elsewhere", "sub/up"], left.Select(static item => item.FileName).Order());
        Assert.All(left, static item => Assert.StartsWith("ссылка на папку", item.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_takes_a_files_place_after_the_listing_is_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights of their own elsewhere.");
        Write("table.csv");
        var listed = Assert.IsType<IncomingFile>(Assert.Single(await ListAsync()));
        File.Delete(Path.Combine(folder.FullName, "table.csv"));
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "table.csv"), "/etc/hostname");

        Assert.Contains(
            "ссылка",
            Assert.Throws<FileNotReadyException>(() => listed.Open()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_of_the_settings_may_be_a_link_for_the_admin_named_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights of their own elsewhere.");
        Write("table.csv");
        var named = Path.Combine(Path.GetTempPath(), "qm-link-" + Guid.NewGuid().ToString("N"));
        Directory.CreateSymbolicLink(named, folder.FullName);

        var items = await new FolderSource(new FolderSourceOptions("inbox", named), new TestClock(Now))
            .ListAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Directory.Delete(named);
        Assert.Equal("table.csv", Assert.IsType<IncomingFile>(Assert.Single(items)).FileName);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task What_may_not_be_read_is_told_with_what_to_do_and_the_rest_goes_on()
    {
        Assert.SkipWhen(
            !OperatingSystem.IsLinux() || Environment.IsPrivilegedProcess,
            "Whoever runs this may read everything."
        );
        Write("a.csv");
        Write("b.csv");
        var closed = folder.CreateSubdirectory("closed");
        File.SetUnixFileMode(Path.Combine(folder.FullName, "a.csv"), UnixFileMode.None);
        closed.UnixFileMode = UnixFileMode.None;

        var items = await ListAsync(recursive: true);

        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var denied = Assert.Single(items.OfType<FailedFile>());
        Assert.Equal("closed", denied.FileName);
        Assert.Contains("не хватает прав", denied.Error.Message, StringComparison.Ordinal);
        Assert.Equal(["a.csv", "b.csv"], items.OfType<IncomingFile>().Select(item => item.FileName));
        var error = Assert.Throws<SourceUnavailableException>(() => items.OfType<IncomingFile>().First().Open());
        Assert.Contains("a.csv нельзя прочитать: не хватает прав", error.Message, StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, error.Expected, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, DateTimeOffset? changed = null)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, (changed ?? Now.AddHours(-1)).UtcDateTime);
    }

    private async Task<List<SourceItem>> ListAsync(bool recursive = false, TimeSpan? settle = null) =>
        await new FolderSource(
            new FolderSourceOptions("inbox", folder.FullName)
            {
                Recursive = recursive,
                SettleTime = settle ?? TimeSpan.FromSeconds(5),
            },
            new TestClock(Now)
        )
            .ListAsync(CancellationToken.None)
            .ToListAsync();
}
