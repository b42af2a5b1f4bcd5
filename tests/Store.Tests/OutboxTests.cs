using Dapper;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class OutboxTests
{
    private static readonly DateTimeOffset Later = new(2025, 10, 1, 9, 5, 0, TimeSpan.Zero);

    /// <summary>Every step from every state: null is refused.</summary>
    private static readonly Dictionary<(string Step, DeliveryState From), DeliveryState> Allowed = new()
    {
        [("start", DeliveryState.Pending)] = DeliveryState.Sending,
        [("sent", DeliveryState.Sending)] = DeliveryState.Sent,
        [("retry", DeliveryState.Sending)] = DeliveryState.Pending,
        [("fail", DeliveryState.Sending)] = DeliveryState.Failed,
        [("uncertain", DeliveryState.Sending)] = DeliveryState.Uncertain,
        [("confirm-restored", DeliveryState.Pending)] = DeliveryState.Sent,
        [("confirm", DeliveryState.Uncertain)] = DeliveryState.Sent,
        [("resend", DeliveryState.Uncertain)] = DeliveryState.Pending,
        [("resend", DeliveryState.Failed)] = DeliveryState.Pending,
        [("return", DeliveryState.Sent)] = DeliveryState.Returned,
        [("return", DeliveryState.Uncertain)] = DeliveryState.Returned,
        [("confirm", DeliveryState.Returned)] = DeliveryState.Sent,
        [("resend", DeliveryState.Returned)] = DeliveryState.Pending,
    };

    [Theory, BothEngines]
    public async Task Only_the_steps_of_the_table_are_possible_and_every_step_is_remembered(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        foreach (var from in Enum.GetValues<DeliveryState>())
        {
            foreach (
                var step in (string[])
                    ["start", "sent", "retry", "fail", "uncertain", "confirm", "confirm-restored", "resend", "return"]
            )
            {
                var delivery = await DeliveryInAsync(store, from);
                var steps = (await store.StepsAsync(delivery.Id)).Count;

                var isDone = await TakeAsync(store, step, delivery.Id);

                var isAllowed = Allowed.TryGetValue((step, from), out var to);
                var after = await ReadAsync(store, delivery);
                var events = await store.StepsAsync(delivery.Id);
                Assert.True(isDone == isAllowed, $"{step} from {from}");
                Assert.Equal((isAllowed ? to : from, isAllowed ? steps + 1 : steps), (after.State, events.Count));
                Assert.Equal(Sql.ColumnWords<DeliveryState>.Of(after.State), events[^1]);
            }
        }
    }

    [Theory, BothEngines]
    public async Task Of_ten_that_start_one_delivery_at_once_one_does(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var delivery = await DeliveryInAsync(store, DeliveryState.Pending);

        var started = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => store.Outbox.TryStartAsync(delivery.Id, null, Cancellation)))
        );

        Assert.Equal(1, started.Count(isMine => isMine));
        Assert.Equal(1, (await ReadAsync(store, delivery)).Attempts);
    }

    /// <summary>
    /// What was sent may be taken back by a power cut and then asks a person; that a letter is being sent must be on the disk
    /// before it goes, or it would go twice. Both use the connections of one pool.
    /// </summary>
    [Fact]
    public async Task Only_what_was_sent_waits_for_no_disk()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);
        var delivery = await DeliveryInAsync(store, DeliveryState.Sending);
        await store.Outbox.SentAsync(delivery.Id, null, Cancellation);

        const long Full = 2;
        for (var one = 0; one < 5; one++)
        {
            await using var connection = await store.Database.OpenAsync(Cancellation);
            Assert.Equal(Full, await connection.ExecuteScalarAsync<long>("pragma synchronous"));
        }
    }

    [Theory, BothEngines]
    public async Task A_retry_is_due_at_its_time_and_not_before(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var delivery = await DeliveryInAsync(store, DeliveryState.Sending);
        await store.Outbox.RetryAsync(delivery.Id, "451 try again", Later, Cancellation);

        store.Clock.Now = Later.AddMilliseconds(-1);
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));
        store.Clock.Now = Later;
        var due = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(("451 try again", 1, Later), (due.LastError, due.Attempts, due.NextAttemptAt));
    }

    [Theory, BothEngines]
    public async Task What_was_put_off_under_a_clock_that_ran_ahead_is_due_when_it_is_right_again(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var delivery = await DeliveryInAsync(store, DeliveryState.Sending);
        store.Clock.Set(TimeSpan.FromDays(365));
        await store.Outbox.RetryAsync(delivery.Id, "451 try again", store.Clock.Now.AddHours(12), Cancellation);
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));

        store.Clock.Set(TimeSpan.FromDays(-365));

        Assert.Single(await store.Outbox.DueAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task What_a_dead_process_left_in_sending_becomes_what_the_caller_says(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var folder = await DeliveryInAsync(store, DeliveryState.Sending);
        Assert.Equal(1, await store.Outbox.RecoverAsync(DeliveryState.Pending, null, Cancellation));
        Assert.Equal(DeliveryState.Pending, (await ReadAsync(store, folder)).State);

        var smtp = await DeliveryInAsync(store, DeliveryState.Sending);
        Assert.Equal(1, await store.Outbox.RecoverAsync(DeliveryState.Uncertain, null, Cancellation));
        Assert.Equal([smtp.Id], (await store.Outbox.AttentionAsync(Cancellation)).Select(delivery => delivery.Id));
    }

    private static async Task<Delivery> DeliveryInAsync(TestStore store, DeliveryState state)
    {
        var edition = await store.Editions.FreezeAsync(
            EditionTests.Paper(),
            [new Recipient("Иванова", "ivanova@example.ru", RecipientRole.Head)],
            Cancellation
        );
        var delivery = Assert.Single(await store.LettersAsync(edition.Id));
        string[] way = state switch
        {
            DeliveryState.Sending => ["start"],
            DeliveryState.Sent => ["start", "sent"],
            DeliveryState.Failed => ["start", "fail"],
            DeliveryState.Uncertain => ["start", "uncertain"],
            DeliveryState.Returned => ["start", "sent", "return"],
            _ => [],
        };
        foreach (var step in way)
            Assert.True(await TakeAsync(store, step, delivery.Id));
        return delivery;
    }

    private static async Task<bool> TakeAsync(TestStore store, string step, long id)
    {
        var outbox = store.Outbox;
        if (step == "start")
            return await outbox.TryStartAsync(id, null, Cancellation);
        if (step == "return")
            return await ReturnAsync(store, id);

        var taken = step switch
        {
            "sent" => outbox.SentAsync(id, "250 ok", Cancellation),
            "retry" => outbox.RetryAsync(id, "451 try again", Later, Cancellation),
            "fail" => outbox.FailAsync(id, "550 no such user", Cancellation),
            "uncertain" => outbox.UncertainAsync(id, "connection lost", Cancellation),
            "confirm" => outbox.ConfirmAsync(id, "admin", Cancellation),
            "confirm-restored" => outbox.ConfirmRestoredAsync(id, "admin", Cancellation),
            _ => outbox.ResendAsync(id, "admin", Cancellation),
        };
        return await Record.ExceptionAsync(() => taken) switch
        {
            null => true,
            InvalidOperationException => false,
            var other => throw other,
        };
    }

    /// <summary>By a bounce that comes into a mailbox.</summary>
    private static async Task<bool> ReturnAsync(TestStore store, long id)
    {
        var before = (await store.StepsAsync(id)).Count;
        var bounce = new NewReceivedMessage("почта", 1, id, "key", MessageKind.Bounce, "x", 1, store.Clock.Now)
        {
            DeliveryId = id,
            Words = "550 no such user",
        };
        await store.Received.RecordAsync(bounce, Cancellation);
        return (await store.StepsAsync(id)).Count > before;
    }

    private static async Task<Delivery> ReadAsync(TestStore store, Delivery delivery) =>
        Assert.Single(await store.LettersAsync(delivery.EditionId));
}
