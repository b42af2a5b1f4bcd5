namespace QualityMonitor.Store.Tests;

public sealed class DatabaseFaultsTests
{
    /// <summary>Numbers of the server and of its client, of which waiting mends some.</summary>
    [Theory]
    [InlineData(18456, "database-login-refused", true)]
    [InlineData(4060, "database-not-found", true)]
    [InlineData(229, "database-no-rights", true)]
    [InlineData(262, "database-no-rights", true)]
    [InlineData(-2146893019, "database-certificate", true)]
    [InlineData(-2146893022, "database-certificate", true)]
    [InlineData(53, "database-unreachable", false)]
    [InlineData(10061, "database-unreachable", false)]
    [InlineData(-2, "database-too-slow", false)]
    [InlineData(9002, "database-full", false)]
    public void What_the_settings_or_the_set_up_of_the_server_must_mend_is_told_apart(
        int number,
        string code,
        bool isOfSettings
    )
    {
        var problem = DatabaseFaults.OfServer(number)!;

        Assert.Equal(code, problem.Code);
        Assert.Equal(isOfSettings, DatabaseFaults.IsOfSettings(problem));
    }
}
