using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Judging;

/// <summary>
/// The whole program over the inbox of a shared case: collected, loaded, judged, as on a day that is given.
/// </summary>
internal sealed class CaseHome : IDisposable
{
    private readonly TempFolder folder = new();

    private CaseHome() { }

    public string Path => folder.Path;

    /// <param name="name">A folder under cases/2026-11/trust.</param>
    /// <param name="renamed">Files that the case's layouts know under another name.</param>
    public static async Task<CaseHome> OpenAsync(
        string name,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string>? renamed = null
    )
    {
        var home = new CaseHome();
        Directory.CreateDirectory(home.folder["inbox"]);
        Directory.CreateDirectory(home.folder["layouts"]);
        foreach (
            var file in Directory.EnumerateFiles(
                Repository.Shared("cases", "2026-11", "trust", name),
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            var own = System.IO.Path.GetFileName(file);
            var target = renamed?.GetValueOrDefault(own) ?? own;
            var copy = home.folder[own.EndsWith(".yaml", StringComparison.Ordinal) ? "layouts" : "inbox", target];
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, now.UtcDateTime.AddDays(-1));
        }

        await File.WriteAllTextAsync(
            home.folder[SettingsLoader.DefaultFileName],
            JsonSerializer.Serialize(
                new
                {
                    Sources = new
                    {
                        Folders = new[]
                        {
                            new
                            {
                                Name = "inbox",
                                Path = "inbox",
                                SettleSeconds = 0,
                                SpeaksFor = new[] { "*" },
                            },
                        },
                    },
                    Mail = new { From = "monitoring@example.test" },
                }
            )
        );
        await home.RunAsync("migrate");
        await home.CollectAsync(now);
        return home;
    }

    /// <summary>Somebody writes over texts of a workbook in the inbox.</summary>
    public void Replace(string file, params (string Old, string New)[] texts)
    {
        using var book = ZipFile.Open(folder["inbox", file], ZipArchiveMode.Update);
        foreach (
            var sheet in book
                .Entries.Where(static one => one.FullName.Contains("sheet1", StringComparison.Ordinal))
                .ToList()
        )
        {
            using var stream = sheet.Open();
            using var reader = new StreamReader(stream);
            var written = texts.Aggregate(
                reader.ReadToEnd(),
                static (all, one) => all.Replace(one.Old, one.New, StringComparison.Ordinal)
            );
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(written));
        }
    }

    public async Task CollectAsync(DateTimeOffset now)
    {
        await using var services = Services(now);
        await services
            .GetRequiredService<CollectRun>()
            .ExecuteAsync(RunTrigger.Hand, "test", null, TestContext.Current.CancellationToken);
    }

    public async Task<QuarterlyReport> ReportAsync(string programme, string period, DateTimeOffset cutOff)
    {
        await using var services = Services(cutOff);
        var built = await services
            .GetRequiredService<QuarterlyReportBuilder>()
            .BuildAsync(
                programme,
                PeriodReader.Read(period).Value,
                Cutoff.Now(cutOff),
                TestContext.Current.CancellationToken
            );
        Assert.Null(built.Problem);
        return built.Report!;
    }

    /// <summary>A command of the real process; spaces are ordinary ones.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await WorkerProcess.RunAsync(folder.Path, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return result.Output.Replace('\u00A0', ' ');
    }

    public void Dispose() => folder.Dispose();

    private ServiceProvider Services(DateTimeOffset now) =>
        new ServiceCollection()
            .AddLogging()
            .AddWorker(
                SettingsLoader.Load(folder[SettingsLoader.DefaultFileName], folder.Path).Settings,
                new TestClock(now)
            )
            .BuildServiceProvider();
}
