using MailKit;
using MimeKit;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using Xunit;
using static QualityMonitor.Etl.Tests.Sources.MailFolder;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>What of a mailbox was taken is the program's own memory, and when it came is the server's.</summary>
public sealed class MailMemoryTests : IAsyncLifetime
{
    private MailFolder mail = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => mail = await OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => mail?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_message_that_somebody_has_opened_is_taken_all_the_same()
    {
        await SendAsync("a.csv", "1;1", flags: MessageFlags.Seen);

        await mail.CollectAsync();

        Assert.Equal("a.csv", Assert.Single(await SubmissionsAsync()).FileName);
    }

    [Fact]
    public async Task A_message_whose_flags_somebody_takes_away_is_not_taken_again()
    {
        await SendAsync("a.csv", "1;1");
        await mail.CollectAsync();
        await mail.Box.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        var all = await mail.Box.FetchAsync(0, -1, MessageSummaryItems.UniqueId, Cancellation);
        await mail.Box.StoreAsync(
            [.. all.Select(static one => one.UniqueId)],
            new StoreFlagsRequest(StoreAction.Set, MessageFlags.None) { Silent = true },
            Cancellation
        );
        await mail.Box.CloseAsync(expunge: false, Cancellation);

        var again = await mail.CollectAsync();

        Assert.DoesNotContain(again.Files, static file => file.Outcome == FileOutcome.Unchanged);
        Assert.Single(await SubmissionsAsync());
    }

    [Fact]
    public async Task A_server_that_numbers_its_messages_anew_loses_nothing_and_brings_nothing_back()
    {
        MimeMessage[] sent =
        [
            await SendAsync("a.csv", "1;1"),
            await SendAsync("a.csv", "1;2"),
            Letter(School, "Вопрос"),
        ];
        await mail.SendAsync(sent[2], Cancellation);
        await mail.CollectAsync();
        await mail.RenumberAsync(Cancellation);
        foreach (var message in sent)
            await mail.SendAsync(message, Cancellation);
        await SendAsync("b.csv", "1;3");

        await mail.CollectAsync();

        Assert.Equal(["a.csv", "a.csv", "b.csv"], (await SubmissionsAsync()).Select(static one => one.FileName));
    }

    [Fact]
    public async Task A_file_sent_back_and_forth_in_messages_of_their_own_has_the_last_word_each_time()
    {
        await SendAsync("a.csv", "1;1");
        await SendAsync("a.csv", "1;2");
        await SendAsync("a.csv", "1;1");

        await mail.CollectAsync();

        var all = await SubmissionsAsync();
        Assert.Equal(3, all.Count);
        Assert.Equal(all[0].ContentHash, all[2].ContentHash);
    }

    [Fact]
    public async Task What_a_sender_sends_once_more_is_kept_as_a_repeat_and_not_where_something_new_stands_beside_it()
    {
        await SendAsync("скан.pdf", "%PDF-1.7 ...");
        await mail.CollectAsync();
        await SendAsync("скан.pdf", "%PDF-1.7 ...");
        await mail.SendAsync(
            Letter(School, "Ещё раз", File("скан.pdf", "%PDF-1.7 ..."), File("b.csv", "1;2")),
            Cancellation
        );
        await SendAsync("b.csv", "1;2");

        await mail.CollectAsync();

        Assert.Equal(["скан.pdf", "b.csv"], (await SubmissionsAsync()).Select(static one => one.FileName));
        var repeats = await mail.Town.Store.Received.RepeatsAsync(DateTimeOffset.MinValue, Cancellation);
        Assert.Equal("скан.pdf", Assert.Single(repeats).Attachments);
    }

    [Fact]
    public async Task An_archive_sent_once_more_is_a_repeat_by_its_own_name_and_one_with_a_new_table_is_not()
    {
        var zip = Collecting.SentArchiveTests.Zip(("a.csv", "1;1\n"u8.ToArray()), ("b.csv", "1;2\n"u8.ToArray()));
        await mail.SendAsync(Letter(School, "Всё", Zip("всё.zip", zip)), Cancellation);
        await mail.CollectAsync();
        await mail.SendAsync(Letter(School, "Всё ещё раз", Zip("всё.zip", zip)), Cancellation);
        await mail.SendAsync(
            Letter(
                School,
                "Новое",
                Zip(
                    "новое.zip",
                    Collecting.SentArchiveTests.Zip(("a.csv", "1;1\n"u8.ToArray()), ("b.csv", "1;3\n"u8.ToArray()))
                )
            ),
            Cancellation
        );

        await mail.CollectAsync();

        var repeats = await mail.Town.Store.Received.RepeatsAsync(DateTimeOffset.MinValue, Cancellation);
        Assert.Equal("всё.zip", Assert.Single(repeats).Attachments);
    }

    [Fact]
    public async Task Two_files_of_one_name_in_one_message_are_two()
    {
        await mail.SendAsync(Letter(School, "Два", File("a.csv", "1;1"), File("a.csv", "1;2")), Cancellation);

        await mail.CollectAsync();
        await mail.CollectAsync();

        Assert.Equal(2, (await SubmissionsAsync()).Count);
    }

    [Fact]
    public async Task A_file_is_received_when_the_server_received_it_and_messages_are_taken_in_that_order()
    {
        var (early, late) = (mail.Town.Store.Clock.Now.AddDays(-55), mail.Town.Store.Clock.Now.AddDays(-2));
        await SendAsync("late.csv", "1;2", late);
        await SendAsync("early.csv", "1;1", early);

        await mail.CollectAsync();

        var all = await SubmissionsAsync();
        Assert.Equal(["early.csv", "late.csv"], all.Select(static one => one.FileName));
        Assert.All(all, static one => Assert.Equal(ReceiptBasis.Server, one.ReceiptBasis));
        Assert.Equal(early.ToUnixTimeSeconds(), all[0].ReceivedAt.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task The_first_reading_leaves_years_of_mail_alone_and_says_so_once_and_Since_takes_them()
    {
        await SendAsync("old.csv", "1;1", mail.Town.Store.Clock.Now.AddDays(-400));
        await SendAsync("new.csv", "1;2", mail.Town.Store.Clock.Now.AddDays(-50));

        var first = await mail.CollectAsync();
        var second = await mail.CollectAsync();
        var names = (await SubmissionsAsync()).Select(static one => one.FileName).ToList();
        await mail.CollectAsync(mail.Options with { Since = mail.Town.Store.Clock.Now.AddDays(-500) });

        Assert.Equal(["new.csv"], names);
        Assert.Contains("Since", Assert.Single(first.Files, IsLeft).Reason!, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Files, IsLeft);
        Assert.Equal(["new.csv", "old.csv"], (await SubmissionsAsync()).Select(static one => one.FileName));
    }

    [Fact]
    public async Task What_is_put_into_the_mailbox_later_is_taken_however_old_it_is_and_what_lay_there_is_not()
    {
        await SendAsync("lay.csv", "1;1", mail.Town.Store.Clock.Now.AddDays(-400));
        await mail.CollectAsync();
        await SendAsync("put.csv", "1;2", mail.Town.Store.Clock.Now.AddDays(-300));

        await mail.CollectAsync();
        await mail.CollectAsync();

        Assert.Equal(["put.csv"], (await SubmissionsAsync()).Select(static one => one.FileName));
    }

    [Fact]
    public async Task A_mailbox_numbered_anew_brings_no_years_of_mail()
    {
        await SendAsync("old.csv", "1;1", mail.Town.Store.Clock.Now.AddDays(-400));
        await mail.CollectAsync();
        await mail.RenumberAsync(Cancellation);
        await SendAsync("old.csv", "1;1", mail.Town.Store.Clock.Now.AddDays(-400));

        await mail.CollectAsync();
        await SendAsync("new.csv", "1;2", mail.Town.Store.Clock.Now.AddDays(-399));
        await mail.CollectAsync();

        Assert.Equal(["new.csv"], (await SubmissionsAsync()).Select(static one => one.FileName));
    }

    [Fact]
    public async Task After_a_long_stop_nothing_is_too_old()
    {
        await mail.CollectAsync();
        await SendAsync("a.csv", "1;1", mail.Town.Store.Clock.Now.AddDays(-90));
        mail.Town.Store.Clock.Advance(TimeSpan.FromDays(200));

        await mail.CollectAsync();

        Assert.Single(await SubmissionsAsync());
    }

    [Fact]
    public async Task What_is_too_large_is_a_rejected_submission_of_its_sender_and_is_told_once()
    {
        await mail.SendAsync(
            Letter(School, "Большое письмо", File("large.csv", new string('x', 320_000))),
            Cancellation
        );
        await mail.SendAsync(
            Letter(
                School,
                "Большие вложения",
                File("first.zip", new string('y', 120_000)),
                File("second.csv", new string('z', 120_000)),
                File("small.csv", "1;1")
            ),
            Cancellation
        );
        var options = mail.Options with
        {
            Limits = new MailLimits { FileBytes = 100_000, MessageBytes = 380_000 },
        };

        var report = await mail.CollectAsync(options);
        var again = await mail.CollectAsync(options);

        Assert.Equal(
            ["письмо «Большое письмо»", "first.zip", "second.csv", "small.csv"],
            (await SubmissionsAsync()).Select(static one => one.FileName)
        );
        var refused = (await mail.Town.Store.Submissions.RecentAsync(9, Cancellation))
            .Where(static file => file.Processing!.Outcome == ProcessingOutcome.Rejected)
            .ToList();
        Assert.Equal(3, refused.Count);
        Assert.All(refused, static file => Assert.Equal(School, file.Submission.Sender));
        Assert.All(refused, static file => Assert.Equal("too-large", file.Processing!.ReasonCode));
        Assert.Equal(3, report.Count(FileOutcome.Rejected));
        Assert.Equal(0, again.Count(FileOutcome.Rejected));
    }

    private static MimePart Zip(string name, byte[] content) =>
        new("application", "zip")
        {
            Content = new MimeContent(new MemoryStream(content)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = name,
        };

    private static bool IsLeft(FileReport file) => file.Outcome == FileOutcome.Ignored;

    private Task<MimeMessage> SendAsync(
        string name,
        string content,
        DateTimeOffset? arrived = null,
        MessageFlags flags = MessageFlags.None
    ) => mail.SendAsync(Letter(School, "Отчёт", File(name, content)), Cancellation, arrived, flags);

    private Task<IReadOnlyList<Submission>> SubmissionsAsync() => mail.SubmissionsAsync(Cancellation);
}
