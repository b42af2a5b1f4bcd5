using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;
using MimeKit.Tnef;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Authority;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>Against a real IMAP server, each test in a folder of its own.</summary>
public sealed class MailboxSourceTests : IAsyncLifetime
{
    private const string School = "school5@example.ru";

    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_IMAP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;

    private readonly string folder = "t" + Guid.NewGuid().ToString("N");
    private readonly ImapClient client = new();
    private Town town = null!;
    private IMailFolder box = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_IMAP holds no imaps address; .ci/mail-servers starts a server."
        );
        town = await Town.FoundAsync();
        await client.ConnectAsync(Server!.Host, Server.Port, SecureSocketOptions.SslOnConnect, Cancellation);
        await client.AuthenticateAsync(Server.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1], Cancellation);
        box = (await client.GetFolder(client.PersonalNamespaces[0]).CreateAsync(folder, true, Cancellation))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (town is not null)
            await town.DisposeAsync();
        client.Dispose();
    }

    [Fact]
    public async Task An_attachment_is_taken_with_its_sender_and_its_message_is_not_opened_again()
    {
        await SendAsync(School, Attachment("итоги 2025.csv", "a;b\n1;2\n"));

        var first = await CollectAsync(Options());
        var second = await CollectAsync(Options());

        Assert.Equal(
            ("итоги 2025.csv", FileOutcome.Held),
            (Assert.Single(first.Files).FileName, first.Files[0].Outcome)
        );
        Assert.Equal(School, (await SubmissionsAsync())[0].Sender);
        Assert.Equal(first.Files[0].SubmissionId, Assert.Single(second.Files).SubmissionId);
        Assert.True(await SeenAsync());
        var certificates = await town.Store.Certificates.EndingAsync(new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), default);
        Assert.Equal(Server!.Host, Assert.Single(certificates).Server);
    }

    [Fact]
    public async Task A_process_that_is_killed_between_storing_and_marking_makes_no_double_and_the_next_run_marks()
    {
        await SendAsync(School, Attachment("a.csv", "a;b\n1;2\n"));
        await foreach (var item in Source(Options()).ListAsync(Cancellation))
        {
            await using var stream = Assert.IsType<IncomingFile>(item).Open();
            var content = await town.Store.Content.PutAsync(stream, 1000, Cancellation);
            await town.Store.Submissions.AddAsync(
                new Store.NewSubmission("почта", "a.csv", School, content, town.Store.Clock.Now) { SenderKey = School },
                Cancellation
            );
        }

        Assert.False(await SeenAsync());
        await CollectAsync(Options());

        Assert.Single(await SubmissionsAsync());
        Assert.True(await SeenAsync());
    }

    [Fact]
    public async Task The_same_form_from_two_schools_is_two_submissions_and_from_one_school_twice_is_one()
    {
        await SendAsync(School, Attachment("форма.csv", "a;b\n1;2\n"));
        await SendAsync("school7@example.ru", Attachment("форма.csv", "a;b\n1;2\n"));
        await SendAsync("SCHOOL5@example.ru", Attachment("форма ещё раз.csv", "a;b\n1;2\n"));

        await CollectAsync(Options());

        Assert.Equal(
            [School, "school7@example.ru"],
            (await SubmissionsAsync()).Select(one => one.Sender).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_forwarded_message_is_opened_and_its_author_is_noted_beside_who_forwarded_it()
    {
        var forwarded = Message("director@example.ru", Attachment("отчёт.csv", "a;b\n1;2\n"));
        await SendAsync("coordinator@example.ru", new MessagePart("rfc822", forwarded));

        await CollectAsync(Options());

        var submission = Assert.Single(await SubmissionsAsync());
        Assert.Equal(("coordinator@example.ru", "director@example.ru"), (submission.Sender, submission.ForwardedFrom));
    }

    [Fact]
    public async Task An_archive_is_opened_and_what_in_it_is_not_is_told_to_the_sender_of_the_message()
    {
        await SendAsync(
            School,
            Attachment("всё.zip", SentArchiveTests.Zip(("a.csv", "1;1\n"u8.ToArray()), ("b.rar", [1])))
        );

        var report = await CollectAsync(Options());

        Assert.Equal(
            [("a.csv", School), ("всё.zip", School)],
            (await SubmissionsAsync()).Select(one => (one.FileName, one.Sender)).Order()
        );
        Assert.Contains(
            "«b.rar» (архив RAR не открывается)",
            Assert.Single(report.Files, file => file.Outcome == FileOutcome.Rejected).Reason!,
            StringComparison.Ordinal
        );
        Assert.True(await SeenAsync());
    }

    [Fact]
    public async Task A_broken_archive_is_kept_and_a_file_too_large_is_refused_by_name_and_the_messages_are_done()
    {
        await SendAsync(School, Attachment("broken.zip", "PK\u0003\u0004 and no more"));
        await SendAsync(School, Attachment("large.csv", new string('x', 200_000)));
        var options = Options() with { Limits = new MailLimits { FileBytes = 100_000 } };

        var refused = (await CollectAsync(options)).Files.Where(file => file.Outcome == FileOutcome.Rejected).ToList();

        Assert.Equal(
            ["broken.zip", "large.csv"],
            (await SubmissionsAsync()).Select(one => one.FileName).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "повреждён",
            Assert.Single(refused, file => file.FileName == "broken.zip").Reason!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "больше",
            Assert.Single(refused, file => file.FileName != "broken.zip").Reason!,
            StringComparison.Ordinal
        );
        Assert.Empty((await CollectAsync(options)).Files);
    }

    [Fact]
    public async Task A_message_without_a_table_is_told_with_what_it_has_instead()
    {
        await SendAsync(School, Attachment("подпись.png", "x"));

        var line = Assert.Single((await CollectAsync(Options())).Files);

        Assert.Equal(FileOutcome.Rejected, line.Outcome);
        Assert.Contains("подпись.png", line.Reason!, StringComparison.Ordinal);
        Assert.Contains(School, line.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("скан.pdf", "%PDF-1.7 ...")]
    [InlineData("Отчёт.msg", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 ...")]
    [InlineData("отчёты.rar", "Rar!\u001A\u0007 ...")]
    [InlineData("отчёты.tar.xz", "\u00FD7zXZ\0 ...")]
    [InlineData("Отчёт.eml", "From: a@example.ru\nTo: b@example.ru\n\nx")]
    [InlineData("Отчёт.doc", "{\\rtf1 ...}")]
    [InlineData("Отчёт", "%PDF-1.7 ...")]
    [InlineData("smime.p7m", "0\u0080\u0006\0 ...")]
    public async Task What_is_sent_instead_of_a_table_is_stored_and_refused_so_that_its_sender_is_answered(
        string name,
        string content
    )
    {
        await SendAsync(School, Attachment(name, Encoding.Latin1.GetBytes(content), ContentDisposition.Attachment));

        var line = Assert.Single((await CollectAsync(Options())).Files);

        Assert.Equal((name, FileOutcome.Rejected), (line.FileName, line.Outcome));
        var submission = Assert.Single(await SubmissionsAsync());
        Assert.Equal((School, line.SubmissionId), (submission.Sender, submission.Id));
        await using var kept = town.Store.Content.Open(submission.ContentHash);
        Assert.Equal(content.Length, kept.Length);
    }

    [Fact]
    public async Task Beside_a_table_a_document_is_kept_and_answered_and_a_picture_only_goes_with_it_and_is_named()
    {
        var parts = new Multipart("mixed")
        {
            Attachment("скан.pdf", "%PDF-1.7 ..."u8.ToArray(), ContentDisposition.Attachment),
            Attachment("a.csv", "a;b\n1;2\n"),
            Attachment("логотип.png", [1], ContentDisposition.Attachment),
            Attachment("подпись.p7s", [1], ContentDisposition.Attachment),
        };
        await SendAsync(School, parts);

        var report = await CollectAsync(Options());

        Assert.Equal(
            ["a.csv", "скан.pdf"],
            (await SubmissionsAsync()).Select(one => one.FileName).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "если таблица с этими данными уже прислана, делать ничего не нужно",
            Assert.Single(report.Files, file => file.FileName == "скан.pdf").Reason!,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            ": логотип.png, подпись.p7s",
            Assert.Single(report.Files, file => file.Outcome == FileOutcome.Ignored).FileName,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_without_a_name_and_a_message_forwarded_too_often_are_kept()
    {
        var unnamed = new MimePart("application", "pdf")
        {
            Content = new MimeContent(new MemoryStream("%PDF-1.7 ..."u8.ToArray())),
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        var nested = (MimeEntity)Attachment("a.csv", "a;b\n1;2\n");
        for (var depth = 0; depth < 3; depth++)
            nested = new MessagePart("rfc822", Message("director@example.ru", nested));
        await SendAsync(School, new Multipart("mixed") { unnamed, nested });

        var report = await CollectAsync(Options() with { Limits = new MailLimits { Nesting = 2 } });

        Assert.Equal(
            ["вложение.pdf", "пересланное письмо.eml"],
            (await SubmissionsAsync()).Select(one => one.FileName).Order(StringComparer.Ordinal)
        );
        Assert.All(report.Files, file => Assert.Equal(FileOutcome.Rejected, file.Outcome));
    }

    [Fact]
    public async Task What_Outlook_wrapped_and_cannot_be_unwrapped_is_kept()
    {
        await SendAsync(
            School,
            new TnefPart
            {
                FileName = "winmail.dat",
                Content = new MimeContent(new MemoryStream([0x78, 0x9F, 0x3E, 0x22, 1, 2, 3])),
                ContentTransferEncoding = ContentEncoding.Base64,
            }
        );

        var line = Assert.Single((await CollectAsync(Options())).Files);

        Assert.Equal(("winmail.dat", FileOutcome.Rejected), (line.FileName, line.Outcome));
        Assert.Contains("winmail.dat", line.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mx.example.test; dmarc=fail header.from=example.ru; spf=pass", "dmarc=fail, spf=pass")]
    [InlineData("mx.example.test; spf=softfail smtp.mailfrom=example.ru; dkim=none", "spf=softfail, dkim=none")]
    [InlineData("mx.example.test; none", "проверки не было")]
    [InlineData("mx.example.test; dmarc=fail | mx.example.test; dmarc=pass", "dmarc=fail")]
    [InlineData("forger.example; dmarc=pass header.from=example.ru", "проверки не было")]
    [InlineData("mx.example.test; dmarc=pass header.from=example.ru; spf=fail", null)]
    [InlineData("MX.example.test; dkim=pass header.d=example.ru", null)]
    [InlineData("mx.example.test; dmarc=none; spf=pass smtp.mailfrom=example.ru", null)]
    public async Task A_sender_whom_the_receiving_server_could_not_confirm_waits(string results, string? doubt)
    {
        await SendAsync(
            School,
            Attachment("a.csv", "a;b\n1;2\n"),
            [.. results.Split(" | ").Select(one => new Header("Authentication-Results", one))]
        );
        var options = Options() with { AuthenticationServer = "mx.example.test" };

        var line = Assert.Single((await CollectAsync(options)).Files);

        Assert.Equal(doubt is not null, line.Reason!.Contains("адрес могли подделать", StringComparison.Ordinal));
        Assert.Contains(doubt ?? "", line.Reason, StringComparison.Ordinal);
        // What was found out when the message came stays, whatever the settings say later.
        Assert.Equal(
            doubt is not null,
            Assert
                .Single((await CollectAsync(Options())).Files)
                .Reason!.Contains("могли подделать", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("mx.forger.example; dmarc=fail header.from=example.ru", "dmarc=fail")]
    [InlineData("mx.example.test; dmarc=pass | mx.other.test; dmarc=fail", "dmarc=fail")]
    [InlineData("mx.example.test; spf=softfail smtp.mailfrom=example.ru; dkim=none", "spf=softfail, dkim=none")]
    [InlineData("mx.example.test; spf=fail; dkim=pass header.d=example.ru", null)]
    [InlineData("mx.example.test; dmarc=pass; spf=fail", null)]
    [InlineData("mx.example.test; spf=none; dkim=none", null)]
    [InlineData("not a result", null)]
    public async Task Where_nobody_checks_a_message_that_admits_its_failure_waits(string results, string? doubt)
    {
        await SendAsync(
            School,
            Attachment("a.csv", "a;b\n1;2\n"),
            [.. results.Split(" | ").Select(one => new Header("Authentication-Results", one))]
        );

        var line = Assert.Single((await CollectAsync(Options())).Files);

        Assert.Equal(doubt is not null, line.Reason!.Contains("могли подделать", StringComparison.Ordinal));
        Assert.Contains(doubt ?? "", line.Reason, StringComparison.Ordinal);
        Assert.Equal(
            doubt is null ? Proof.Unproven : Proof.Contradicted,
            (await town.Store.Submissions.StatusAsync(1, Cancellation))!.Submission.SenderProof
        );
    }

    [Fact]
    public async Task A_held_strangers_file_is_let_in_by_a_person_or_dismissed_and_neither_asks_again()
    {
        await SendAsync("stranger@example.com", Attachment("a.csv", "a;b\n1;2\n"));
        await SendAsync("other@example.com", Attachment("b.csv", "a;b\n1;3\n"));
        var options = Options() with { KnownSendersOnly = true };
        await CollectAsync(options);
        var (first, second) = (
            (await town.Store.Submissions.StatusAsync(1, Cancellation))!,
            (await town.Store.Submissions.StatusAsync(2, Cancellation))!
        );

        var let = Assert.Single(
            (await town.Reprocessor.LoadAgainAsync([first], vouchedBy: "admin", null, Cancellation)).Files
        );
        var dismissed = await town.Reprocessor.RetractAsync(second, "не наша школа", null, Cancellation);

        Assert.DoesNotContain("stranger@example.com", let.Reason!, StringComparison.Ordinal);
        Assert.Equal((Store.Processing.Dismissed, "не наша школа"), (dismissed.ReasonCode, dismissed.Reason));
        var line = Assert.Single((await CollectAsync(options)).Files);
        Assert.Equal((1, let.Reason), (line.SubmissionId, line.Reason));
        await using var kept = town.Store.Content.Open(second.Submission.ContentHash);
        Assert.Equal(8, kept.Length);
    }

    [Fact]
    public async Task A_strangers_file_is_stored_and_waits_until_the_sender_is_known()
    {
        await SendAsync("stranger@example.com", Attachment("a.csv", "a;b\n1;2\n"));

        var held = Assert.Single((await CollectAsync(Options() with { KnownSendersOnly = true })).Files);
        var let = Assert.Single(
            (
                await CollectAsync(
                    Options() with
                    {
                        KnownSendersOnly = true,
                        KnownSenders = ["@example.com"],
                        SpeaksFor = Trust.Everybody,
                    }
                )
            ).Files
        );

        Assert.Contains("stranger@example.com", held.Reason!, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger@example.com", let.Reason!, StringComparison.Ordinal);
        Assert.True(await SeenAsync());
    }

    [Fact]
    public async Task A_taken_message_goes_to_the_folder_that_is_named()
    {
        await SendAsync(School, Attachment("a.csv", "a;b\n1;2\n"));

        await CollectAsync(Options() with { AfterStoring = AfterStoring.Move, MoveTo = folder + "-done" });

        var done = await client.GetFolderAsync(folder + "-done", Cancellation);
        await done.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        Assert.Equal(1, done.Count);
        Assert.EndsWith("писем: 0", await Source(Options()).TryAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_a_missing_folder_and_a_dead_server_are_told_without_the_password()
    {
        foreach (
            var (options, said) in new[]
            {
                (Options() with { Password = "wr0ng" }, "не принял имя и пароль"),
                (Options() with { Folder = "нет такой" }, "папки «нет такой» нет"),
                (Options() with { Port = 1 }, "недоступен"),
                (Options() with { Host = "127.0.0.2" }, ""),
            }
        )
        {
            var error = await Assert.ThrowsAsync<SourceUnavailableException>(() =>
                Source(options).TryAsync(Cancellation)
            );

            Assert.Contains(said, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(options.Password, error + error.Expected + options, StringComparison.Ordinal);
        }
    }

    private MailboxSource Source(MailboxSourceOptions options) =>
        new(
            options,
            new OwnMail(["qm@example.test"]),
            town.Store.Received,
            town.Store.Submissions,
            town.Store.SourceStates,
            town.Store.Certificates,
            town.Store.Programmes,
            town.Store.Clock
        );

    private MailboxSourceOptions Options() =>
        new("почта", Server!.Host, Server.Port, Server.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1])
        {
            Folder = folder,
            KnownSendersOnly = false,
        };

    private Task<CollectReport> CollectAsync(MailboxSourceOptions options)
    {
        town.OtherSources.Clear();
        town.OtherSources.Add(Source(options));
        town.Mailboxes.Clear();
        town.Mailboxes.Add(options);
        return town.CollectAsync();
    }

    private async Task<IReadOnlyList<Store.Submission>> SubmissionsAsync() =>
        [.. (await town.Store.Submissions.RecentAsync(99, Cancellation)).Select(status => status.Submission)];

    private async Task<bool> SeenAsync()
    {
        await box.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        var flags = Assert.Single(await box.FetchAsync(0, -1, MessageSummaryItems.Flags, Cancellation)).Flags!.Value;
        await box.CloseAsync(expunge: false, Cancellation);
        return flags.HasFlag(MessageFlags.Seen);
    }

    /// <param name="headers">As the servers on the way wrote them, the topmost first.</param>
    private async Task SendAsync(string from, MimeEntity attachment, params Header[] headers)
    {
        using var message = Message(from, attachment);
        foreach (var header in headers.Reverse())
            message.Headers.Insert(0, header);
        await box.AppendAsync(new AppendRequest(message), Cancellation);
    }

    private static MimeMessage Message(string from, MimeEntity attachment) =>
        new(
            [new MailboxAddress("Школа", from)],
            [new MailboxAddress("", "qm@example.test")],
            "Отчёт",
            new Multipart("mixed")
            {
                new TextPart("plain") { Text = "Здравствуйте!" },
                attachment,
            }
        );

    private static MimePart Attachment(string name, string text) => Attachment(name, Encoding.UTF8.GetBytes(text));

    private static MimePart Attachment(string name, byte[] content, string disposition = ContentDisposition.Inline)
    {
        var part = new MimePart("application", "octet-stream")
        {
            Content = new MimeContent(new MemoryStream(content)),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(disposition),
        };
        part.ContentDisposition.Parameters.Add(Encoding.UTF8, "filename", name);
        return part;
    }
}
