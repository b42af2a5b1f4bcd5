using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class DatabaseSetupTests
{
    [Theory]
    [InlineData("FULL", "")]
    [InlineData("simple", "database-recovery")]
    [InlineData(null, "")]
    public void What_a_server_has_otherwise_is_said(string? recovery, string codes) =>
        Assert.Equal(codes, string.Join(' ', DatabaseSetup.Doubts(recovery).Select(static one => one.Code)));

    [Theory, BothEngines]
    public async Task Every_engine_can_be_asked(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        var doubts = await new DatabaseSetup(store.Database).DoubtsAsync(Cancellation);

        Assert.True(engine == Engine.SqlServer || doubts.Count == 0);
    }
}
