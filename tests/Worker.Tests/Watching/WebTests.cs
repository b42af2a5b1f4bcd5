using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>What a program that watches the service is answered, by the server that serves it.</summary>
public sealed partial class WebTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [GeneratedRegex(
        """^[a-z_]+(\{[a-z_]+="([^"\\\n]|\\.)*"\})? -?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?$""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Sample { get; }

    [Fact]
    public async Task A_service_that_works_is_live_and_ready_and_counts_what_it_has()
    {
        await using var service = await SimulatedService.CreateWellAsync(Start);
        await service.AddProgrammeAsync("town", new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31), "a@x.test");
        await using var server = await RunningPages.StartAsync(service);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.AskAsync("/readyz")).Status);
        await service.WakeAsync();

        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("/readyz")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.AskAsync("/")).Status);
        var metrics = await server.AskAsync("/metrics");
        var lines = metrics.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Where(static line => !line.StartsWith('#')), static line => Assert.Matches(Sample, line));
        Assert.Contains("qualitymonitor_ready 1", lines);
        Assert.Contains("qualitymonitor_database_up 1", lines);
        Assert.Contains("qualitymonitor_files{outcome=\"loaded\"} 1", lines);
        Assert.Contains(
            $"qualitymonitor_job_last_success_timestamp_seconds{{job=\"collect\"}} {Start.ToUnixTimeSeconds()}",
            lines
        );
        Assert.DoesNotContain("x.test", metrics.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_something_keeps_it_from_its_work_it_is_not_ready_and_says_why()
    {
        await using var service = await SimulatedService.CreateWellAsync(Start);
        await using var server = await RunningPages.StartAsync(service);
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        service.Clock.Advance(TimeSpan.FromMinutes(16));
        await service.WakeAsync();

        var plain = await server.AskAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, plain.Status);
        Assert.Contains("источник inbox не читается, с 02.03.2026 09:16", plain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Folder, plain.Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await server.AskAsync("/readyz", "application/json")).Text);
        Assert.False(json.RootElement.GetProperty("ready").GetBoolean());
        Assert.Equal("source:inbox", json.RootElement.GetProperty("reasons")[0].GetProperty("key").GetString());
        Assert.Contains(
            "qualitymonitor_state_active{state=\"source:inbox\"} 1",
            (await server.AskAsync("/metrics")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("/healthz")).Status);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_mistake_of_the_settings_and_stops_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var service = await SimulatedService.CreateWellAsync(Start);
        await using var server = await RunningPages.StartAsync(service, port);

        await service.WakeAsync();

        var readiness = Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now);
        Assert.True(readiness.IsReady);
        Assert.StartsWith("web@", Assert.Single(readiness.Reasons).Key, StringComparison.Ordinal);
        Assert.Contains($":{port} занят", service.Get<WatchBoard>().Web!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8025", true)]
    [InlineData("http://0.0.0.0:80/", true)]
    [InlineData("http://[::1]:8025", true)]
    [InlineData("http://localhost:8025", true)]
    [InlineData("", true)]
    [InlineData("127.0.0.1:8025", false)]
    [InlineData("https://127.0.0.1:8025", false)]
    [InlineData("http://server:8025", false)]
    [InlineData("http://127.0.0.1:8025/status", false)]
    public void An_address_is_one_of_this_computer_and_a_port(string address, bool isRight) =>
        Assert.Equal(isRight, !WebSettings.Problems(new WebSettings { Address = address }).Any());

    [Theory]
    [InlineData("admin@x.test", true)]
    [InlineData("admin@mail.x.test", true)]
    [InlineData("admin@y.test", false)]
    public void The_admin_can_only_be_where_letters_may_go(string address, bool isRight)
    {
        var settings = new Settings
        {
            HomeFolder = Path.GetTempPath(),
            Admin = { Address = address },
            Mail = { AllowedDomains = ["x.test"] },
        };

        var problems = SettingsLoader.OfProgram(settings, TimeProvider.System).Problems;

        Assert.Equal(isRight, !problems.Any(static one => one.Key == "Admin:Address"));
    }

    [Fact]
    public void Without_an_admin_the_check_of_the_settings_says_what_that_means() =>
        Assert.Contains(
            "никто не получит",
            Assert.Single(AdminWarnings.Of(new AdminSettings())).Sentence,
            StringComparison.Ordinal
        );
}
