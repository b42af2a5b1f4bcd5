using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class ReminderTests
{
    private static readonly Indicators.Programmes.Recipient School = new(
        "СОШ № 5",
        "school5@example.ru",
        Indicators.Programmes.RecipientRole.Reader
    );

    [Theory, BothEngines]
    public async Task What_a_letter_reminds_of_is_known_afterwards_with_its_day_and_whether_it_failed(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var edition = await FreezeAsync(store, ReminderStage.Start);
        var delivery = Assert.Single(await store.LettersAsync(edition.Id));

        var told = Assert.Single(await store.Reminders.ToldAsync(Programme, Quarter, Cancellation));
        Assert.Equal(new Told("dubna-5", ReminderStage.Start, EditionTests.Paper().CutOff.At, IsFailed: false), told);

        await store.Outbox.TryStartAsync(delivery.Id, null, Cancellation);
        await store.Outbox.FailAsync(delivery.Id, "550 no such user", Cancellation);
        Assert.True(Assert.Single(await store.Reminders.ToldAsync(Programme, Quarter, Cancellation)).IsFailed);
    }

    [Theory, BothEngines]
    public async Task A_form_is_reminded_of_once_at_each_stage_and_a_second_letter_leaves_no_trace(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await FreezeAsync(store, ReminderStage.Start);
        await FreezeAsync(store, ReminderStage.HalfWay);

        await Assert.ThrowsAsync<InvalidOperationException>(() => FreezeAsync(store, ReminderStage.Start));

        Assert.Equal(
            [ReminderStage.Start, ReminderStage.HalfWay],
            (await store.Reminders.ToldAsync(Programme, Quarter, Cancellation)).Select(told => told.Stage)
        );
        Assert.Equal(2, (await store.Outbox.DueAsync(Cancellation)).Count);
    }

    [Theory, BothEngines]
    public async Task What_a_school_gave_is_that_of_the_attempts_that_count_and_a_stated_absence_is_an_answer(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync(
            "passport",
            session => session.DefineAsync(Definition(), Cancellation),
            ProcessingKind.Passport
        );
        var submission = await store.SubmitAsync("form.xlsx", "form");
        var before = await store.Commits.CurrentCutoffAsync(Cancellation);
        await store.LoadAsync(
            submission,
            async session =>
            {
                await session.UseProgrammeAsync(Programme, Cancellation);
                await session.AddAsync(Figure(50), Cancellation);
                await session.AddAsync(
                    new NewObservation("1.2", "dubna-5", Quarter, new Fact.Missing("-"), "-", new CellAddress(1, 6, 4)),
                    Cancellation
                );
            }
        );

        var given = await store.Reminders.GivenAsync(Programme, Quarter, AsOf.Now, Cancellation);
        Assert.Equal(["1.1", "1.2"], given["dubna-5"].Order(StringComparer.Ordinal));
        Assert.Empty(await store.Reminders.GivenAsync(Programme, Quarter, before, Cancellation));
        Assert.Empty(await store.Reminders.GivenAsync(Programme, Quarter.Previous()!, AsOf.Now, Cancellation));

        await store.LoadAsync(
            submission,
            session => session.UseProgrammeAsync(Programme, Cancellation),
            outcome: ProcessingOutcome.Retracted
        );
        Assert.Empty(await store.Reminders.GivenAsync(Programme, Quarter, AsOf.Now, Cancellation));
    }

    private static Task<Edition> FreezeAsync(TestStore store, ReminderStage stage) =>
        store.Editions.FreezeAsync(
            EditionTests.Paper("reminder") with
            {
                Reminds = [new RemindedForm(Programme, "dubna-5", Quarter, stage)],
            },
            [School],
            Cancellation
        );
}
