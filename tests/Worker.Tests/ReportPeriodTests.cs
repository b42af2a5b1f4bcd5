using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>A report goes to people: of a period that is not over only when that is meant.</summary>
public sealed class ReportPeriodTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2099-Q1", "ещё не начался")]
    [InlineData("2099", "ещё не начался")]
    public async Task A_period_in_the_future_asks_first_and_nobody_to_ask_is_a_no(string period, string sentence)
    {
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        var refused = await WorkerProcess.RunAsync(folder.Path, "report", "-p", "town", "--period", period);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(sentence, refused.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meant_so_it_is_made_and_a_period_that_is_over_is_not_asked_about()
    {
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        var meant = await WorkerProcess.RunAsync(folder.Path, "report", "-p", "town", "--period", "2099-Q1", "--yes");
        var over = await WorkerProcess.RunAsync(folder.Path, "report", "-p", "town", "--period", "2025-Q1");

        // Both come as far as the programme, which nobody knows here.
        Assert.Equal((1, 1), (meant.ExitCode, over.ExitCode));
        Assert.Contains("town", meant.Output, StringComparison.Ordinal);
    }
}
