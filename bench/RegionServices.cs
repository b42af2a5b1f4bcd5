using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Reports;
using QualityMonitor.Store;

namespace QualityMonitor.Bench;

/// <summary>The program's own services over the database of a scenario.</summary>
internal static class RegionServices
{
    public static readonly Measured Unmeasured = new(double.MaxValue, double.MaxValue, 0);

    public static ServiceProvider Of(string folder) =>
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(TimeZoneInfo.Utc)
            .AddLogging()
            .AddStore(Options(folder))
            .AddReports(
                new ReportOptions(
                    "Мониторинг",
                    "quality@example.ru",
                    "example.ru",
                    new TransportOptions.Folder(Path.Combine(folder, "outbox"))
                )
            )
            .BuildServiceProvider();

    public static StoreOptions Options(string folder) =>
        new(Engine.Sqlite, $"Data Source={Path.Combine(folder, "quality.db")}", Path.Combine(folder, "content"));
}
