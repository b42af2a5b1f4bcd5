using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>Whoever lost its lease without knowing yet commits nothing beside the one who has it now.</summary>
public sealed class FenceTests
{
    private static readonly Recipient Ivanova = new("Иванова", "ivanova@example.ru", RecipientRole.Head);
    private static readonly Recipient Petrov = new("Петров", "petrov@example.ru", RecipientRole.Head);

    [Theory, BothEngines]
    public async Task A_load_is_the_lease_holders_alone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var file = await store.SubmitAsync("отчёт.xlsx", "x");
        var (lost, held) = await TwoHolders.OfAsync(store, "collect");

        await Assert.ThrowsAsync<LeaseLostException>(() => LoadAsync(store, file, lost));
        Assert.Null((await store.Submissions.StatusAsync(file.Id, Cancellation))!.Processing);

        Assert.Equal(1, (await LoadAsync(store, file, held)).Attempt);
    }

    [Fact]
    public async Task A_lease_taken_in_the_middle_of_a_load_ends_the_load()
    {
        // A load keeps everybody else out of a SQLite file: only on a server can the lease go meanwhile.
        Assert.SkipWhen(TestServer.ConnectionString is null, TestServer.WhyNot);
        await using var store = await TestStore.CreateAsync(Engine.SqlServer);
        var file = await store.SubmitAsync("отчёт.xlsx", "x");
        var mine = await TwoHolders.BeginAsync(store, "collect");
        await using var session = await store.Loader.BeginAsync(file, mine, Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(3));
        await TwoHolders.BeginAsync(store, "collect");

        await Assert.ThrowsAsync<LeaseLostException>(() => CompleteAsync(session));
    }

    [Theory, BothEngines]
    public async Task A_paper_and_all_that_it_writes_down_is_the_lease_holders_alone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var (lost, held) = await TwoHolders.OfAsync(store, "report");
        var paper = EditionTests.Paper() with
        {
            Schedules = new ScheduledReport(EditionTests.Paper().Kind, Programme, Quarter, store.Clock.Now),
        };

        await Assert.ThrowsAsync<LeaseLostException>(() => FreezeAsync(store, paper, lost));
        Assert.Null(await store.Editions.LatestAsync(paper.Kind, Programme, Quarter.Code, Cancellation));
        Assert.Empty(await store.Scheduled.MadeAsync(Cancellation));
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));

        Assert.Equal(1, (await FreezeAsync(store, paper, held)).Number);
        Assert.Single(await store.Scheduled.MadeAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task Recipients_are_added_by_the_lease_holder_alone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var (lost, held) = await TwoHolders.OfAsync(store, "report");
        var edition = (await FreezeAsync(store, EditionTests.Paper(), held)).Id;

        await Assert.ThrowsAsync<LeaseLostException>(() =>
            store.Editions.AddRecipientsAsync(edition, [Petrov], null, lost, Cancellation)
        );

        Assert.Equal(1, await store.Editions.AddRecipientsAsync(edition, [Petrov], null, held, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_letter_is_begun_and_taken_up_by_the_lease_holder_alone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Editions.FreezeAsync(EditionTests.Paper(), [Ivanova], Cancellation);
        var letter = Assert.Single(await store.Outbox.DueAsync(Cancellation)).Id;
        var (lost, held) = await TwoHolders.OfAsync(store, "deliver");

        await Assert.ThrowsAsync<LeaseLostException>(() => store.Outbox.TryStartAsync(letter, lost, Cancellation));
        Assert.True(await store.Outbox.TryStartAsync(letter, held, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() =>
            store.Outbox.RecoverAsync(DeliveryState.Uncertain, lost, Cancellation)
        );

        // Still in sending: whoever sends it writes down how that ended.
        await store.Outbox.SentAsync(letter, "250 ok", Cancellation);
    }

    [Theory, BothEngines]
    public async Task A_lease_whose_time_is_up_is_its_holders_until_somebody_takes_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var mine = await TwoHolders.BeginAsync(store, "collect");
        store.Clock.Advance(TimeSpan.FromHours(1));

        await LoadAsync(store, await store.SubmitAsync("отчёт.xlsx", "x"), mine);
    }

    private static Task<Edition> FreezeAsync(TestStore store, NewEdition paper, Fence fence) =>
        store.Editions.FreezeAsync(paper with { Fence = fence }, [Ivanova], Cancellation);

    private static async Task<Processing> LoadAsync(TestStore store, Submission file, Fence fence)
    {
        await using var session = await store.Loader.BeginAsync(file, fence, Cancellation);
        return await CompleteAsync(session);
    }

    private static async Task<Processing> CompleteAsync(Loading.LoadSession session)
    {
        await session.AddSheetAsync(1, "Лист1", Cancellation);
        await session.UseProgrammeAsync(Programme, Cancellation);
        return await session.CompleteAsync(
            ProcessingKind.Data,
            ProcessingOutcome.Loaded,
            "quarterly",
            null,
            0,
            0,
            Cancellation
        );
    }
}
