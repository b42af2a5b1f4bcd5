using System.Text;
using MimeKit;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Etl.Tests.Sources.MailFolder;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>What comes back to a program that writes letters: quoted, forwarded, answered, returned.</summary>
public sealed class MailCorrespondenceTests : IAsyncLifetime
{
    private const string Workbook = "Код;Факт\n1.1;466\n";

    private MailFolder mail = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => mail = await OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => mail?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("rfc822")]
    [InlineData("rfc822 in rfc822")]
    [InlineData("eml file")]
    [InlineData("our address, another Message-ID")]
    [InlineData("our Message-ID, another address")]
    [InlineData("in a multipart in a multipart")]
    public async Task What_lies_in_a_letter_of_ours_is_no_submission_whoever_sends_it_back(string how)
    {
        var ours = Letter(
            how == "our Message-ID, another address" ? "robot@example.test" : OwnAddress,
            "Ваш файл: СОШ № 5",
            File("Сведения.csv", Workbook)
        );
        if (how != "our address, another Message-ID")
            ours.MessageId = "qm-answer-quality-2024-2025-Q4-2-1-c98ef4715600edb3@example.test";
        await SendAsync(Letter(School, "Re: Ваш файл", Quoted(how, ours)));

        var report = await mail.CollectAsync();

        Assert.Empty(await mail.SubmissionsAsync(Cancellation));
        Assert.Equal(FileOutcome.Ignored, Assert.Single(report.Files).Outcome);
        Assert.Equal(MessageKind.Words, Assert.Single(await RecentAsync()).Kind);
    }

    [Fact]
    public async Task A_workbook_that_a_person_attaches_to_the_reply_is_one_beside_our_quoted_letter()
    {
        var ours = Letter(OwnAddress, "Ваш файл: СОШ № 5", File("Сведения.csv", Workbook));
        await SendAsync(
            Letter(School, "Re: Ваш файл", Quoted("rfc822", ours), File("Сведения.csv", "Код;Факт\n1.1;460\n"))
        );

        await mail.CollectAsync();

        var only = Assert.Single(await mail.SubmissionsAsync(Cancellation));
        await using var content = mail.Town.Store.Content.Open(only.ContentHash);
        Assert.Contains("460", await new StreamReader(content).ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strangers_message_forwarded_by_a_school_is_still_opened()
    {
        var theirs = Letter("director@example.ru", "Отчёт", File("Сведения.csv", Workbook));
        await SendAsync(Letter(School, "Fwd: Отчёт", Quoted("rfc822", theirs)));

        await mail.CollectAsync();

        Assert.Equal("director@example.ru", Assert.Single(await mail.SubmissionsAsync(Cancellation)).ForwardedFrom);
    }

    [Fact]
    public async Task A_workbook_of_ours_that_comes_back_unchanged_says_nothing_and_a_changed_one_does()
    {
        await FreezeAsync("reminder", School, Workbook);
        await SendAsync(Letter(School, "Fwd: Напоминание", File("Форма.csv", Workbook)));
        await SendAsync(Letter(School, "Форма", File("Форма.csv", Workbook + "1.2;5\n")));

        await mail.CollectAsync();

        Assert.Single(await mail.SubmissionsAsync(Cancellation));
        Assert.Equal("Форма.csv", Assert.Single(await RecentAsync()).Attachments);
    }

    [Fact]
    public async Task A_workbook_of_ours_that_comes_back_in_an_archive_undoes_no_correction()
    {
        await FreezeAsync("answer", School, Workbook);
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, true))
        await using (var entry = await zip.CreateEntry("Сведения.csv").OpenAsync(Cancellation))
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Workbook), Cancellation);
        var packed = new MimePart("application", "zip")
        {
            Content = new MimeContent(new MemoryStream(bytes.ToArray())),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "архив.zip",
        };
        await SendAsync(Letter(School, "Архив", packed));

        await mail.CollectAsync();

        Assert.Empty(await mail.SubmissionsAsync(Cancellation));
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("X-Autoreply", "yes")]
    [InlineData("Precedence", "bulk")]
    [InlineData("Return-Path", "<>")]
    public async Task An_out_of_office_that_takes_a_table_along_is_no_submission_and_is_shown(string name, string value)
    {
        var absent = Letter(School, "Re: Напоминание", File("Форма.csv", Workbook));
        absent.Headers.Insert(0, name, value);
        await SendAsync(absent);

        var report = await mail.CollectAsync();

        Assert.Empty(await mail.SubmissionsAsync(Cancellation));
        Assert.Equal(FileOutcome.Ignored, Assert.Single(report.Files).Outcome);
        var shown = Assert.Single(await RecentAsync());
        Assert.Equal((MessageKind.Automatic, "Форма.csv"), (shown.Kind, shown.Attachments));
    }

    [Theory]
    [InlineData("mx.example.test; dmarc=pass header.from=example.ru", School, "auto-generated", true)]
    [InlineData("mx.example.test; dmarc=fail header.from=example.ru", School, "auto-generated", false)]
    [InlineData("mx.example.test; dmarc=pass header.from=example.ru", "stranger@example.ru", "auto-generated", false)]
    [InlineData("mx.example.test; dmarc=pass header.from=example.ru", School, "auto-replied", false)]
    public async Task A_table_that_a_program_sends_by_itself_counts_with_proof_of_a_known_sender_and_is_marked(
        string proof,
        string from,
        string submitted,
        bool counts
    )
    {
        var export = Letter(from, "Выгрузка", File("Сведения.csv", Workbook));
        export.Headers.Add("Auto-Submitted", submitted);
        export.Headers.Insert(0, "Authentication-Results", proof);
        await SendAsync(export);
        var options = mail.Options with
        {
            AuthenticationServer = "mx.example.test",
            KnownSendersOnly = true,
            KnownSenders = [School],
            SpeaksFor = QualityMonitor.Indicators.Authority.Trust.Everybody,
        };

        await mail.CollectAsync(options);

        Assert.Equal(counts ? 1 : 0, (await mail.SubmissionsAsync(Cancellation)).Count);
        Assert.Equal(counts ? 0 : 1, (await RecentAsync()).Count);
        if (counts)
            Assert.True(
                Assert
                    .Single(await mail.Town.Store.Answers.WaitingAsync(default, Cancellation))
                    .Submission.IsMachineMade
            );
    }

    [Theory]
    [InlineData("Нет на месте", "Буду 10-го.", true, MessageKind.Automatic)]
    [InlineData("Нет на месте", "Буду 10-го. Можно позже?", true, MessageKind.Words)]
    [InlineData("Меня нет на месте в пятницу", "Файл пришлю.", false, MessageKind.Words)]
    public async Task A_note_of_absence_below_our_letter_is_a_programs_and_a_persons_words_reach_a_person(
        string subject,
        string words,
        bool answersOurs,
        MessageKind kind
    )
    {
        var absent = Letter(School, subject);
        ((TextPart)((Multipart)absent.Body!)[0]).Text = words;
        if (answersOurs)
            absent.InReplyTo = (await FreezeAsync("reminder", School, Workbook)).MessageId.Trim('<', '>');
        await SendAsync(absent);

        await mail.CollectAsync();

        Assert.Equal(kind == MessageKind.Words ? [kind] : [], (await RecentAsync()).Select(static one => one.Kind));
        Assert.Empty(await mail.SubmissionsAsync(Cancellation));
    }

    [Fact]
    public async Task A_subject_alone_makes_an_automatic_reply_only_of_a_message_without_a_table()
    {
        await SendAsync(Letter(School, "Автоответ: Напоминание"));
        await SendAsync(Letter(School, "Автоответ: таблица всё же моя", File("Сведения.csv", Workbook)));

        await mail.CollectAsync();

        Assert.Single(await mail.SubmissionsAsync(Cancellation));
        Assert.Empty(await RecentAsync());
    }

    [Fact]
    public async Task A_letter_that_a_server_sends_back_is_returned_and_a_person_must_look()
    {
        var letter = await FreezeAsync("reminder", School, Workbook);
        await SendAsync(Bounce(letter.MessageId, School, "failed"));

        await mail.CollectAsync();
        await mail.RenumberAsync(Cancellation);
        await SendAsync(Bounce(letter.MessageId, School, "failed"));
        await mail.CollectAsync();

        Assert.Empty(await mail.SubmissionsAsync(Cancellation));
        var returned = Assert.Single(await mail.Town.Store.Outbox.AttentionAsync(Cancellation));
        Assert.Equal((letter.Id, DeliveryState.Returned), (returned.Id, returned.State));
        Assert.Contains("5.1.1", returned.LastError!, StringComparison.Ordinal);
        Assert.Single(await mail.Town.Store.StepsAsync(letter.Id), static state => state == "returned");
    }

    [Theory]
    [InlineData("delayed", false)]
    [InlineData("relayed", false)]
    [InlineData("failed", true)]
    public async Task A_server_that_goes_on_trying_and_a_notice_without_our_Message_ID_return_nothing(
        string action,
        bool isForged
    )
    {
        var letter = await FreezeAsync("reminder", School, Workbook);
        var id = isForged ? letter.MessageId.Replace("@", "0@", StringComparison.Ordinal) : letter.MessageId;
        await SendAsync(Bounce(id, School, action));

        await mail.CollectAsync();

        Assert.Empty(await mail.SubmissionsAsync(Cancellation));
        Assert.Empty(await mail.Town.Store.Outbox.AttentionAsync(Cancellation));
        Assert.Equal(isForged ? 1 : 0, (await RecentAsync()).Count);
    }

    [Fact]
    public async Task A_persons_answer_is_kept_with_the_letter_it_answers_and_without_what_it_quotes()
    {
        var letter = await FreezeAsync("reminder", School, Workbook);
        var answer = new MimeMessage(
            [new MailboxAddress("Школа", School)],
            [new MailboxAddress("", OwnAddress)],
            "Re: Напоминание",
            new TextPart("plain") { Text = "Директор в отпуске.\r\n\r\n29.11.2026 робот пишет:\r\n> Ждём сведений\r\n" }
        );
        answer.InReplyTo = letter.MessageId;
        await SendAsync(answer);

        await mail.CollectAsync();

        var kept = Assert.Single(await RecentAsync());
        Assert.Equal((MessageKind.Words, "Директор в отпуске."), (kept.Kind, kept.Words));
        Assert.Equal(("reminder", School), (kept.Letter!.Kind, kept.Letter.Address));
    }

    private Task<MimeMessage> SendAsync(MimeMessage message) => mail.SendAsync(message, Cancellation);

    private Task<IReadOnlyList<ReceivedMessage>> RecentAsync() =>
        mail.Town.Store.Received.RecentAsync(99, Cancellation);

    private static MimeEntity Quoted(string how, MimeMessage ours)
    {
        var part = new MessagePart("rfc822", ours);
        using var bytes = new MemoryStream();
        ours.WriteTo(bytes, Cancellation);
        return how switch
        {
            "rfc822 in rfc822" => new MessagePart("rfc822", Letter("director@example.ru", "Fwd", part)),
            "eml file" => File("Письмо.eml", Encoding.UTF8.GetString(bytes.ToArray())),
            "in a multipart in a multipart" => new Multipart("mixed") { new Multipart("related") { part } },
            _ => part,
        };
    }

    /// <summary>A letter that went out.</summary>
    private async Task<Delivery> FreezeAsync(string kind, string address, string workbook)
    {
        var store = mail.Town.Store;
        var content = await store.Content.PutAsync(Encoding.UTF8.GetBytes(workbook), Cancellation);
        var edition = await store.Editions.FreezeAsync(
            new NewEdition(
                kind,
                Edition.NoProgramme,
                Period.Day(new DateOnly(2026, 10, 1)),
                Cutoff.Now(store.Clock.Now),
                "Напоминание",
                "{}",
                content.Hash,
                content.Hash,
                content.Hash,
                [new EditionAttachment("Форма.csv", "text/csv", content.Hash)],
                "example.test"
            ),
            [new Recipient("СОШ № 5", address, RecipientRole.Reader)],
            Cancellation
        );
        var delivery = Assert.Single(await store.LettersAsync(edition.Id));
        await store.Outbox.TryStartAsync(delivery.Id, null, Cancellation);
        await store.Outbox.SentAsync(delivery.Id, null, Cancellation);
        return delivery;
    }

    private static MimeMessage Bounce(string messageId, string recipient, string action) =>
        MimeMessage.Load(
            new MemoryStream(
                Encoding.UTF8.GetBytes(
                    $"""
                    From: MAILER-DAEMON@mx.example.test
                    To: {OwnAddress}
                    Subject: Undelivered Mail Returned to Sender
                    Date: Sun, 29 Nov 2026 12:01:39 +0000
                    Message-ID: <1.{action}@mx.example.test>
                    Auto-Submitted: auto-replied
                    MIME-Version: 1.0
                    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                    --b
                    Content-Type: text/plain; charset=utf-8

                    Sorry.

                    --b
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; mx.example.test

                    Final-Recipient: rfc822; {recipient}
                    Action: {action}
                    Status: 5.1.1
                    Diagnostic-Code: smtp; 550 no such user

                    --b
                    Content-Type: text/rfc822-headers

                    From: {OwnAddress}
                    To: {recipient}
                    Message-ID: {messageId}
                    Subject: x

                    --b--

                    """.ReplaceLineEndings("\r\n")
                )
            ),
            Cancellation
        );
}
