using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Demo;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>Nobody is told every morning that «прежнее письмо больше не действует».</summary>
public sealed class EditionDaysTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_report_made_on_three_days_in_a_row_is_one_edition_though_an_activity_is_overdue()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.Equal(0, (await WorkerProcess.RunAsync(folder.Path, "demo")).ExitCode);
        var reports = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples")).Reports;
        var settings = SettingsLoader.Load(folder["demo", SettingsLoader.DefaultFileName], folder.Path).Settings;
        var clock = new TestClock(SampleSet.ReportMoment);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(settings, clock)
            .BuildServiceProvider();
        var overdue = 0;
        foreach (var sample in reports)
        {
            clock.Now = sample.Made;
            var editions = services.GetRequiredService<EditionStore>();
            var first = await editions.LatestAsync(sample.Kind, sample.ProgrammeCode, sample.Period, cancellationToken);
            var model = ReportJson.Read((await editions.ModelAsync(first!.Id, cancellationToken))!);
            overdue += (model.Roadmap?.All ?? []).Count(static one => one.Status == ActivityStatus.Overdue);
            for (var day = 1; day <= 3; day++)
            {
                clock.Advance(TimeSpan.FromDays(1));
                var again = await services
                    .GetRequiredService<ReportRun>()
                    .ExecuteAsync(
                        services.GetRequiredService<ReportKinds>().Get(sample.Kind),
                        sample.ProgrammeCode,
                        "",
                        Period.FromCode(sample.Period).Value,
                        sample.To,
                        RunTrigger.Hand,
                        "test",
                        cancellationToken
                    );
                Assert.Equal((first.Number, false, 0), (again!.Edition!.Number, again.IsNew, again.NewDeliveries));
            }
        }

        Assert.True(overdue > 0, "The demo's roadmap has no overdue activity, so this test proves nothing.");
    }
}
