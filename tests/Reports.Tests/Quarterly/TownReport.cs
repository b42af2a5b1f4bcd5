using QualityMonitor.Reports.Quarterly;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>The town's report, built once for a class that only varies it.</summary>
public sealed class TownReport : IAsyncLifetime
{
    public QuarterlyReport Report { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Report = await Building.TownReportAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
