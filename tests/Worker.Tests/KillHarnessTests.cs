using System.Globalization;
using QualityMonitor.Harness.Kills;
using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// The whole cycle over real mail servers, its processes killed at random moments; <c>tests/Harness</c> does it a thousand
/// times by command.
/// </summary>
public sealed class KillHarnessTests
{
    private const int Kills = 30;
    private const int KillsOfDraft = 10;
    private const int KillsOfService = 10;
    private const string Seed = "QUALITYMONITOR_TEST_SEED";

    [Fact]
    public Task Four_days_with_thirty_processes_killed_end_as_if_nobody_had_been() => PlayAsync(Story.FourDays, Kills);

    [Fact]
    public Task A_draft_its_reasons_and_its_release_without_mail_end_as_if_no_process_had_been_killed() =>
        PlayAsync(Story.Draft, KillsOfDraft);

    [Fact]
    public Task The_service_killed_ten_times_in_four_days_ends_as_if_it_had_run_through() =>
        PlayAsync(Story.Service, KillsOfService);

    private static async Task PlayAsync(IReadOnlyList<Step> steps, int kills)
    {
        var servers = MailServers.Find();
        Assert.SkipWhen(servers is null, MailServers.Missing);
        var seed = Environment.GetEnvironmentVariable(Seed) is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        await using var said = new StringWriter();

        var verdict = await new KillHarness(servers!, seed, Interruption.Kill, [steps], said).RunAsync(
            kills,
            static _ => Task.CompletedTask,
            TestContext.Current.CancellationToken
        );

        TestContext.Current.SendDiagnosticMessage($"{said}");
        Assert.True(verdict.Faults.Count == 0, $"{Seed}={seed}\n{said}");
        Assert.True(verdict.Interrupted >= kills, $"{said}");
    }

    [Fact]
    public void What_is_lost_and_what_is_doubled_are_both_seen()
    {
        var (undisturbed, disturbed) = (new Snapshot(), new Snapshot());
        foreach (var line in new[] { "letter a", "letter b", "letter c" })
            undisturbed.Add(line);
        foreach (var line in new[] { "letter a", "letter a", "letter b" })
            disturbed.Add(line);

        Assert.Equal(
            ["2 instead of 1: letter a", "0 instead of 1: letter c"],
            disturbed.Against(undisturbed).Order(StringComparer.Ordinal).Reverse()
        );
    }
}
