using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Web;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>The dashboard and the alert rules of <c>ops</c>.</summary>
public sealed partial class OpsTests
{
    private static readonly string[] Files = ["prometheus-alerts.yml", "grafana-dashboard.json"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [GeneratedRegex("qualitymonitor_[a-z_]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name { get; }

    [Fact]
    public async Task They_ask_for_nothing_that_the_service_does_not_tell_and_for_all_that_it_tells()
    {
        await using var service = await SimulatedService.CreateWellAsync(new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));
        await service.WakeAsync();
        var told = Names(await service.Get<Metrics>().ReadAsync(Cancellation));

        Assert.All(Files, file => Assert.Subset(told, Names(Read(file))));
        Assert.Equal(told.Order(), Names(Read(Files[1])).Order());
    }

    [Fact]
    public void The_dashboard_is_json_and_its_panels_ask_something()
    {
        using var dashboard = JsonDocument.Parse(Read(Files[1]));

        Assert.All(
            dashboard.RootElement.GetProperty("panels").EnumerateArray(),
            static panel => Assert.NotEqual(0, panel.GetProperty("targets").GetArrayLength())
        );
    }

    [Theory]
    [InlineData("check", "rules")]
    [InlineData("check", "metrics")]
    public async Task Prometheus_reads_the_rules_and_the_metrics(params string[] arguments)
    {
        await using var service = await SimulatedService.CreateWellAsync(new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));
        await service.WakeAsync();
        var metrics = await service.Get<Metrics>().ReadAsync(Cancellation);
        var start = new ProcessStartInfo("promtool", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (arguments[1] == "rules")
            start.ArgumentList.Add(Path.Combine(Repository.Root, "ops", Files[0]));
        using var promtool = Start(start);
        Assert.SkipWhen(promtool is null, "promtool is not installed (Debian: prometheus)");

        if (arguments[1] == "metrics")
            await promtool!.StandardInput.WriteAsync(metrics.AsMemory(), Cancellation);
        promtool!.StandardInput.Close();
        var said =
            await promtool.StandardOutput.ReadToEndAsync(Cancellation)
            + await promtool.StandardError.ReadToEndAsync(Cancellation);
        await promtool.WaitForExitAsync(Cancellation);
        Assert.True(promtool.ExitCode == 0, said);
    }

    /// <summary>In tenths: 9.2 for a unit that says nothing of it.</summary>
    [Fact]
    public async Task The_unit_of_systemd_leaves_the_service_hardly_anything_but_its_work()
    {
        string[] arguments = ["security", "--offline=true", "--no-pager", "--threshold=25"];
        var start = new ProcessStartInfo(
            "systemd-analyze",
            [.. arguments, Path.Combine(Repository.Root, "ops", "qualitymonitor.service")]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var analyze = Start(start);
        Assert.SkipWhen(analyze is null, "systemd-analyze is not installed (Debian: systemd)");

        var said = await analyze!.StandardOutput.ReadToEndAsync(Cancellation);
        await analyze.WaitForExitAsync(Cancellation);
        Assert.True(analyze.ExitCode == 0, said);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static HashSet<string> Names(string text) =>
        Name.Matches(text).Select(static match => match.Value).ToHashSet(StringComparer.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "ops", file));
}
