using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>Files of senders that nobody knows, however many there are: the coordinators hear of all, in few letters.</summary>
public sealed class StrangersTests
{
    private const string Coordinator = "ivanova@example.test";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_at_once_is_one_letter_that_names_every_file_and_comes_once()
    {
        await using var store = await TownAsync();
        var first = await SentAsync(store, "one@elsewhere.example");
        var second = await SentAsync(store, "two@elsewhere.example");
        var forged = await SentAsync(store, Sender, AuthorityMessages.SenderUnconfirmed(Sender, "dmarc=fail"));

        Assert.Equal(1, await AnswerAsync(store));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await AnswerAsync(store));

        var (subject, whole) = Assert.Single(await LettersAsync(store));
        var text = string.Join(' ', whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("Ждут вашего решения 3 файла: отправители неизвестны или не подтверждены", subject);
        foreach (var file in new[] { first, second, forged })
            Assert.Contains($"№ {file.SubmissionId}", text, StringComparison.Ordinal);
        Assert.Contains("one@elsewhere.example: в паспорте такого адреса нет.", text, StringComparison.Ordinal);
        Assert.Contains($"{Sender}: почтовый сервер не подтвердил", text, StringComparison.Ordinal);
        Golden.Check("answer-strangers.txt", subject + "\n\n" + whole);
    }

    [Fact]
    public async Task A_coordinator_in_whose_name_somebody_writes_hears_of_it_though_nobody_else_is_left()
    {
        await using var store = await TownAsync();
        await SentAsync(store, Coordinator, AuthorityMessages.SenderUnconfirmed(Coordinator, "dmarc=fail"));

        Assert.Equal(1, await AnswerAsync(store));
        Assert.Contains("могли подделать", Assert.Single(await LettersAsync(store)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_within_hours_of_a_letter_waits_for_the_next_and_is_not_lost()
    {
        await using var store = await TownAsync();
        await SentAsync(store, "one@elsewhere.example");
        Assert.Equal(1, await AnswerAsync(store));
        for (var file = 0; file < 40; file++)
            await SentAsync(store, $"s{file}@elsewhere.example");

        Assert.Equal(0, await AnswerAsync(store));
        store.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, await AnswerAsync(store));

        var letters = await LettersAsync(store);
        Assert.Equal(2, letters.Count);
        Assert.Contains("s29@elsewhere.example", letters[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("s30@elsewhere.example", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("10", letters[1].Text.Split("Ещё файлов")[1].Split('\n')[0], StringComparison.Ordinal);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await AnswerAsync(store));
    }

    [Fact]
    public async Task Strangers_delay_nobody_elses_answer_and_no_other_question()
    {
        await using var store = await TownAsync();
        await SentAsync(store, "one@elsewhere.example");
        Assert.Equal(1, await AnswerAsync(store));

        await SentAsync(store, "two@elsewhere.example");
        await LoadAsync(store, []);
        await SentAsync(
            store,
            "three@elsewhere.example",
            AuthorityMessages.Passport(Doubt.PassportUnproven, Town.Programme, "three@elsewhere.example")
        );

        Assert.Equal(2, await AnswerAsync(store));
    }

    private static Task<Processing> SentAsync(
        TestStore store,
        string sender,
        QualityMonitor.Indicators.Problem? reason = null
    ) =>
        LoadAsync(
            store,
            [],
            sender,
            outcome: ProcessingOutcome.Held,
            reason: reason ?? AuthorityMessages.SenderUnknown(sender),
            programme: null
        );

    /// <summary>To the coordinator, in the order in which they were frozen.</summary>
    private static async Task<List<(string Subject, string Text)>> LettersAsync(TestStore store)
    {
        var letters = new List<(string, string)>();
        foreach (var delivery in (await store.Outbox.DueAsync(Cancellation)).OrderBy(static one => one.EditionId))
        {
            Assert.Equal(Coordinator, delivery.Address);
            var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
            using var reader = new StreamReader(store.Content.Open(edition.TextHash));
            letters.Add((edition.Subject, (await reader.ReadToEndAsync(Cancellation)).Replace('\u00A0', ' ')));
        }

        return letters;
    }
}
