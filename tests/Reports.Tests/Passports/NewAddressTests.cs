using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Passports;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Passports;

/// <summary>Nothing goes to an address that is new before the coordinators heard of the passport that names it.</summary>
public sealed class NewAddressTests
{
    private const string Coordinator = "ivanova@example.test";
    private const string New = "new@example.test";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_to_a_new_address_waits_until_the_letter_about_the_passport_has_gone()
    {
        await using var store = await StoreAsync();
        await FreezeAsync(store, Coordinator, New);

        // Nobody was told yet: not even that the letter waits behind another.
        Assert.Equal([Coordinator], await DueAsync(store));

        Assert.Equal(1, await TellAsync(store));
        Assert.Equal([Coordinator, Coordinator], await DueAsync(store));

        // The server puts the letter about the passport off.
        var news = (await store.Outbox.DueAsync(Token))[^1];
        await store.Outbox.TryStartAsync(news.Id, null, Token);
        await store.Outbox.RetryAsync(news.Id, "451", store.Clock.Now.AddMinutes(1), Token);
        await FreezeAsync(store, New);
        Assert.DoesNotContain(New, await DueAsync(store));

        store.Clock.Advance(TimeSpan.FromMinutes(2));
        await store.Outbox.TryStartAsync(news.Id, null, Token);
        await store.Outbox.SentAsync(news.Id, null, Token);
        Assert.Equal(2, (await DueAsync(store)).Count(static one => one == New));
    }

    [Fact]
    public async Task An_address_that_was_written_to_before_waits_for_nothing_and_a_failing_letter_holds_nobody_for_ever()
    {
        await using var store = await StoreAsync();
        await TellAsync(store);
        var news = Assert.Single(await store.Outbox.DueAsync(Token));
        await FreezeAsync(store, New);
        Assert.Equal([Coordinator], await DueAsync(store));

        await store.Outbox.TryStartAsync(news.Id, null, Token);
        await store.Outbox.FailAsync(news.Id, "550", Token);

        var first = Assert.Single(await store.Outbox.DueAsync(Token));
        Assert.Equal(New, first.Address);
        await store.Outbox.TryStartAsync(first.Id, null, Token);
        await store.Outbox.SentAsync(first.Id, null, Token);
        await ReplaceAsync(store, Changed("Ещё имя"));
        await FreezeAsync(store, New);
        Assert.Equal([New], await DueAsync(store));
    }

    [Fact]
    public async Task The_first_passport_of_a_programme_has_nobody_to_tell_and_holds_nothing()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff;
        await Town.LoadPassportAsync(store, Town.Definition, []);

        await FreezeAsync(store, New);

        Assert.Equal([New], await DueAsync(store));
    }

    private static ProgrammeDefinition Changed(string name) =>
        Town.Definition with
        {
            Recipients = [.. Town.Definition.Recipients, new Recipient(name, New, RecipientRole.Head)],
        };

    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff;
        await Town.LoadPassportAsync(store, Town.Definition, []);
        await FreezeAsync(store, Coordinator);
        var first = Assert.Single(await store.Outbox.DueAsync(Token));
        await store.Outbox.TryStartAsync(first.Id, null, Token);
        await store.Outbox.SentAsync(first.Id, null, Token);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReplaceAsync(store, Changed("Новый"));
        return store;
    }

    private static async Task ReplaceAsync(TestStore store, ProgrammeDefinition definition)
    {
        var inForce = await store.Programmes.InForceAsync(Town.Programme, Token);
        await Town.LoadAsync(
            store,
            "паспорт.xlsx",
            Coordinator,
            ProcessingKind.Passport,
            "Планы",
            4,
            session => session.DefineByPassportAsync(definition, inForce!.Id, Token)
        );
    }

    private static async Task<string[]> DueAsync(TestStore store) =>
        [.. (await store.Outbox.DueAsync(Token)).Select(static one => one.Address)];

    private static Task<int> TellAsync(TestStore store) =>
        new PassportNewsPublisher(
            new PassportNotices(store.Database, store.Clock),
            store.Programmes,
            new DigestMail(new TemplateEngine(new TemplateSource(null)), Letters.Maker(store)),
            store.Editions
        ).PublishAsync(store.Clock.Now, null, Token);

    private static async Task FreezeAsync(TestStore store, params string[] addresses)
    {
        var body = await store.Content.PutAsync("x"u8.ToArray(), Token);
        await store.Editions.FreezeAsync(
            new NewEdition(
                "quarterly",
                Town.Programme,
                Period.Quarter(2025, 4),
                Cutoff.Now(store.Clock.Now),
                "Отчёт",
                "{}",
                body.Hash,
                body.Hash,
                body.Hash,
                [],
                "example.test"
            ),
            [.. addresses.Select(static one => new Recipient("Имя", one, RecipientRole.Reader))],
            Token
        );
    }
}
