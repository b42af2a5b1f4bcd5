using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Samples;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Tests;

/// <summary>The kinds of report as the program registers them; nothing is read or written.</summary>
internal static class ShippedKinds
{
    public static ReportKinds All { get; } =
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(TimeZoneInfo.Utc)
            .AddLogging()
            .AddStore(new StoreOptions(Engine.Sqlite, "Data Source=never-opened.db", "never-opened"))
            .AddReports(
                new ReportOptions("Мониторинг", "from@example.test", "example.test", new TransportOptions.Folder("."))
            )
            .BuildServiceProvider()
            .GetRequiredService<ReportKinds>();

    /// <summary>The invented pages of all letters, by the folder of their templates.</summary>
    public static IReadOnlyDictionary<string, object> Pages { get; } = SamplePages.Of(All);
}
