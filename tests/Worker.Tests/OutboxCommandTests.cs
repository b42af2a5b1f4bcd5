using Microsoft.Data.Sqlite;
using QualityMonitor.Worker.Tests.Answers;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

public sealed class OutboxCommandTests
{
    [Fact]
    public async Task A_letter_that_cannot_be_resent_or_confirmed_is_refused_with_its_state_and_what_to_do()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        await office.RunAsync("collect");

        await RefusedAsync(
            office,
            "Письмо № 1 (",
            "уже доставлено: второй раз оно не уходит.",
            "outbox",
            "resend",
            "1"
        );
        await RefusedAsync(office, "Письмо № 1 (", "уже отмечено доставленным.", "outbox", "confirm", "1");
        await RefusedAsync(
            office,
            "Письма № 99999 нет.",
            "номер письма из списка команды outbox",
            "outbox",
            "resend",
            "99999"
        );
    }

    [Fact]
    public async Task Letters_are_resent_by_their_numbers_at_once_all_of_them_or_none()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        await office.RunAsync("collect");
        Assert.Equal(2, await ChangeAsync(office, "update delivery set state = 'failed' where delivery_id in (1, 2)"));

        await RefusedAsync(office, "Письма № 99999 нет.", "номер письма", "outbox", "resend", "1", "99999");
        Assert.Contains("№ 1, ", (await office.TryAsync("outbox")).Output, StringComparison.Ordinal);
        var resent = await office.TryAsync("outbox", "resend", "1", "2", "2");

        Assert.Contains(
            "2 письма поставлены в очередь",
            resent.Output.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await office.TryAsync("outbox")).ExitCode);
    }

    [Fact]
    public async Task Sending_ends_with_six_while_letters_of_earlier_runs_wait_for_a_person()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        var elsewhere = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["QUALITYMONITOR__Mail__AllowedDomains__0"] = "elsewhere.test",
        };
        await WorkerProcess.RunAsync(office.Folder, elsewhere, "collect");

        var sent = await office.TryAsync("outbox", "send");

        Assert.Equal(6, sent.ExitCode);
        Assert.Contains("смотрите командой outbox", sent.Output + sent.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_tried_again_by_itself_is_listed_with_the_reason_and_needs_nobody()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        await office.TryAsync("collect");
        const string Failing = """
            update delivery set state = 'pending', last_error = 'Письмо не записать: нет места.',
                next_attempt_at = '2099-01-15 06:00:00.000'
            where delivery_id = (select max(delivery_id) from delivery where state = 'sent');
            """;
        Assert.Equal(1, await ChangeAsync(office, Failing));

        var listed = await office.TryAsync("outbox");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains(
            "пока не ушло, повторим 15.01.2099 09:00. Письмо не записать: нет места.",
            listed.Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    private static async Task<int> ChangeAsync(SchoolOffice office, string statement)
    {
        await using var database = new SqliteConnection(
            $"Data Source={Path.Combine(office.Folder, "data", "qualitymonitor.db")};Pooling=False"
        );
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task RefusedAsync(SchoolOffice office, string who, string why, params string[] arguments)
    {
        var result = await office.TryAsync(arguments);
        var said = (result.Output + result.Error).ReplaceLineEndings(" ");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(who, said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Внутренняя", said, StringComparison.Ordinal);
    }
}
