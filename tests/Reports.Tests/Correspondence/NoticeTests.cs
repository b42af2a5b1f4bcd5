using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Answers;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Correspondence;

/// <summary>What came into the mailbox and is no file, and who hears of it.</summary>
public sealed class NoticeTests
{
    private const string School = SchoolFile.Sender;
    private const string Coordinator = "ivanova@example.test";
    private static readonly ProgrammeDefinition Definition = Town.Definition with
    {
        Organisations =
        [
            .. Town.Organisations.Select(static one => one.Code == "s5" ? one with { Email = School } : one),
        ],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_school_writes_reaches_the_coordinator_once_as_plain_words()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(
            store,
            Words("Форма не открывается: <b>помогите</b> https://evil.example/x") with
            {
                Attachments = "снимок.png",
            }
        );

        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        var delivery = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(Coordinator, delivery.Address);
        var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
        Assert.Equal((NoticePublisher.ReplyKind, Town.Programme), (edition.Kind, edition.ProgrammeCode));
        Assert.Empty(edition.Attachments);
        var (html, text) = (await ReadAsync(store, edition.HtmlHash), await ReadAsync(store, edition.TextHash));
        Golden.Check("notice-reply.html", html);
        Golden.Check("notice-reply.txt", edition.Subject + "\n\n" + text);
        Assert.Contains("&lt;b&gt;помогите", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", html + text, StringComparison.Ordinal);
        Assert.Contains(School, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_made_is_a_failure_of_its_own_and_waits_while_the_others_are_told()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Первое"));
        await RecordAsync(store, Words("Второе") with { Sender = "orlov@example.test", Uid = 2, Key = "2" });
        var folder = Directory.CreateTempSubdirectory("qm-notice-");
        var template = Path.Combine(folder.CreateSubdirectory("notice").FullName, "text.sbn");
        await File.WriteAllTextAsync(
            template,
            "{{ if quote[0] == 'Первое'; include 'none.sbn'; end }}да",
            Cancellation
        );

        var (letters, failures) = await PublishAsync(
            store,
            new NoticeMail(new TemplateEngine(new TemplateSource(folder.FullName)), Letters.Maker(store))
        );

        folder.Delete(recursive: true);
        Assert.Equal(1, letters);
        Assert.Contains("координаторам не сообщено", Assert.Single(failures).Sentence, StringComparison.Ordinal);
        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public async Task A_stranger_is_not_mailed_on_and_a_doubted_sender_is_not_either()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Купите") with { Sender = "stranger@example.com" });
        await RecordAsync(store, Words("Это школа") with { SenderDoubt = "dmarc=fail", Uid = 2, Key = "2" });

        Assert.Equal(0, await PublishAsync(store));

        Assert.Empty(await store.Outbox.DueAsync(Cancellation));
        Assert.All(
            await store.Received.RecentAsync(9, Cancellation),
            static one => Assert.True(one.IsDecided && one.ToldBy is null)
        );
    }

    [Fact]
    public async Task A_coordinator_who_answers_is_not_sent_their_own_words()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Спасибо") with { Sender = Coordinator });

        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public async Task A_mailbox_that_numbers_its_messages_anew_tells_nothing_twice()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Вопрос"));
        await PublishAsync(store);
        await RecordAsync(store, Words("Вопрос") with { UidValidity = 2 });

        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public async Task What_lay_in_an_old_mailbox_is_no_news()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Вопрос") with { ReceivedAt = store.Clock.Now.AddDays(-20) });

        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public async Task Fifty_messages_of_one_person_are_one_letter_a_day_and_none_of_them_is_lost()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Первое"));
        Assert.Equal(1, await PublishAsync(store));
        for (var number = 2; number <= 50; number++)
        {
            await RecordAsync(store, Words($"Письмо {number}") with { Uid = number, Key = $"{number}" });
            if (number % 10 == 0)
                Assert.Equal(0, await PublishAsync(store));
        }

        Assert.Equal(49, (await store.Received.RecentAsync(99, Cancellation)).Count(static one => !one.IsDecided));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        var last = (await store.Outbox.DueAsync(Cancellation))[^1];
        var text = await ReadAsync(store, (await store.Editions.GetAsync(last.EditionId, Cancellation))!.TextHash);
        Assert.Contains("Письмо 2", text, StringComparison.Ordinal);
        Assert.Contains("Письмо 11", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Письмо 12", text, StringComparison.Ordinal);
        Assert.Contains("Ещё писем: 48, ниже 9 из них", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.All(await store.Received.RecentAsync(99, Cancellation), static one => Assert.NotNull(one.ToldBy));
    }

    [Fact]
    public async Task Another_person_and_a_letter_that_came_back_do_not_wait_for_the_flood()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        var letter = await SentAsync(store, "reminder", Town.Programme, School);
        await RecordAsync(store, Words("Вопрос"));
        await PublishAsync(store);
        await RecordAsync(store, Words("Ещё") with { Uid = 2, Key = "2" });
        await RecordAsync(
            store,
            Words("Я тоже") with
            {
                Uid = 3,
                Key = "3",
                Sender = "x@y.test",
                DeliveryId = letter.Id,
            }
        );
        await RecordAsync(store, Returned(letter) with { Uid = 4, Key = "4" });

        Assert.Equal(2, await PublishAsync(store));
    }

    [Fact]
    public async Task A_letter_that_came_back_is_told_to_the_coordinator_and_never_to_its_own_address()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        var letter = await SentAsync(store, "reminder", Edition.NoProgramme, School);
        await RecordAsync(store, Returned(letter));

        Assert.Equal(1, await PublishAsync(store));

        var due = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(Coordinator, due.Address);
        var edition = (await store.Editions.GetAsync(due.EditionId, Cancellation))!;
        Golden.Check("notice-returned.txt", edition.Subject + "\n\n" + await ReadAsync(store, edition.TextHash));
        Assert.Contains(School, await ReadAsync(store, edition.TextHash), StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Returned, (await store.Outbox.GetAsync(letter.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task A_report_that_came_back_from_the_only_coordinator_and_a_notice_that_came_back_write_to_nobody()
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        var report = await SentAsync(store, "quarterly", Town.Programme, Coordinator);
        await RecordAsync(store, Returned(report));
        var notice = await SentAsync(store, NoticePublisher.ReturnedKind, Town.Programme, "other@example.test");
        await RecordAsync(store, Returned(notice) with { Uid = 2, Key = "2" });

        Assert.Equal(0, await PublishAsync(store));

        Assert.Equal(2, (await store.Outbox.AttentionAsync(Cancellation)).Count);
    }

    [Theory]
    [InlineData(School, "", Coordinator)] // The school's municipality.
    [InlineData("head@region.test", "", Coordinator + " other@region.test")] // Nobody's own: everybody's.
    [InlineData("gone@region.test", "town", Coordinator)] // Our letter was a municipality's.
    [InlineData("gone@region.test", "", Coordinator + " other@region.test")]
    [InlineData(Coordinator, "", "")] // Nobody else has it: the admin reads of it in the status.
    public async Task Where_every_coordinator_has_a_municipality_a_letter_that_came_back_reaches_the_one_concerned(
        string address,
        string topic,
        string told
    )
    {
        await using var store = await SchoolFile.TownAsync(Region);
        await RecordAsync(store, Returned(await SentAsync(store, "quarterly", Town.Programme, address, topic)));

        await PublishAsync(store);

        var due = await store.Outbox.DueAsync(Cancellation);
        Assert.Equal(told, string.Join(' ', due.Select(static one => one.Address).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Where_every_coordinator_has_a_municipality_a_heads_words_reach_them_all()
    {
        await using var store = await SchoolFile.TownAsync(Region);
        await RecordAsync(store, Words("Когда будет отчёт?") with { Sender = "head@region.test" });

        Assert.Equal(2, await PublishAsync(store));
    }

    /// <summary>The town in a region that has nobody for the whole but a head.</summary>
    private static ProgrammeDefinition Region =>
        Definition with
        {
            OwnerCode = "region",
            Organisations =
            [
                new("region", "Заречная область", "Заречная область", OrganisationLevel.Region, null, []),
                .. Definition.Organisations.Select(static one =>
                    one.Code == "town" ? one with { ParentCode = "region" } : one
                ),
                new("other", "Иной район", "Иной район", OrganisationLevel.Municipality, "region", []),
            ],
            Recipients =
            [
                new("Министр", "head@region.test", RecipientRole.Head),
                new("Иванова", Coordinator, RecipientRole.Coordinator) { Scope = "town" },
                new("Иная", "other@region.test", RecipientRole.Coordinator) { Scope = "other" },
            ],
        };

    [Theory]
    [InlineData("почта", true)]
    [InlineData("другая почта", false)]
    public async Task Words_of_whom_the_settings_of_the_mailbox_name_are_passed_on(string mailbox, bool isTold)
    {
        await using var store = await SchoolFile.TownAsync(Definition);
        await RecordAsync(store, Words("Можно прислать завтра?") with { Sender = "it@provider.example" });
        var options = Letters.Options with
        {
            Mailboxes = new Dictionary<string, DeclaredSenders>(StringComparer.Ordinal)
            {
                [mailbox] = new DeclaredSenders(["it@provider.example"], Trust.Nobody),
            },
        };

        var (letters, _) = await PublishAsync(store, Letters.Notices(store), options);

        Assert.Equal(isTold, letters > 0);
    }

    private static async Task<int> PublishAsync(TestStore store)
    {
        var (letters, failures) = await PublishAsync(store, Letters.Notices(store));
        Assert.Empty(failures);
        return letters;
    }

    private static Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        TestStore store,
        NoticeMail mail,
        ReportOptions? options = null
    ) =>
        new NoticePublisher(
            store.Received,
            store.Programmes,
            mail,
            store.Editions,
            options ?? Letters.Options,
            store.Clock
        ).PublishAsync(Town.CutOff.AddDays(-5), TimeSpan.FromHours(3), null, Cancellation);

    private static Task RecordAsync(TestStore store, NewReceivedMessage message) =>
        store.Received.RecordAsync(message, Cancellation);

    private static NewReceivedMessage Words(string words) =>
        new("почта", 1, 1, "1", MessageKind.Words, "Re: Напоминание", 900, Town.CutOff.AddDays(-5))
        {
            MessageId = "<1@example.test>",
            Sender = School,
            Words = words,
        };

    private static NewReceivedMessage Returned(Delivery letter) =>
        new("почта", 1, 1, "1", MessageKind.Bounce, "Undelivered", 900, Town.CutOff.AddDays(-5))
        {
            Sender = "mailer-daemon@mx.example.test",
            Words = "Почтовый сервер не доставил письмо на адрес: 5.1.1",
            DeliveryId = letter.Id,
        };

    private static async Task<Delivery> SentAsync(
        TestStore store,
        string kind,
        string programme,
        string address,
        string topic = ""
    )
    {
        var body = await store.Content.PutAsync("x"u8.ToArray(), Cancellation);
        var edition = await store.Editions.FreezeAsync(
            new NewEdition(
                kind,
                programme,
                Period.Day(new DateOnly(2026, 1, 9)),
                Cutoff.Now(store.Clock.Now),
                "Сведения за IV квартал 2025",
                "{}",
                body.Hash,
                body.Hash,
                body.Hash,
                [],
                "example.test"
            )
            {
                Topic = topic,
            },
            [new Recipient("СОШ № 5", address, RecipientRole.Reader)],
            Cancellation
        );
        var delivery = Assert.Single(await store.LettersAsync(edition.Id));
        await store.Outbox.TryStartAsync(delivery.Id, null, Cancellation);
        await store.Outbox.SentAsync(delivery.Id, null, Cancellation);
        return delivery;
    }

    private static async Task<string> ReadAsync(TestStore store, string hash)
    {
        await using var stream = store.Content.Open(hash);
        return await new StreamReader(stream).ReadToEndAsync(Cancellation);
    }
}
