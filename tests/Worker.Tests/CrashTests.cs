using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
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

        await Killing.CollectAsync(disturbed, filesBeforeDeath);
        await WorkerProcess.RunAsync(disturbed, "collect");

        Assert.Equal(await FingerprintAsync(undisturbed), await FingerprintAsync(disturbed));
    }

    [Fact]
    public async Task A_report_killed_between_rendering_and_delivery_is_mailed_once_after_a_restart()
    {
        var home = await PrepareAsync("home");
        await WorkerProcess.RunAsync(home, "collect");

        await KillAtTheMailServerAsync(home, null, "report", "--programme", Programme, "--period", "2025-Q4");
        Assert.Empty(Letters(home));
        await WorkerProcess.RunAsync(home, "outbox", "send");
        var letters = Letters(home);
        await WorkerProcess.RunAsync(home, "report", "--programme", Programme, "--period", "2025-Q4");

        Assert.Equal(3, letters.Count);
        Assert.Equal(letters, Letters(home));
    }

    /// <summary>
    /// At the mail server every answer is frozen; at the sixth of the bodies that follow the files some are and some
    /// are not.
    /// </summary>
    [Theory]
    [InlineData(null)]
    [InlineData(6)]
    public async Task Answers_killed_while_they_are_decided_or_before_they_are_delivered_reach_each_school_once(
        int? bodiesBeforeDeath
    )
    {
        var undisturbed = await PrepareAsync("undisturbed", answers: true);
        await WorkerProcess.RunAsync(undisturbed, "collect");
        var disturbed = await PrepareAsync("disturbed", answers: true);

        await KillAtTheMailServerAsync(
            disturbed,
            bodiesBeforeDeath
                + Directory.GetFiles(Path.Combine(disturbed, "inbox"), "*", SearchOption.AllDirectories).Length,
            "collect"
        );
        Assert.Empty(Letters(disturbed));
        await WorkerProcess.RunAsync(disturbed, "collect");
        await WorkerProcess.RunAsync(disturbed, "outbox", "send");
        var letters = Letters(disturbed);
        await WorkerProcess.RunAsync(disturbed, "collect");

        Assert.Equal(Addressed(undisturbed), Addressed(disturbed));
        Assert.Equal(letters, Letters(disturbed));
    }

    /// <param name="answers">Senders of the last quarter's files are answered; else all files are there, and letters
    /// are reports alone.</param>
    private async Task<string> PrepareAsync(string name, bool answers = false)
    {
        var demo = new DemoFolder(folder[name]);
        demo.Prepare(samples);
        foreach (
            var arrival in samples.Arrivals.Where(one =>
                !answers
                || !one.Path.Contains("202", StringComparison.Ordinal)
                || one.Path.Contains("2025-Q4", StringComparison.Ordinal)
            )
        )
        {
            demo.Receive(samples, arrival);
        }

        // Settled long ago: a test must not wait for files to cool down.
        foreach (var file in Directory.EnumerateFiles(demo.Inbox, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 19, 0, 0, 0, DateTimeKind.Utc));
        }

        var configuration = Path.Combine(demo.Path, SettingsLoader.DefaultFileName);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(configuration))!.AsObject();
        json["Answers"] = new JsonObject { ["Enabled"] = answers };
        await File.WriteAllTextAsync(configuration, json.ToJsonString());
        await WorkerProcess.RunAsync(demo.Path, "migrate");
        return demo.Path;
    }

    /// <summary>
    /// A mail server that takes the connection and says nothing: by then the editions are frozen and no letter has
    /// gone.
    /// </summary>
    /// <param name="files">Killed already when so many files are in the content store; null: not before the mail
    /// server.</param>
    private static async Task KillAtTheMailServerAsync(string home, int? files, params string[] arguments)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = Killing.Watch(home, files ?? int.MaxValue, stored);
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["QUALITYMONITOR__Mail__Transport"] = "Smtp",
            ["QUALITYMONITOR__Mail__Smtp__Host"] = "127.0.0.1",
            ["QUALITYMONITOR__Mail__Smtp__Port"] = ((IPEndPoint)silent.LocalEndpoint).Port.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ["QUALITYMONITOR__Mail__Smtp__Security"] = "None",
        };
        using var process = WorkerProcess.Start(home, environment, arguments);
        await Task.WhenAny(stored.Task, silent.AcceptTcpClientAsync());
        Killing.Kill(process);
    }

    private static List<string> Letters(string home) =>
        [
            .. Directory
                .GetFiles(
                    Directory.CreateDirectory(Path.Combine(home, "outbox")).FullName,
                    "*.eml",
                    SearchOption.AllDirectories
                )
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file):O}"),
        ];

    /// <summary>Whom the letters go to and what they are about.</summary>
    private static List<string> Addressed(string home) =>
        [
            .. Directory
                .GetFiles(Path.Combine(home, "outbox"), "*.eml")
                .Select(static file => MimeMessage.Load(file))
                .Select(static letter => $"{letter.To} {letter.Subject}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Everything the database knows but for moments and numbers given by it.</summary>
    private static async Task<List<string>> FingerprintAsync(string home)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var settings = SettingsLoader.Load(Path.Combine(home, SettingsLoader.DefaultFileName), home).Settings;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(settings, TimeProvider.System)
            .BuildServiceProvider();
        var lines = new List<string>();
        foreach (var file in await services.GetRequiredService<Submissions>().RecentAsync(1000, cancellationToken))
        {
            lines.Add(
                $"{file.Submission.FileName} {file.Submission.ContentHash} {file.Processing?.Attempt} {file.Processing?.Outcome} {file.Processing?.CellsLoaded}"
            );
        }

        foreach (
            var fact in await services
                .GetRequiredService<ObservationReader>()
                .CurrentAsync(Programme, AsOf.Now, cancellationToken)
        )
        {
            lines.Add(
                $"{fact.IndicatorCode} {fact.OrganisationCode} {fact.Period} {fact.OriginalText} {fact.Source.FileName} {fact.Source.A1} {fact.Source.ContentHash}"
            );
        }

        foreach (
            var issue in await services
                .GetRequiredService<IssueReader>()
                .OpenAsync(Programme, AsOf.Now, cancellationToken)
        )
        {
            lines.Add($"{issue.FileName} {issue.SheetName} {issue.Row} {issue.Column} {issue.Message}");
        }

        Assert.True(lines.Count > 500, $"only {lines.Count} lines");
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
