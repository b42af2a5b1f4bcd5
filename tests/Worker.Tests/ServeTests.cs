using System.Diagnostics;
using Microsoft.Data.Sqlite;
using QualityMonitor.Worker.Demo;
using QualityMonitor.Worker.Tests.Answers;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>The service itself: a process that works by its schedule and ends when it is asked to.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SampleSet samples = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_collects_by_its_schedule_and_journals_the_run()
    {
        var home = await PrepareAsync();
        using var service = Start(home);

        await FirstContentAsync(home);
        Stop(service);

        // The service may be stopped in the middle of a file; what it had begun, the next run ends.
        await WorkerProcess.RunAsync(home, "collect");
        var status = await WorkerProcess.RunAsync(home, "status");
        Assert.Contains("quality-2024", status.Output, StringComparison.Ordinal);
        Assert.Contains("collect", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_at_start_what_was_decided_and_never_a_secret()
    {
        var home = await PrepareAsync();
        using var service = Start(home);
        var log = new List<string>();
        while (await service.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            log.Add(line);
            if (line.Contains("deliver:", StringComparison.Ordinal))
            {
                break;
            }
        }

        Stop(service);

        var text = string.Join('\n', log);
        Assert.Contains("База данных: Sqlite", text, StringComparison.Ordinal);
        Assert.Contains("report:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-password", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_to_start_on_a_database_that_is_not_ready() =>
        Assert.Equal(4, (await WorkerProcess.RunAsync(folder.Path, "serve")).ExitCode);

    [Fact]
    public async Task Asked_to_end_it_ends_by_itself_with_zero()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "a console process cannot be sent Ctrl+C by another one on Windows"
        );
        var home = await PrepareAsync();
        using var service = Start(home);
        await FirstContentAsync(home);

        using var kill = Process.Start(
            "kill",
            ["-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await service.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, service.ExitCode);
    }

    [Fact]
    public async Task Asked_to_end_while_it_starts_it_ends_with_zero_and_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what a process has loaded is asked of Linux");
        var home = await PrepareAsync();
        await using var database = new SqliteConnection(
            $"Data Source={Path.Combine(home, "data", "qualitymonitor.db")};Pooling=False"
        );
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(database, "pragma locking_mode = exclusive; begin exclusive;");
        using var service = Start(home);
        var said = service.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        // It has come to the database, and waits for it.
        while (!service.HasExited && !await HasLoadedAsync(service.Id, "libe_sqlite3"))
            await Task.Yield();
        using var kill = Process.Start(
            "kill",
            ["-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await database.DisposeAsync();
        await service.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, service.ExitCode);
        Assert.Contains("во время запуска", await said, StringComparison.Ordinal);
    }

    /// <summary>Its jobs are woken by then, and would find a program that is taken apart around them.</summary>
    [Fact]
    public async Task Asked_to_end_when_the_first_line_of_its_log_is_written_it_ends_what_it_has_begun()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a process is asked to end by a signal");
        var home = await PrepareAsync();
        for (var time = 0; time < 5; time++)
        {
            using var service = Start(home);
            var log = await service.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            using var kill = Process.Start(
                "kill",
                ["-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            );
            log += await service.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await service.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(0, service.ExitCode);
            Assert.DoesNotContain("Exception", log, StringComparison.Ordinal);
        }
    }

    private static async Task ExecuteAsync(SqliteConnection database, string statements)
    {
        await using var command = database.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<bool> HasLoadedAsync(int process, string library)
    {
        try
        {
            var maps = await File.ReadAllTextAsync($"/proc/{process}/maps", TestContext.Current.CancellationToken);
            return maps.Contains(library, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    [Fact]
    public async Task Asked_to_end_while_a_letter_is_in_the_servers_hands_it_waits_for_the_answer()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "a console process cannot be sent Ctrl+C by another one on Windows"
        );
        await using var server = new SlowSmtp();
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        using var service = WorkerProcess.Start(
            office.Folder,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["QUALITYMONITOR__Schedule__Collect"] = "* * * * * ?",
                ["QUALITYMONITOR__Answers__Enabled"] = "true",
                ["QUALITYMONITOR__Mail__Transport"] = "Smtp",
                ["QUALITYMONITOR__Mail__Smtp__Host"] = "127.0.0.1",
                ["QUALITYMONITOR__Mail__Smtp__Security"] = "None",
                ["QUALITYMONITOR__Mail__Smtp__Port"] = server.Port.ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                ),
            },
            "serve"
        );
        await server.Received.WaitAsync(TestContext.Current.CancellationToken);

        using var kill = Process.Start(
            "kill",
            ["-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        server.Answer();
        await service.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, service.ExitCode);
        Assert.True(server.Letters >= 1);
        var outbox = await office.TryAsync("outbox");
        Assert.DoesNotContain("судьба неизвестна", outbox.Output + outbox.Error, StringComparison.Ordinal);
        Assert.Equal(0, outbox.ExitCode);
    }

    private async Task<string> PrepareAsync()
    {
        var demo = new DemoFolder(folder["home"]);
        demo.Prepare(samples);
        demo.Receive(samples, samples.Arrivals[0]);
        foreach (var file in Directory.EnumerateFiles(demo.Inbox, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 19, 0, 0, 0, DateTimeKind.Utc));
        }

        await WorkerProcess.RunAsync(demo.Path, "migrate");
        return demo.Path;
    }

    private static Process Start(string home) =>
        WorkerProcess.Start(
            home,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["QUALITYMONITOR__Schedule__Collect"] = "* * * * * ?",
                ["QUALITYMONITOR__Web__Address"] = "",
                ["QUALITYMONITOR__Mail__Smtp__Password"] = "hidden-password",
            },
            "serve"
        );

    /// <summary>Until the first original is in the content store: the schedule has fired.</summary>
    private static async Task FirstContentAsync(string home)
    {
        var content = Directory.CreateDirectory(Path.Combine(home, "data", "content")).FullName;
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(content) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, _) => stored.TrySetResult();

        // Beside the originals lies the name of the store, from the migration on.
        if (
            Directory
                .EnumerateFiles(content, "*", SearchOption.AllDirectories)
                .Any(static file => Path.GetFileName(file).Length == 64)
        )
        {
            return;
        }

        await stored.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static void Stop(Process service)
    {
        service.Kill(entireProcessTree: true);
        service.WaitForExit();
    }
}
