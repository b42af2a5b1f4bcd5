using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Tests;

public sealed class DatabaseRetryTests
{
    private const int Busy = 5;

    [Theory]
    [InlineData(Engine.SqlServer, 1205, 3)]
    [InlineData(Engine.SqlServer, 3960, 3)]
    [InlineData(Engine.Sqlite, Busy, 1)]
    [InlineData(Engine.Sqlite, 6, 1)]
    [InlineData(Engine.SqlServer, -2, 0)]
    [InlineData(Engine.SqlServer, 2627, 0)]
    [InlineData(Engine.SqlServer, 1222, 0)]
    [InlineData(Engine.SqlServer, Busy, 0)]
    [InlineData(Engine.Sqlite, 1205, 0)]
    [InlineData(Engine.Sqlite, 11, 0)]
    [InlineData(Engine.Sqlite, 19, 0)]
    public void Only_what_the_engine_asks_to_be_done_again_is_and_not_for_ever(Engine engine, int code, int times)
    {
        var waits = Enumerable.Range(1, 10).Select(attempt => DatabaseRetry.Decide(attempt, engine, code)).ToList();

        Assert.Equal(times, waits.TakeWhile(static wait => wait is not null).Count());
        Assert.All(waits.Skip(times), static wait => Assert.Null(wait));
        Assert.Equal(waits.Take(times).Order(), waits.Take(times));
    }

    [Fact]
    public async Task A_transaction_that_was_undone_is_done_again_and_other_failures_go_out_at_once()
    {
        var attempts = 0;

        var result = await DatabaseRetry.RunAsync(
            () => ++attempts == 1 ? throw new SqliteException("busy", Busy) : Task.FromResult("done"),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(("done", 2), (result, attempts));
        await Assert.ThrowsAsync<SqliteException>(() =>
            DatabaseRetry.RunAsync<int>(
                () =>
                {
                    attempts++;
                    throw new SqliteException("constraint", 19);
                },
                TimeProvider.System,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(3, attempts);
    }

    [Theory]
    [InlineData(0, LockAnswer.Granted)]
    [InlineData(1, LockAnswer.Granted)]
    [InlineData(-1, LockAnswer.Timeout)]
    [InlineData(-2, LockAnswer.Cancelled)]
    [InlineData(-3, LockAnswer.Deadlock)]
    [InlineData(-999, LockAnswer.Refused)]
    public void The_answers_of_the_servers_lock_are_told_apart(int result, LockAnswer answer) =>
        Assert.Equal(answer, LockAnswers.Of(result));

    [Theory]
    [InlineData("Server=x;Database=y", 600)]
    [InlineData("Server=x;Database=y;Command Timeout=45", 45)]
    public void A_bulk_copy_waits_no_longer_than_a_statement(string connectionString, int seconds)
    {
        var options = new StoreOptions(Engine.SqlServer, connectionString, "content");
        using var connection = new Microsoft.Data.SqlClient.SqlConnection(
            Database.ServerConnectionString(options).ConnectionString
        );

        using var copy = Loading.SqlServerObservationWriter.NewCopy(connection, null);

        Assert.Equal(seconds, copy.BulkCopyTimeout);
    }
}
