using QualityMonitor.Store.Faults;

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

    /// <summary>What the tool's own words would say in English.</summary>
    [Theory]
    [InlineData(5, "database-busy")]
    [InlineData(8, "database-read-only")]
    [InlineData(10, "database-disk")]
    [InlineData(11, "database-damaged")]
    [InlineData(13, "database-full")]
    [InlineData(14, "database-cannot-open")]
    [InlineData(26, "database-damaged")]
    public void What_befalls_a_file_is_told_in_our_words(int number, string code) =>
        Assert.Equal(code, DatabaseFaults.OfSqlite(number)!.Code);
}
