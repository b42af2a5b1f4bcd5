using System.Diagnostics;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>A real second process, killed in the middle of its work.</summary>
public sealed class KilledProcessTests
{
    private const string StoreVariable = "QUALITYMONITOR_TEST_VICTIM";

    [Fact]
    public async Task A_process_killed_in_the_middle_of_a_load_leaves_the_database_as_if_the_load_never_began()
    {
        await using var store = await TestStore.SqliteAsync();
        await store.LoadFiguresAsync("before", Figure(70));
        await RunAndKillAsync(store);

        Assert.Equal([70m], await store.CurrentNumbersAsync());
        var waiting = Assert.Single(await store.Submissions.WaitingAsync(Cancellation)).Submission;
        Assert.Equal(1, (await store.LoadAsync(waiting, session => AddAsync(session, Figure(71)))).Attempt);
        Assert.Equal([71m], await store.CurrentNumbersAsync());
    }

    [Fact]
    public async Task A_dead_process_of_this_machine_loses_its_lease_and_its_run_at_once()
    {
        await using var store = await TestStore.SqliteAsync();
        await RunAndKillAsync(store);

        Assert.NotNull(await store.Leases.TryAcquireAsync("collect", TimeSpan.FromHours(1), Cancellation));
        Assert.Equal(1, await store.Runs.CloseAbandonedAsync(TimeSpan.FromDays(1), Cancellation));
        Assert.Equal(RunOutcome.Abandoned, Assert.Single(await store.Runs.RecentAsync(1, Cancellation)).Outcome);
    }

    /// <summary>The second process: takes a lease, starts a run, begins a load and waits for its death.</summary>
    [Fact(Explicit = true)]
    public async Task Victim()
    {
        var path =
            Environment.GetEnvironmentVariable(StoreVariable)
            ?? throw new InvalidOperationException(StoreVariable + " is set by the test that runs this.");
        var options = new StoreOptions(
            Engine.Sqlite,
            $"Data Source={path}",
            Path.Combine(Path.GetDirectoryName(path)!, "content")
        );
        var database = new Database(options);
        await new Leases(database, TimeProvider.System).TryAcquireAsync(
            "collect",
            TimeSpan.FromDays(1000),
            Cancellation
        );
        await new RunJournal(database, TimeProvider.System).StartAsync(
            "collect",
            RunTrigger.Schedule,
            "nightly",
            Cancellation
        );
        var submission = Assert.Single(await new Submissions(database).WaitingAsync(Cancellation)).Submission;
        await using var session = await new Loading.Loader(database, TimeProvider.System).BeginAsync(
            submission,
            null,
            Cancellation
        );
        await session.AddSheetAsync(1, "Лист1", Cancellation);
        await session.UseProgrammeAsync(Programme, Cancellation);
        for (var i = 0; i < 50_000; i++)
            await session.AddAsync(Figure(i, breakdown: $"{i}"), Cancellation);

        await File.WriteAllTextAsync(path + ".loading", "", Cancellation);
        await Task.Delay(Timeout.Infinite, Cancellation);
    }

    private static async Task RunAndKillAsync(TestStore store)
    {
        await store.SubmitAsync("victim.xlsx", "victim");
        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(store.Options.ConnectionString).DataSource;
        var program = Path.ChangeExtension(
            typeof(KilledProcessTests).Assembly.Location,
            OperatingSystem.IsWindows() ? ".exe" : null
        );
        var start = new ProcessStartInfo(
            program,
            ["-method", $"{typeof(KilledProcessTests).FullName}.{nameof(Victim)}", "-explicit", "only"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { [StoreVariable] = path },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!File.Exists(path + ".loading"))
        {
            Assert.False(
                process.HasExited,
                process.HasExited ? await process.StandardOutput.ReadToEndAsync(Cancellation) : null
            );
            await Task.Delay(50, patience.Token);
        }

        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }
}
