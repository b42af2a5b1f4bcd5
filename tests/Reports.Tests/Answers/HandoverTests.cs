using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>What waits for a coordinator's word waits for whoever is coordinator now.</summary>
public sealed class HandoverTests
{
    private const string Old = "ivanova@example.test";
    private const string New = "petrova@example.test";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_coordinator_is_told_once_of_all_that_waits_and_the_old_one_of_nothing_more()
    {
        await using var store = await TownAsync();
        var stranger = await SentAsync(store, "one@elsewhere.example");
        var other = await SentAsync(store, "two@elsewhere.example");
        var table = await LoadAsync(store, [], outcome: ProcessingOutcome.Held, reason: null, programme: null);
        await AnswerAsync(store);
        Assert.Equal(0, await HandOverAsync(store));
        var before = (await store.Outbox.DueAsync(Cancellation)).Count;

        await AppointAsync(store, New);
        Assert.Equal(1, await HandOverAsync(store));
        Assert.Equal(0, await HandOverAsync(store));

        var (delivery, text) = await LastAsync(store);
        Assert.Equal(New, delivery.Address);
        Assert.Equal(before + 1, (await store.Outbox.DueAsync(Cancellation)).Count);
        Assert.StartsWith("Ждут вашего решения 3 файла", text, StringComparison.Ordinal);
        foreach (var file in new[] { stranger, other, table })
            Assert.Contains($"№ {file.SubmissionId}", text, StringComparison.Ordinal);
        Golden.Check("answer-handover.txt", text);
    }

    [Fact]
    public async Task What_was_not_told_yet_goes_to_the_coordinator_of_today_alone()
    {
        await using var store = await TownAsync();
        await SentAsync(store, "one@elsewhere.example");
        await AppointAsync(store, New);

        await AnswerAsync(store);

        Assert.Equal(0, await HandOverAsync(store));
        Assert.Equal([New], await ReadersAsync(store, StrangersPublisher.Kind));
    }

    [Fact]
    public async Task What_nobody_was_there_to_be_told_of_is_told_to_the_first_coordinator()
    {
        await using var store = await TownAsync(Town.Definition with { Recipients = [] });
        await SentAsync(store, "one@elsewhere.example");
        Assert.Equal(0, await AnswerAsync(store));

        await AppointAsync(store, New);

        Assert.Equal(1, await HandOverAsync(store));
    }

    [Fact]
    public async Task What_was_decided_or_comes_later_is_not_told_again()
    {
        await using var store = await TownAsync();
        await SentAsync(store, "one@elsewhere.example");
        await AnswerAsync(store);
        await AppointAsync(store, New);
        await HandOverAsync(store);

        store.Clock.Advance(TimeSpan.FromDays(1));
        await SentAsync(store, "two@elsewhere.example");
        await AnswerAsync(store);

        Assert.Equal(0, await HandOverAsync(store));
        Assert.Equal([Old, New], await ReadersAsync(store, StrangersPublisher.Kind));
    }

    private static Task<Processing> SentAsync(TestStore store, string sender) =>
        LoadAsync(
            store,
            [],
            sender,
            outcome: ProcessingOutcome.Held,
            reason: AuthorityMessages.SenderUnknown(sender),
            programme: null
        );

    private static async Task AppointAsync(TestStore store, string address)
    {
        store.Clock.Advance(TimeSpan.FromHours(4));
        var inForce = (await store.Programmes.InForceAsync(Town.Programme, Cancellation))!;
        await Town.LoadAsync(
            store,
            "паспорт.xlsx",
            "coordinator@example.test",
            ProcessingKind.Passport,
            "Планы",
            4,
            session =>
                session.DefineByPassportAsync(
                    Town.Definition with
                    {
                        Recipients = [new Recipient("Ольга Петрова", address, RecipientRole.Coordinator)],
                    },
                    inForce.Id,
                    Cancellation
                )
        );
    }

    private static async Task<int> HandOverAsync(TestStore store)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var (letters, failures) = await Handover(store).PublishAsync(TimeSpan.FromHours(3), null, Cancellation);
        Assert.Empty(failures);
        return letters;
    }

    /// <summary>Who gets letters of a kind, in the order in which they were frozen.</summary>
    private static async Task<List<string>> ReadersAsync(TestStore store, string kind)
    {
        var readers = new List<string>();
        foreach (var delivery in (await store.Outbox.DueAsync(Cancellation)).OrderBy(static one => one.EditionId))
        {
            if ((await store.Editions.GetAsync(delivery.EditionId, Cancellation))!.Kind == kind)
                readers.Add(delivery.Address);
        }

        return readers;
    }

    private static async Task<(Delivery Delivery, string Text)> LastAsync(TestStore store)
    {
        var delivery = (await store.Outbox.DueAsync(Cancellation)).MaxBy(static one => one.EditionId)!;
        var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
        using var reader = new StreamReader(store.Content.Open(edition.TextHash));
        return (
            delivery,
            edition.Subject + "\n\n" + (await reader.ReadToEndAsync(Cancellation)).Replace('\u00A0', ' ')
        );
    }
}
