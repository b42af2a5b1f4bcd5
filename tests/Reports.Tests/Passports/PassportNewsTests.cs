using QualityMonitor.Indicators.Passport;
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

/// <summary>What a passport changed is told to the coordinators of the one before it.</summary>
public sealed class PassportNewsTests
{
    private const string StruckOut = "ivanova@example.test";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_who_is_struck_out_is_told_what_changed_and_whom_to_ask_once()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff.AddDays(-6);
        await Town.LoadPassportAsync(store, Town.Definition, []);
        store.Clock.Advance(TimeSpan.FromDays(1));
        await ReplaceAsync(store, TakenOver());

        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        var delivery = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(StruckOut, delivery.Address);
        var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
        using var reader = new StreamReader(store.Content.Open(edition.TextHash));
        var text = await reader.ReadToEndAsync(Cancellation);
        Golden.Check("passport-changed.txt", edition.Subject + "\n\n" + text);
        Assert.Contains(StruckOut, text, StringComparison.Ordinal);
        Assert.Contains("stranger@example.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("retract", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_coordinator_is_asked_what_the_passport_leaves_open_and_an_old_one_twice_of_nothing()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff.AddDays(-400);
        await Town.LoadPassportAsync(store, Town.Definition, []);
        store.Clock.Now = Town.CutOff.AddDays(30);
        var turned = Town.Definition with
        {
            Recipients =
            [
                .. Town.Definition.Recipients,
                new Recipient("Ольга Петрова", "petrova@example.test", RecipientRole.Coordinator),
            ],
            Organisations =
            [
                .. Town.Organisations.Select(static one =>
                    one.Code == "s5" ? one with { Validity = new(null, new DateOnly(2025, 6, 30)) } : one
                ),
            ],
        };
        await ReplaceAsync(store, turned);

        Assert.Equal(2, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var delivery in await store.Outbox.DueAsync(Cancellation))
            letters.Add(delivery.Address, (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!.Subject);
        Assert.StartsWith("Паспорт программы изменён", letters[StruckOut], StringComparison.Ordinal);
        Assert.False(letters.ContainsKey("petrova@example.test"), "A new address waits for the news to have gone.");
        var news = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        await store.Outbox.TryStartAsync(news.Id, null, Cancellation);
        await store.Outbox.SentAsync(news.Id, null, Cancellation);
        var question = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal("petrova@example.test", question.Address);
        Assert.StartsWith(
            "Паспорт программы ждёт вашего решения",
            (await store.Editions.GetAsync(question.EditionId, Cancellation))!.Subject,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_passport_that_changes_nothing_is_told_to_nobody()
    {
        await using var store = await TestStore.SqliteAsync();
        await Town.LoadPassportAsync(store, Town.Definition, []);
        store.Clock.Advance(TimeSpan.FromDays(1));
        await ReplaceAsync(store, Town.Definition);

        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public void What_would_change_closed_periods_and_whoever_is_gone_without_a_day_waits_for_a_decision_in_parts_of_its_own()
    {
        var text = Letter(
            PassportNewsWords.Page(
                News() with
                {
                    VouchedBy = "admin",
                    GovernsFrom = new DateOnly(2025, 12, 1),
                    Closed =
                    [
                        new(PassportPart.Indicator, PassportChangeKind.Changed, "3.1", "больше", "меньше"),
                        new(PassportPart.Plan, PassportChangeKind.Withdrawn, "1.1, IV квартал 2025 года", "99,5", ""),
                    ],
                    Gone = ["СОШ № 3 (school-3)"],
                }
            )
        );

        Golden.Check("passport-waits.txt", text);
        Assert.Contains("Изменило бы закрытые периоды и ждёт вашего решения", text);
        Assert.Contains("СОШ №\u00A03 (school-3)", text);
        Assert.DoesNotContain("Если всё верно, делать ничего не нужно", text);
    }

    [Theory]
    [InlineData("passport-retracted.txt", true)]
    [InlineData("passport-retracted-last.txt", false)]
    public void A_passport_that_was_taken_back_says_by_whose_reason_and_what_counts_otherwise_now(
        string golden,
        bool inForce
    )
    {
        var text = Letter(
            PassportNewsWords.Page(
                new RetractionNews(
                    "Качество образования",
                    "паспорт.xlsx",
                    12,
                    new DateOnly(2026, 1, 14),
                    "прислан черновик",
                    inForce,
                    inForce ? News().Changes : []
                )
            )
        );

        Golden.Check(golden, text);
        Assert.Contains("«прислан черновик»", text);
        Assert.Equal(!inForce, text.Contains("отчётов и напоминаний не будет", StringComparison.Ordinal));
    }

    private static PassportNews News() =>
        new(
            "Качество образования",
            "паспорт.xlsx",
            "coordinator@example.test",
            null,
            new DateOnly(2026, 1, 10),
            12,
            [
                new(
                    PassportPart.Address,
                    PassportChangeKind.Changed,
                    "school-5",
                    "school-5@example.test",
                    "other@example.test"
                ),
            ]
        );

    private static string Letter(DigestPage page)
    {
        var mail = new TemplateEngine(new TemplateSource(null)).RenderMail("passport", page, Town.Programme);
        return mail.Subject + "\n\n" + mail.Text;
    }

    private static async Task ReplaceAsync(TestStore store, ProgrammeDefinition definition)
    {
        var inForce = (await store.Programmes.InForceAsync(Town.Programme, Cancellation))!;
        await Town.LoadAsync(
            store,
            "паспорт.xlsx",
            "coordinator@example.test",
            ProcessingKind.Passport,
            "Планы",
            4,
            session => session.DefineByPassportAsync(definition, inForce.Id, Cancellation)
        );
    }

    /// <summary>Another coordinator, a school's address and an indicator less.</summary>
    private static ProgrammeDefinition TakenOver() =>
        Town.Definition with
        {
            Recipients = [new Recipient("Чужая", "stranger@example.com", RecipientRole.Coordinator)],
            Organisations =
            [
                .. Town.Organisations.Select(static one =>
                    one.Code == "s5" ? one with { Email = "s5@example.com" } : one
                ),
            ],
            Indicators = [.. Town.Definition.Indicators.SkipLast(1)],
        };

    private static Task<int> PublishAsync(TestStore store) =>
        new PassportNewsPublisher(
            new PassportNotices(store.Database, store.Clock),
            store.Programmes,
            new DigestMail(new TemplateEngine(new TemplateSource(null)), Letters.Maker(store)),
            store.Editions
        ).PublishAsync(store.Clock.Now.ToOffset(TimeSpan.FromHours(3)), null, Cancellation);
}
