using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class ReceivedMessageTests
{
    private static readonly Recipient Ivanova = new("Иванова", "ivanova@example.ru", RecipientRole.Coordinator);
    private static readonly Recipient Petrov = new("Петров", "petrov@example.ru", RecipientRole.Reader);

    [Theory, BothEngines]
    public async Task A_message_is_remembered_once_under_the_number_of_its_numbering(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await store.Received.RecordAsync(Message(1, 7), Cancellation);
        await store.Received.RecordAsync(Message(1, 7), Cancellation);
        await store.Received.RecordAsync(Message(2, 7), Cancellation);
        await store.Received.RecordAsync(Message(1, 4_294_967_295), Cancellation);

        Assert.Equal([7, 4_294_967_295], (await store.Received.UidsAsync("почта", 1, Cancellation)).Order());
        Assert.Equal([7], await store.Received.UidsAsync("почта", 2, Cancellation));
        Assert.Empty(await store.Received.UidsAsync("другая", 1, Cancellation));
    }

    [Theory, BothEngines]
    public async Task Where_a_mailbox_begins_is_decided_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.Received.StartAsync("почта", store.Clock.Now, Cancellation);

        Assert.Equal(first, await store.Received.StartAsync("почта", store.Clock.Now.AddDays(1), Cancellation));
        Assert.Equal(first, await store.Received.StartAsync("почта", Cancellation));
        Assert.Null(await store.Received.StartAsync("другая", Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_bounce_returns_a_letter_that_was_sent_and_no_other_and_a_person_moves_it_on(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Editions.FreezeAsync(EditionTests.Paper(), [Ivanova, Petrov], Cancellation);
        var due = await store.Outbox.DueAsync(Cancellation);
        await store.Outbox.TryStartAsync(due[0].Id, null, Cancellation);
        await store.Outbox.SentAsync(due[0].Id, null, Cancellation);

        foreach (var (delivery, uid) in due.Select(static (one, index) => (one, index)))
            await store.Received.RecordAsync(
                Message(1, uid) with
                {
                    Kind = MessageKind.Bounce,
                    DeliveryId = delivery.Id,
                    Words = "5.1.1",
                },
                Cancellation
            );

        var returned = Assert.Single(await store.Outbox.AttentionAsync(Cancellation));
        Assert.Equal((due[0].Id, DeliveryState.Returned, "5.1.1"), (returned.Id, returned.State, returned.LastError));
        Assert.Equal(DeliveryState.Pending, (await store.Outbox.GetAsync(due[1].Id, Cancellation))!.State);
        await store.Outbox.ResendAsync(returned.Id, "admin", Cancellation);
        Assert.Equal(2, (await store.Outbox.DueAsync(Cancellation)).Count);
    }

    [Theory, BothEngines]
    public async Task A_letter_is_found_by_its_Message_ID_alone_and_its_attachment_by_its_bytes(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var hash = new string('c', 64);
        await store.Editions.FreezeAsync(
            EditionTests.Paper() with
            {
                Attachments = [new EditionAttachment("a", "x", hash), new EditionAttachment("b", "x", hash)],
            },
            [Ivanova],
            Cancellation
        );
        var letter = Assert.Single(await store.Outbox.DueAsync(Cancellation));

        Assert.Equal(
            letter.Id,
            await store.Received.FindLetterAsync(["<1@example.ru>", letter.MessageId], Cancellation)
        );
        Assert.Null(await store.Received.FindLetterAsync(["<1@example.ru>", new string('x', 5000)], Cancellation));
        Assert.True(await store.Submissions.IsMailedOutAsync(hash, Cancellation));
        Assert.False(await store.Submissions.IsMailedOutAsync(new string('d', 64), Cancellation));
    }

    private static NewReceivedMessage Message(long validity, long uid) =>
        new(
            "почта",
            validity,
            uid,
            $"{validity}.{uid}",
            MessageKind.Words,
            "Тема",
            10,
            new DateTimeOffset(2025, 10, 1, 8, 0, 0, TimeSpan.Zero)
        );
}
