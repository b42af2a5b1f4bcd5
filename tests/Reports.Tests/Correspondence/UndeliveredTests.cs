using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Tests.Answers;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Reports.Tests.MailRules;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Correspondence;

/// <summary>Letters that were given up, and who hears of them.</summary>
public sealed class UndeliveredTests
{
    private const string Coordinator = "ivanova@example.test";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_letter_that_was_given_up_is_told_once_and_several_in_one_letter()
    {
        await using var store = await SchoolFile.TownAsync(Town.Definition);
        var first = await FailedAsync(store, "reminder", "one@example.test");
        await FailedAsync(store, "quarterly", "two@example.test");

        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        var due = Assert.Single(await store.Outbox.DueAsync(Token));
        Assert.Equal(Coordinator, due.Address);
        var edition = (await store.Editions.GetAsync(due.EditionId, Token))!;
        var text = (await ReadAsync(store, edition.TextHash)).Replace('\u00A0', ' ');
        Assert.Equal((UndeliveredPublisher.Kind, "Не отправлено 2 письма"), (edition.Kind, edition.Subject));
        Assert.Contains("one@example.test", text, StringComparison.Ordinal);
        Assert.Contains("two@example.test", text, StringComparison.Ordinal);
        Assert.Contains("Причина: 550 5.1.1 нет такого ящика", text, StringComparison.Ordinal);
        Assert.Empty(MailRule.Breaches(await ReadAsync(store, edition.HtmlHash)));

        // Sent again by a person, it fails again: that person knows.
        await store.Outbox.ResendAsync(first, "admin", Token);
        await FailAsync(store, first);
        Assert.Equal(0, await PublishAsync(store));
    }

    [Theory]
    [InlineData(UndeliveredPublisher.Kind)]
    [InlineData(NoticePublisher.ReturnedKind)]
    [InlineData(NoticePublisher.ReplyKind)]
    public async Task A_letter_about_letters_that_is_given_up_makes_no_further_one(string kind)
    {
        await using var store = await SchoolFile.TownAsync(Town.Definition);
        await FailedAsync(store, kind, "other@example.test");

        Assert.Equal(0, await PublishAsync(store));
        Assert.Single(await store.Outbox.AttentionAsync(Token));
    }

    /// <summary>The states of the service tell the admin.</summary>
    [Fact]
    public async Task An_address_that_fails_is_never_told_of_itself()
    {
        await using var store = await SchoolFile.TownAsync(Town.Definition);
        await FailedAsync(store, "quarterly", "Ivanova@Example.test");

        Assert.Equal(0, await PublishAsync(store));
        Assert.Empty(await store.Outbox.DueAsync(Token));
    }

    [Fact]
    public async Task What_was_given_up_before_anybody_was_told_of_such_or_long_ago_is_no_news()
    {
        await using var store = await SchoolFile.TownAsync(Town.Definition);
        await FailedAsync(store, "reminder", "one@example.test");
        store.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(0, await PublishAsync(store));
    }

    private static async Task<int> PublishAsync(TestStore store)
    {
        var (letters, failures) = await new UndeliveredPublisher(
            new UndeliveredNotices(store.Database, store.Clock),
            store.Programmes,
            Letters.Notices(store),
            store.Editions,
            Letters.Options,
            store.Clock
        ).PublishAsync(store.Clock.Now.AddDays(-300), TimeSpan.FromHours(3), null, Token);
        Assert.Empty(failures);
        return letters;
    }

    private static async Task<long> FailedAsync(TestStore store, string kind, string address)
    {
        var body = await store.Content.PutAsync("x"u8.ToArray(), Token);
        var edition = await store.Editions.FreezeAsync(
            new NewEdition(
                kind,
                Town.Programme,
                Period.Day(new DateOnly(2026, 1, 9)),
                Cutoff.Now(store.Clock.Now),
                "Сведения за IV квартал 2025",
                "{}",
                body.Hash,
                body.Hash,
                body.Hash,
                [],
                "example.test"
            ),
            [new Recipient("СОШ № 5", address, RecipientRole.Reader)],
            Token
        );
        var delivery = Assert.Single(await store.LettersAsync(edition.Id));
        await FailAsync(store, delivery.Id);
        return delivery.Id;
    }

    private static async Task FailAsync(TestStore store, long delivery)
    {
        await store.Outbox.TryStartAsync(delivery, null, Token);
        await store.Outbox.FailAsync(delivery, "550 5.1.1 нет такого ящика", Token);
    }

    private static async Task<string> ReadAsync(TestStore store, string hash)
    {
        await using var stream = store.Content.Open(hash);
        return await new StreamReader(stream).ReadToEndAsync(Token);
    }
}
