using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>A real Prometheus asks the service, judges by the rules of <c>ops</c>, and tells who would wake a person.</summary>
public sealed partial class PrometheusTests
{
    /// <summary>Fires as soon as the service was asked and evaluated.</summary>
    private const string Asked = "Asked";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How long something must last is no matter of the expressions, which are tried here.</summary>
    [GeneratedRegex("^ +for: .*\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Lasting { get; }

    [Fact]
    public async Task A_service_that_works_wakes_nobody()
    {
        await using var service = await SimulatedService.CreateWellAsync(TimeProvider.System.GetUtcNow());
        await service.WakeAsync();

        Assert.Equal([Asked], (await AlertsAsync(service, Asked)).Select(static one => one.Name));
    }

    [Fact]
    public async Task A_service_that_is_kept_from_its_work_wakes_somebody_and_says_by_what()
    {
        await using var service = await SimulatedService.CreateWellAsync(TimeProvider.System.GetUtcNow());
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        service.Clock.Advance(TimeSpan.FromMinutes(16));
        await service.WakeAsync();

        var alerts = await AlertsAsync(service, "QualityMonitorNotReady");

        Assert.Contains(alerts, static one => one.Summary == "Служба QualityMonitor не делает своей работы");
        Assert.Contains(
            alerts,
            static one => one.Name == "QualityMonitorState" && one.Summary.Contains("inbox", StringComparison.Ordinal)
        );
    }

    /// <summary>What Prometheus told until this alert was among it.</summary>
    private static async Task<List<(string Name, string Summary)>> AlertsAsync(SimulatedService service, string until)
    {
        await using var pages = await RunningPages.StartAsync(service);
        using var folder = new TempFolder();
        using var listener = new HttpListener();
        var (own, told) = (RunningPages.FreePort(), RunningPages.FreePort());
        listener.Prefixes.Add($"http://127.0.0.1:{told}/");
        listener.Start();
        await ConfigureAsync(folder, pages.Address, told);
        using var prometheus = Start(folder, own);
        Assert.SkipWhen(prometheus is null, "prometheus is not installed (Debian: prometheus)");
        try
        {
            var alerts = new List<(string Name, string Summary)>();
            while (!alerts.Exists(one => one.Name == until))
                alerts.AddRange(await NextAsync(listener));
            // Before its first question it does not know that the service is there.
            return [.. alerts.Where(static one => one.Name != "QualityMonitorAway").Distinct()];
        }
        finally
        {
            prometheus!.Kill(entireProcessTree: true);
            await prometheus.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task ConfigureAsync(TempFolder folder, Uri pages, int told)
    {
        var rules = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "ops", "prometheus-alerts.yml"),
            Cancellation
        );
        var asked =
            $"      - alert: {Asked}\n        expr: qualitymonitor_database_up == 1\n"
            + $"        annotations: {{ summary: {Asked} }}\n";
        await File.WriteAllTextAsync(
            folder["rules.yml"],
            Lasting.Replace(rules, "").TrimEnd() + "\n" + asked,
            Cancellation
        );
        await File.WriteAllTextAsync(
            folder["prometheus.yml"],
            $$"""
            global: { scrape_interval: 1s, evaluation_interval: 1s }
            rule_files: [rules.yml]
            scrape_configs:
              - job_name: qualitymonitor
                static_configs: [{ targets: ["{{pages.Authority}}"] }]
            alerting:
              alertmanagers:
                - static_configs: [{ targets: ["127.0.0.1:{{told}}"] }]
            """,
            Cancellation
        );
    }

    private static Process? Start(TempFolder folder, int port)
    {
        string[] arguments =
        [
            $"--config.file={folder["prometheus.yml"]}",
            $"--storage.tsdb.path={folder["data"]}",
            $"--web.listen-address=127.0.0.1:{port}",
            "--log.level=error",
        ];
        try
        {
            return Process.Start(new ProcessStartInfo("prometheus", arguments) { UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The next message to who wakes people.</summary>
    private static async Task<List<(string Name, string Summary)>> NextAsync(HttpListener listener)
    {
        var context = await listener.GetContextAsync().WaitAsync(Patience, Cancellation);
        using var alerts = await JsonDocument.ParseAsync(context.Request.InputStream, default, Cancellation);
        context.Response.Close();
        return
        [
            .. alerts
                .RootElement.EnumerateArray()
                .Select(static one =>
                    (
                        one.GetProperty("labels").GetProperty("alertname").GetString()!,
                        one.GetProperty("annotations").GetProperty("summary").GetString()!
                    )
                ),
        ];
    }
}
