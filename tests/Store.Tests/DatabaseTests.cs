namespace QualityMonitor.Store.Tests;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("Server=db;Database=quality", 600)]
    [InlineData("Server=db;Database=quality;Command Timeout=30", 30)]
    public void A_statement_has_ten_minutes_on_a_server_unless_the_connection_string_says_otherwise(
        string written,
        int seconds
    ) =>
        Assert.Equal(
            seconds,
            Database.ServerConnectionString(new StoreOptions(Engine.SqlServer, written, "content")).CommandTimeout
        );
}
