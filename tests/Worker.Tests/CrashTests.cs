using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Demo;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>Killing the process anywhere and starting again ends like a run that nobody disturbed.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Programme = "quality-2024";
    private readonly TempFolder folder = new();
    private readonly SampleSet samples = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task A_load_killed_at_its_nth_file_ends_with_the_same_database_after_a_restart(int filesBeforeDeath)
    {
        var undisturbed = await PrepareAsync("undisturbed");
        await WorkerProcess.RunAsync(undisturbed, "collect");
        var disturbed = await PrepareAsync("disturbed");

        await CollectAndKillAsync(disturbed, filesBeforeDeath);
        await WorkerProcess.RunAsync(disturbed, "collect");

        Assert.Equal(await FingerprintAsync(undisturbed), await FingerprintAsync(disturbed));
    }

    [Fact]
    public async Task A_report_killed_between_rendering_and_delivery_is_mailed_once_after_a_restart()
    {
        var home = await PrepareAsync("home");
        await WorkerProcess.RunAsync(home, "collect");

        await ReportAndKillAtTheMailServerAsync(home);
        Assert.Empty(Letters(home));
        await WorkerProcess.RunAsync(home, "outbox", "send");
        var letters = Letters(home);
        await WorkerProcess.RunAsync(home, "report", "--programme", Programme, "--period", "2025-Q4");

        Assert.Equal(3, letters.Count);
        Assert.Equal(letters, Letters(home));
    }

    private async Task<string> PrepareAsync(string name)
    {
        var demo = new DemoFolder(folder[name]);
        demo.Prepare(samples);
        foreach (var arrival in samples.Arrivals)
        {
            demo.Receive(samples, arrival);
        }

        // Settled long ago: a test must not wait for files to cool down.
        foreach (var file in Directory.EnumerateFiles(demo.Inbox, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 19, 0, 0, 0, DateTimeKind.Utc));
        }

        // Answers to schools are tested elsewhere; here they would only be more letters.
        var configuration = Path.Combine(demo.Path, SettingsLoader.DefaultFileName);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(configuration))!.AsObject();
        json["Answers"] = new JsonObject { ["Enabled"] = false };
        await File.WriteAllTextAsync(configuration, json.ToJsonString());
        await WorkerProcess.RunAsync(demo.Path, "migrate");
        return demo.Path;
    }

    private static async Task CollectAndKillAsync(string home, int files)
    {
        var content = Directory.CreateDirectory(Path.Combine(home, "data", "content")).FullName;
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = 0;
        using var watcher = new FileSystemWatcher(content) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, change) =>
        {
            if (!Directory.Exists(change.FullPath) && Interlocked.Increment(ref seen) == files)
            {
                stored.TrySetResult();
            }
        };
        using var process = WorkerProcess.Start(home, new Dictionary<string, string>(StringComparer.Ordinal), "collect");
        await Task.WhenAny(stored.Task, process.WaitForExitAsync());
        Kill(process);
    }

    /// <summary>A mail server that takes the connection and says nothing: by then the edition is frozen and no letter has gone.</summary>
    private static async Task ReportAndKillAtTheMailServerAsync(string home)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["QUALITYMONITOR__Mail__Transport"] = "Smtp",
            ["QUALITYMONITOR__Mail__Smtp__Host"] = "127.0.0.1",
            ["QUALITYMONITOR__Mail__Smtp__Port"] = ((IPEndPoint)silent.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["QUALITYMONITOR__Mail__Smtp__Security"] = "None",
        };
        using var process = WorkerProcess.Start(home, environment, "report", "--programme", Programme, "--period", "2025-Q4");
        using var connection = await silent.AcceptTcpClientAsync();
        Kill(process);
    }

    private static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static List<string> Letters(string home) =>
        [.. Directory.GetFiles(Directory.CreateDirectory(Path.Combine(home, "outbox")).FullName, "*.eml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file):O}")];

    /// <summary>Everything the database knows but for moments and numbers given by it.</summary>
    private static async Task<List<string>> FingerprintAsync(string home)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var settings = SettingsLoader.Load(Path.Combine(home, SettingsLoader.DefaultFileName), home).Settings;
        await using var services = new ServiceCollection().AddLogging().AddWorker(settings, TimeProvider.System).BuildServiceProvider();
        var now = TimeProvider.System.GetUtcNow();
        var lines = new List<string>();
        foreach (var file in await services.GetRequiredService<Submissions>().RecentAsync(1000, cancellationToken))
        {
            lines.Add($"{file.Submission.FileName} {file.Submission.ContentHash} {file.Processing?.Attempt} {file.Processing?.Outcome} {file.Processing?.CellsLoaded}");
        }

        foreach (var fact in await services.GetRequiredService<FactReader>().CurrentAsync(Programme, now, cancellationToken))
        {
            lines.Add($"{fact.IndicatorCode} {fact.OrganisationCode} {fact.Period} {fact.OriginalText} {fact.Source.FileName} {fact.Source.A1} {fact.Source.ContentHash}");
        }

        foreach (var issue in await services.GetRequiredService<IssueReader>().OpenAsync(Programme, now, cancellationToken))
        {
            lines.Add($"{issue.FileName} {issue.SheetName} {issue.Row} {issue.Column} {issue.Message}");
        }

        Assert.True(lines.Count > 500, $"only {lines.Count} lines");
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
