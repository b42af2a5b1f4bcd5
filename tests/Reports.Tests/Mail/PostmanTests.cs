using Microsoft.Extensions.Logging.Abstractions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

public sealed class PostmanTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Postman Postman(TestStore store, IMailTransport transport) =>
        new(
            store.Outbox,
            store.Editions,
            new MessageBuilder(store.Content, Letters.Options),
            transport,
            store.Clock,
            NullLogger<Postman>.Instance
        );

    private static SmtpTransport Smtp(ScriptedSmtp server) =>
        new(
            new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.None, null, null)
            {
                Timeout = TimeSpan.FromSeconds(20),
            }
        );

    private static async Task<Edition> FreezeAsync(TestStore store, params string[] addresses)
    {
        await Town.LoadPassportAsync(store, Town.Definition, []);
        var draft = await Letters.EditionAsync(store);
        return await store.Editions.FreezeAsync(
            new NewEdition(
                draft.Kind,
                Town.Programme,
                Period.Quarter(2025, 4),
                Cutoff.Now(Town.CutOff),
                draft.Subject,
                "{}",
                "00",
                draft.HtmlHash,
                draft.TextHash,
                draft.Attachments,
                "quality.example.test"
            ),
            [.. addresses.Select(address => new Recipient("Имя", address, RecipientRole.Reader))],
            Cancellation
        );
    }

    [Fact]
    public async Task A_letter_to_a_domain_that_nobody_allowed_is_not_sent_and_says_why_while_the_others_go()
    {
        await using var store = await TestStore.SqliteAsync();
        var edition = await FreezeAsync(
            store,
            "one@school.x.test",
            "two@X.test",
            "stranger@notx.test",
            "clever@x.test.evil.test"
        );
        var folder = Directory.CreateTempSubdirectory("qm-outbox-");
        var postman = new Postman(
            store.Outbox,
            store.Editions,
            new MessageBuilder(store.Content, Letters.Options with { AllowedDomains = ["x.test"] }),
            new FolderTransport(folder.FullName),
            store.Clock,
            NullLogger<Postman>.Instance
        );

        var report = await postman.DeliverAsync(null, Cancellation);

        Assert.Equal((2, 2), (report.Sent, report.GivenUp));
        var rows = await store.LettersAsync(edition.Id);
        Assert.Equal(
            ["clever@x.test.evil.test", "stranger@notx.test"],
            rows.Where(static row => row.State == DeliveryState.Failed).Select(static row => row.Address).Order()
        );
        Assert.All(
            rows.Where(static row => row.State == DeliveryState.Failed),
            static row => Assert.Contains("Mail:AllowedDomains", row.LastError, StringComparison.Ordinal)
        );
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_letter_too_large_for_a_server_goes_without_its_largest_file_which_the_edition_keeps()
    {
        await using var store = await TestStore.SqliteAsync();
        var maker = new LetterMaker(store.Content, Letters.Options with { LargestLetter = 100_000 });
        var draft = await maker.DraftAsync(
            new Letter("quarterly", "-", new RenderedMail("Тема", "<html><body>Текст</body></html>", "Текст"), "{}")
            {
                Files =
                [
                    AttachedFile.Workbook("большой.xlsx", new byte[200_000]),
                    AttachedFile.Workbook("малый.xlsx", new byte[1_000]),
                ],
            },
            Town.CutOff,
            Cancellation
        );
        var edition = await store.Editions.FreezeAsync(
            draft,
            [new Recipient("Имя", "one@x.test", RecipientRole.Reader)],
            Cancellation
        );
        var delivery = Assert.Single(await store.Outbox.DueAsync(Cancellation));

        using var message = await new MessageBuilder(store.Content, Letters.Options).BuildAsync(
            edition,
            delivery,
            LetterThread.None,
            Cancellation
        );

        Assert.Equal(["малый.xlsx"], message.Attachments.Select(static one => one.ContentType.Name));
        Assert.Contains("«большой.xlsx» не поместился в письмо", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("не поместился в письмо", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["большой.xlsx", "малый.xlsx"], edition.Attachments.Select(static one => one.FileName));
    }

    [Fact]
    public async Task A_letter_whose_sending_fails_in_a_way_nobody_thought_of_is_left_to_a_person_and_the_others_go()
    {
        await using var store = await TestStore.SqliteAsync();
        var edition = await FreezeAsync(store, "one@x.test", "cursed@x.test", "two@x.test");

        var report = await Postman(store, new CursedTransport()).DeliverAsync(null, Cancellation);

        Assert.Equal((2, 1), (report.Sent, report.Uncertain));
        var rows = await store.LettersAsync(edition.Id);
        Assert.Equal(DeliveryState.Uncertain, rows.Single(static row => row.Address == "cursed@x.test").State);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_made_for_a_reason_nobody_thought_of_is_told_waits_and_the_others_go()
    {
        await using var store = await TestStore.SqliteAsync();
        var broken = await FreezeAsync(store, "one@x.test");
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await FreezeAsync(store, "two@x.test");
        await using (var connection = await store.Database.OpenAsync(Cancellation))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"update edition set attachments = '?' where edition_id = {broken.Id}";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var report = await Postman(store, new CursedTransport()).DeliverAsync(null, Cancellation);

        Assert.Equal(1, report.Sent);
        // By its number: the sentence goes into the service's log, which names nobody.
        var told = Assert.Single(report.Failures).Sentence;
        Assert.StartsWith("письмо № 1 не отправлено: ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("x.test", told, StringComparison.Ordinal);
        Assert.Equal("one@x.test", Assert.Single(await store.Outbox.DueAsync(Cancellation)).Address);
    }

    /// <summary>Breaks the promise that sending never throws.</summary>
    private sealed class CursedTransport : IMailTransport, IMailSession
    {
        public bool IsIdempotent => false;

        public bool IsAlive => true;

        public Task<IMailSession> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<IMailSession>(this);

        public Task<SendOutcome> SendAsync(
            MimeKit.MimeMessage message,
            Delivery delivery,
            CancellationToken cancellationToken
        ) =>
            delivery.Address.StartsWith("cursed", StringComparison.Ordinal)
                ? throw new NotSupportedException("cursed")
                : Task.FromResult<SendOutcome>(new SendOutcome.Sent("ok"));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_connection_carries_many_letters_and_each_has_its_own_end()
    {
        await using var store = await TestStore.SqliteAsync();
        await using var server = new ScriptedSmtp
        {
            Recipient = address =>
                address switch
                {
                    "later@x.test" => "451 busy",
                    "refused@x.test" => "550 unknown",
                    _ => "250 ok",
                },
        };
        var edition = await FreezeAsync(store, "one@x.test", "later@x.test", "refused@x.test", "two@x.test");

        var report = await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation);

        Assert.Equal(new DeliveryReport(2, 1, 1, 0, 0, null), report);
        Assert.Equal(1, server.Connections);
        Assert.Equal(2, server.Received.Count);
        var rows = await store.LettersAsync(edition.Id);
        Assert.Equal(store.Clock.Now.AddMinutes(1), rows.Single(row => row.Address == "later@x.test").NextAttemptAt);
        Assert.Equal(
            (DeliveryState.Failed, "550 unknown"),
            (
                rows.Single(row => row.Address == "refused@x.test").State,
                rows.Single(row => row.Address == "refused@x.test").LastError
            )
        );
    }

    [Fact]
    public async Task A_temporary_failure_is_tried_seven_times_and_then_given_to_a_person()
    {
        await using var store = await TestStore.SqliteAsync();
        var attempts = 0;
        await using var server = new ScriptedSmtp { Recipient = _ => $"451 busy {++attempts}" };
        var edition = await FreezeAsync(store, "later@x.test");

        for (var run = 0; run < 20; run++)
        {
            await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation);
            store.Clock.Advance(TimeSpan.FromHours(13));
        }

        Assert.Equal(7, attempts);
        Assert.Equal(DeliveryState.Failed, Assert.Single(await store.LettersAsync(edition.Id)).State);
    }

    [Fact]
    public async Task An_uncertain_letter_is_never_sent_again_by_itself_and_the_others_go_over_a_new_line()
    {
        await using var store = await TestStore.SqliteAsync();
        await using var server = new ScriptedSmtp { Dot = "" };
        var edition = await FreezeAsync(store, "one@x.test", "two@x.test");

        var report = await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(30));
        var later = await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation);

        Assert.Equal((2, 0), (report.Uncertain, later.Uncertain));
        Assert.Equal(2, server.Connections);
        Assert.All(
            await store.LettersAsync(edition.Id),
            row => Assert.Equal((DeliveryState.Uncertain, 1), (row.State, row.Attempts))
        );
    }

    [Fact]
    public async Task A_server_that_wants_a_password_is_told_to_the_admin_and_every_letter_waits_untried()
    {
        await using var store = await TestStore.SqliteAsync();
        await using var server = new ScriptedSmtp { From = "530 5.7.0 Authentication required" };
        var edition = await FreezeAsync(store, "one@x.test", "two@x.test");

        for (var run = 0; run < 20; run++)
        {
            var report = await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation);

            Assert.Contains("Mail:Smtp:User", report.Unavailable, StringComparison.Ordinal);
            Assert.Equal((0, 0, 0, 0), (report.Sent, report.Retried, report.GivenUp, report.Uncertain));
            Assert.True(report.NeedsAttention);
            store.Clock.Advance(TimeSpan.FromHours(13));
        }

        Assert.All(
            await store.LettersAsync(edition.Id),
            static row => Assert.Equal((DeliveryState.Pending, 0), (row.State, row.Attempts))
        );
        Assert.Equal(20, server.Connections);

        server.From = "250 ok";
        Assert.Equal(2, (await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation)).Sent);
    }

    [Fact]
    public async Task While_the_disk_of_the_letters_is_full_every_letter_waits_untried_for_as_long_as_it_takes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A device that is always full is Linux's.");
        await using var store = await TestStore.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("qm-out-");
        var edition = await FreezeAsync(store, "one@x.test", "two@x.test");
        var stands = FullDisk.StandIn(folder.FullName, "001-one-x.test");

        for (var run = 0; run < 20; run++)
        {
            var report = await Postman(store, new FolderTransport(folder.FullName)).DeliverAsync(null, Cancellation);

            Assert.Contains("на диске нет места", report.Unavailable, StringComparison.Ordinal);
            Assert.Equal((0, 0, 0, 0), (report.Sent, report.Retried, report.GivenUp, report.Uncertain));
            store.Clock.Advance(TimeSpan.FromHours(13));
        }

        Assert.All(
            await store.LettersAsync(edition.Id),
            static row => Assert.Equal((DeliveryState.Pending, 0), (row.State, row.Attempts))
        );
        File.Delete(stands);
        Assert.Equal(
            2,
            (await Postman(store, new FolderTransport(folder.FullName)).DeliverAsync(null, Cancellation)).Sent
        );
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_unreachable_server_leaves_everything_pending_without_an_attempt()
    {
        await using var store = await TestStore.SqliteAsync();
        var edition = await FreezeAsync(store, "one@x.test");

        var report = await Postman(
                store,
                new SmtpTransport(new SmtpOptions("127.0.0.1", 1, SmtpSecurity.None, null, null))
            )
            .DeliverAsync(null, Cancellation);

        Assert.Contains("недоступен", report.Unavailable);
        var row = Assert.Single(await store.LettersAsync(edition.Id));
        Assert.Equal((DeliveryState.Pending, 0), (row.State, row.Attempts));
    }

    [Fact]
    public async Task What_a_dead_process_left_in_sending_is_uncertain_by_SMTP_and_sent_anew_into_a_folder()
    {
        await using var store = await TestStore.SqliteAsync();
        await using var server = new ScriptedSmtp();
        var folder = Directory.CreateTempSubdirectory("qm-out-");
        var edition = await FreezeAsync(store, "one@x.test");
        var id = Assert.Single(await store.Outbox.DueAsync(Cancellation)).Id;
        Assert.True(await store.Outbox.TryStartAsync(id, null, Cancellation));

        var bySmtp = await Postman(store, Smtp(server)).DeliverAsync(null, Cancellation);
        Assert.Equal((1, 1, 0, 0), (bySmtp.Recovered, bySmtp.Uncertain, bySmtp.Sent, server.Connections));
        Assert.True(bySmtp.NeedsAttention);
        Assert.Equal(DeliveryState.Uncertain, Assert.Single(await store.LettersAsync(edition.Id)).State);

        await store.Outbox.ResendAsync(id, "admin", Cancellation);
        Assert.True(await store.Outbox.TryStartAsync(id, null, Cancellation));
        var byFolder = await Postman(store, new FolderTransport(folder.FullName)).DeliverAsync(null, Cancellation);
        Assert.Equal((1, 1), (byFolder.Recovered, byFolder.Sent));
        Assert.Single(folder.GetFiles("*.eml"));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_letter_whose_content_is_lost_goes_to_a_person_and_stops_no_other()
    {
        await using var store = await TestStore.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("qm-out-");
        var edition = await FreezeAsync(store, "one@x.test");
        Directory.Delete(store.Options.ContentFolder, recursive: true);

        var report = await Postman(store, new FolderTransport(folder.FullName)).DeliverAsync(null, Cancellation);

        Assert.Equal(1, report.GivenUp);
        Assert.StartsWith("Письмо не собрать", Assert.Single(await store.LettersAsync(edition.Id)).LastError);
        folder.Delete(recursive: true);
    }
}
