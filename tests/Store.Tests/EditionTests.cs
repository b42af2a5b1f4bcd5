using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class EditionTests
{
    private static readonly Recipient Ivanova = new("Иванова", "Ivanova@Example.ru", RecipientRole.Coordinator);
    private static readonly Recipient Petrov = new("Петров", "petrov@example.ru", RecipientRole.Head);

    public static NewEdition Paper(string kind = "quarterly") =>
        new(
            kind,
            Programme,
            Quarter,
            new Cutoff(new AsOf(7), new DateTimeOffset(2025, 10, 1, 8, 0, 0, TimeSpan.Zero)),
            "Мониторинг",
            "{\"a\":1}",
            "aa",
            "bb",
            "cc",
            [new EditionAttachment("отчет.docx", "application/docx", "dd")],
            "quality.example.ru"
        );

    [Theory, BothEngines]
    public async Task A_frozen_edition_comes_back_whole_with_one_delivery_per_address(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        var edition = await store.Editions.FreezeAsync(
            Paper(),
            [Ivanova, Petrov, Ivanova with { Email = "ivanova@example.ru" }],
            Cancellation
        );

        var read = (await store.Editions.GetAsync(edition.Id, Cancellation))!;
        Assert.Equal(edition.Attachments, read.Attachments);
        Assert.Equal(edition, read with { Attachments = edition.Attachments });
        Assert.Equal((1, Quarter, "Мониторинг"), (read.Number, read.Period, read.Subject));
        Assert.Equal("{\"a\":1}", await store.Editions.ModelAsync(edition.Id, Cancellation));
        Assert.Equal(
            ["Ivanova@Example.ru", "petrov@example.ru"],
            (await store.LettersAsync(edition.Id)).Select(delivery => delivery.Address)
        );
        Assert.Equal(2, (await store.Outbox.DueAsync(Cancellation)).Count);
    }

    [Theory, BothEngines]
    public async Task Editions_are_numbered_by_kind_programme_period_and_topic(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Editions.FreezeAsync(Paper(), [], Cancellation);
        var second = await store.Editions.FreezeAsync(Paper(), [], Cancellation);
        var school = await store.Editions.FreezeAsync(Paper() with { Topic = "dubna-5" }, [], Cancellation);
        var other = await store.Editions.FreezeAsync(Paper("reminder"), [], Cancellation);

        Assert.Equal((2, 1, 1), (second.Number, school.Number, other.Number));
        Assert.Equal(
            second.Id,
            (await store.Editions.LatestAsync("quarterly", Programme, "2025-Q3", Cancellation))!.Id
        );
        Assert.Equal(
            school.Id,
            (await store.Editions.LatestAsync("quarterly", Programme, "2025-Q3", "dubna-5", Cancellation))!.Id
        );
        Assert.Null(await store.Editions.LatestAsync("quarterly", Programme, "2025-Q2", Cancellation));
    }

    [Theory, BothEngines]
    public async Task Recipients_added_later_get_one_delivery_and_known_ones_no_second(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var edition = await store.Editions.FreezeAsync(Paper(), [Ivanova], Cancellation);

        Assert.Equal(
            1,
            await store.Editions.AddRecipientsAsync(edition.Id, [Ivanova, Petrov], null, null, Cancellation)
        );
        Assert.Equal(
            0,
            await store.Editions.AddRecipientsAsync(edition.Id, [Ivanova, Petrov], null, null, Cancellation)
        );
        Assert.Equal(2, (await store.LettersAsync(edition.Id)).Count);
    }

    [Theory, BothEngines]
    public async Task A_message_id_is_ascii_and_follows_from_edition_and_address(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.Editions.FreezeAsync(
            Paper() with
            {
                Topic = "школа 5",
            },
            [Ivanova, Petrov],
            Cancellation
        );
        var second = await store.Editions.FreezeAsync(Paper() with { Topic = "школа 7" }, [Ivanova], Cancellation);

        var ids = (await store.Outbox.DueAsync(Cancellation)).Select(delivery => delivery.MessageId).ToList();

        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            ids,
            id =>
                Assert.Matches(
                    "^<qm-quarterly-quality-2025-2025-Q3-[A-Za-z0-9-]*-1-[0-9a-f]{16}@quality\\.example\\.ru>$",
                    id
                )
        );
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task An_edition_whose_deliveries_cannot_be_stored_is_not_stored_either()
    {
        await using var store = await TestStore.SqliteAsync();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            store.Editions.FreezeAsync(Paper(), [Ivanova, Petrov with { Name = null! }], Cancellation)
        );

        Assert.Null(await store.Editions.LatestAsync("quarterly", Programme, "2025-Q3", Cancellation));
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_reader_of_a_role_with_a_face_gets_that_face_and_everybody_else_the_paper_itself(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var paper = Paper() with
        {
            Faces =
            [
                new EditionFace(
                    RecipientRole.Head,
                    "Коротко",
                    "h1",
                    "h2",
                    [new EditionAttachment("график.png", "image/png", "h3") { ContentId = "run-1" }]
                ),
            ],
        };
        var edition = await store.Editions.FreezeAsync(
            paper,
            [
                new Recipient("Глава", "head@example.test", RecipientRole.Head),
                new Recipient("Координатор", "coordinator@example.test", RecipientRole.Coordinator),
            ],
            Cancellation
        );
        await store.Editions.AddRecipientsAsync(
            edition.Id,
            [new Recipient("Второй глава", "second@example.test", RecipientRole.Head)],
            null,
            null,
            Cancellation
        );

        var due = await store.Outbox.DueAsync(Cancellation);
        Assert.Equal(
            [
                ("coordinator@example.test", "", paper.Subject),
                ("head@example.test", "run-1", "Коротко"),
                ("second@example.test", "run-1", "Коротко"),
            ],
            due.Select(one =>
                    (
                        one.Address,
                        edition.For(one.Reader).Attachments[0].ContentId ?? "",
                        edition.For(one.Reader).Subject
                    )
                )
                .Order()
        );
        Assert.Equal(
            edition.For(RecipientRole.Head).Subject,
            (await store.Editions.GetAsync(edition.Id, Cancellation))!.For(RecipientRole.Head).Subject
        );
    }
}
