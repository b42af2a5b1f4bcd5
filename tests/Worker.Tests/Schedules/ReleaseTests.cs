using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>A report that its coordinators read first; 15.01.2026 is a Thursday.</summary>
public sealed class ReleaseTests
{
    private const string Code = "quality";
    private static readonly Period Quarter = Period.Quarter(2025, 4);
    private static readonly DateTimeOffset Firing = new(2026, 1, 15, 9, 0, 0, TimeSpan.FromHours(3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_coordinators_get_a_draft_are_reminded_and_the_report_goes_marked_when_nobody_answers()
    {
        await using var service = await ReviewedAsync("отправить с пометкой");

        await WakeAtAsync(service, Firing, Firing.AddMinutes(1), Firing.AddHours(2));
        Assert.Equal(1, (await DraftAsync(service))!.Number);
        Assert.Null(await ReportAsync(service));
        Assert.Equal(["coordinator@example.test"], await AddressesAsync(service));

        await WakeAtAsync(service, Firing.AddDays(1).AddMinutes(1), Firing.AddDays(1).AddHours(3));
        Assert.Equal(2, (await DraftAsync(service))!.Number);
        Assert.StartsWith("Напоминание", (await DraftAsync(service))!.Subject, StringComparison.Ordinal);
        Assert.Null(await ReportAsync(service));

        // Two working days: Monday, 19.01.2026.
        await WakeAtAsync(service, Firing.AddDays(4).AddMinutes(1), Firing.AddDays(4).AddHours(3));
        var report = await ReportAsync(service);
        Assert.Equal(1, report!.Number);
        var letters = await AddressesAsync(service);
        Assert.Contains("head@example.test", letters);
        Assert.Contains("не проверен координатором", await TextAsync(service, report), StringComparison.Ordinal);
        // A paper is filed without its letter: the mark stands in it as well.
        Assert.Equal(
            [".docx", ".xlsx"],
            report.Attachments.Select(static file => Path.GetExtension(file.FileName)).Order(StringComparer.Ordinal)
        );
        foreach (var file in report.Attachments)
            Assert.Contains(
                "не проверен координатором",
                await OfficeTextAsync(service, file.ContentHash),
                StringComparison.Ordinal
            );
        Assert.Empty(await service.Get<DueReports>().LookAsync(Cancellation));

        await WakeAtAsync(service, Firing.AddDays(5));
        Assert.Equal(1, (await ReportAsync(service))!.Number);
        Assert.Equal(2, (await DraftAsync(service))!.Number);
    }

    [Fact]
    public async Task Coordinators_whose_time_is_up_are_not_blamed_for_a_report_that_the_service_has_not_made()
    {
        await using var service = await ReviewedAsync("отправить с пометкой");
        await WakeAtAsync(service, Firing);
        service.Clock.Now = Firing.AddDays(1);
        Assert.NotNull(Assert.Single(await service.Get<OverdueReports>().LookAsync(Cancellation)).DraftedAt);

        service.Clock.Now = Firing.AddDays(4).AddMinutes(1);

        Assert.Null(Assert.Single(await service.Get<OverdueReports>().LookAsync(Cancellation)).DraftedAt);
    }

    [Fact]
    public async Task A_coordinator_who_came_after_the_draft_gets_one_and_the_time_for_it()
    {
        await using var service = await ReviewedAsync("отправить с пометкой");
        await WakeAtAsync(service, Firing);
        await service.ReplacePassportAsync(
            Code,
            static one =>
                one with
                {
                    Recipients =
                    [
                        new Recipient("Новый", "next@example.test", RecipientRole.Coordinator),
                        .. one.Recipients.Skip(1),
                    ],
                }
        );

        await WakeAtAsync(service, Firing.AddHours(3), Firing.AddHours(4));
        Assert.Equal(2, (await DraftAsync(service))!.Number);
        Assert.StartsWith("На проверку", (await DraftAsync(service))!.Subject, StringComparison.Ordinal);
        Assert.Contains("next@example.test", await AddressesAsync(service));

        // The time of the one before is up on Monday at nine.
        await WakeAtAsync(service, Firing.AddDays(4).AddMinutes(1));
        Assert.Null(await ReportAsync(service));
        await WakeAtAsync(service, Firing.AddDays(4).AddHours(4));
        Assert.Equal(1, (await ReportAsync(service))!.Number);
    }

    [Fact]
    public async Task A_released_report_goes_to_everybody_once_and_the_schedule_owes_it_no_more()
    {
        await using var service = await ReviewedAsync("не отправлять");
        await WakeAtAsync(service, Firing);
        service.Clock.Now = Firing.AddHours(5);

        var released = await ReleaseAsync(service);

        Assert.Equal((1, 2), (released!.Edition!.Number, released.NewDeliveries));
        Assert.DoesNotContain("не проверен", await TextAsync(service, released.Edition), StringComparison.Ordinal);
        foreach (var file in released.Edition.Attachments)
            Assert.DoesNotContain(
                "не проверен",
                await OfficeTextAsync(service, file.ContentHash),
                StringComparison.Ordinal
            );
        await WakeAtAsync(service, Firing.AddDays(1), Firing.AddDays(30));
        Assert.Equal(1, (await ReportAsync(service))!.Number);
        Assert.Equal(1, (await DraftAsync(service))!.Number);
    }

    [Fact]
    public async Task A_word_that_was_said_before_a_kill_is_kept_by_the_schedule()
    {
        await using var service = await ReviewedAsync("не отправлять");
        await WakeAtAsync(service, Firing);
        service.Clock.Now = Firing.AddHours(5);
        await DecideAsync(service, isReleased: true);

        await WakeAtAsync(service, Firing.AddHours(7));

        Assert.NotNull(await ReportAsync(service));
    }

    [Fact]
    public async Task A_held_report_waits_however_long_and_goes_when_it_is_released()
    {
        await using var service = await ReviewedAsync("отправить с пометкой");
        await WakeAtAsync(service, Firing);
        service.Clock.Now = Firing.AddHours(5);
        await DecideAsync(service, isReleased: false);

        await WakeAtAsync(service, Firing.AddDays(10));
        var runs = await RunsAsync(service);
        await WakeAtAsync(service, Firing.AddDays(11), Firing.AddDays(40));
        Assert.Null(await ReportAsync(service));
        // Waiting is no work: the journal does not fill with it.
        Assert.Equal(runs, await RunsAsync(service));

        Assert.Equal(1, (await ReleaseAsync(service))!.Edition!.Number);
    }

    [Fact]
    public async Task What_is_held_before_its_draft_is_drafted_and_waits()
    {
        await using var service = await ReviewedAsync("отправить с пометкой");
        service.Clock.Now = Firing.AddDays(-1);
        await DecideAsync(service, isReleased: false);

        await WakeAtAsync(service, Firing, Firing.AddDays(10), Firing.AddDays(40));

        Assert.Equal(1, (await DraftAsync(service))!.Number);
        Assert.Null(await ReportAsync(service));
        Assert.Equal(1, (await ReleaseAsync(service))!.Edition!.Number);
    }

    [Fact]
    public async Task A_report_that_goes_without_review_waits_where_it_is_held_and_a_person_is_told_so()
    {
        await using var service = await ReviewedAsync("отправить с пометкой", ReleasePolicy.AtOnce);
        await DecideAsync(service, isReleased: false);

        await WakeAtAsync(service, Firing, Firing.AddDays(30));
        Assert.Null(await ReportAsync(service));
        var asked = await ByHandAsync(service);
        Assert.Equal("report-held", asked!.Problem!.Code);

        Assert.Equal(1, (await ReleaseAsync(service))!.Edition!.Number);
    }

    [Fact]
    public async Task The_same_draft_is_not_sent_twice_to_whoever_asks_twice()
    {
        await using var service = await ReviewedAsync("отправить с пометкой");
        await WakeAtAsync(service, Firing);
        service.Clock.Now = Firing.AddHours(1);

        var again = await ByHandAsync(service);

        Assert.Equal((true, false, 0), (again!.IsDraft, again.IsNew, again.NewDeliveries));
        Assert.Equal(1, (await DraftAsync(service))!.Number);
    }

    [Fact]
    public async Task A_coordinators_reply_to_the_draft_lets_the_report_go_and_a_forged_one_does_nothing()
    {
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        await using var service = await ReviewedAsync("не отправлять", mailbox: mailbox.Configured);
        await WakeAtAsync(service, Firing);
        var draft = Directory
            .GetFiles(service.Outbox, "*.eml")
            .Select(static file => MimeKit.MimeMessage.Load(file))
            .Single(static one => one.Subject!.StartsWith("На проверку", StringComparison.Ordinal));

        await ReplyAsync(mailbox, draft, "coordinator@example.test", "dmarc=fail", "Отправить", Firing.AddHours(1));
        await ReplyAsync(mailbox, draft, "head@example.test", "dmarc=pass", "Отправить", Firing.AddHours(1));
        await ReplyAsync(
            mailbox,
            draft,
            "coordinator@example.test",
            "dmarc=pass",
            "Отправить нельзя, посмотрю завтра",
            Firing.AddHours(1)
        );
        await CollectAtAsync(service, Firing.AddHours(2));
        Assert.Null(await ReportAsync(service));
        Assert.Equal(
            2,
            Letters(service)
                .Count(static one => one.Subject!.StartsWith("Слово «Отправить» ничего", StringComparison.Ordinal))
        );
        Assert.All(
            Letters(service).Where(static one => one.Subject!.StartsWith("Слово", StringComparison.Ordinal)),
            static one => Assert.Equal("coordinator@example.test", one.To.Mailboxes.Single().Address)
        );

        await ReplyAsync(
            mailbox,
            draft,
            "coordinator@example.test",
            "dmarc=pass",
            "Задержать до завтра",
            Firing.AddHours(3)
        );
        await CollectAtAsync(service, Firing.AddHours(4));
        Assert.Null(await ReportAsync(service));
        Assert.Single(
            Letters(service),
            static one => one.Subject!.StartsWith("Отчёт задержан", StringComparison.Ordinal)
        );

        await ReplyAsync(
            mailbox,
            draft,
            "coordinator@example.test",
            "dmarc=pass",
            "Отправить.\nПояснения внесла.",
            Firing.AddHours(5)
        );
        await CollectAtAsync(service, Firing.AddHours(6));

        Assert.Equal(1, (await ReportAsync(service))!.Number);
        Assert.Single(
            Letters(service),
            static one => one.Subject!.StartsWith("Отчёт отпущен", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "не проверен",
            await TextAsync(service, (await ReportAsync(service))!),
            StringComparison.Ordinal
        );
    }

    private static Task<PublishResult?> ByHandAsync(SimulatedService service) =>
        service.Get<ReportRun>().ExecuteAsync(Code, Quarter, [], RunTrigger.Hand, "admin", Cancellation);

    private static async Task CollectAtAsync(SimulatedService service, DateTimeOffset moment)
    {
        service.Clock.Now = moment;
        await service.Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);
        await service.WakeAsync();
    }

    private static async Task ReplyAsync(
        TestMailbox mailbox,
        MimeKit.MimeMessage draft,
        string from,
        string proof,
        string words,
        DateTimeOffset arrived
    )
    {
        var reply = new MimeKit.MimeMessage
        {
            Subject = "Re: " + draft.Subject,
            InReplyTo = draft.MessageId,
            MessageId = Guid.NewGuid().ToString("N") + "@example.test",
            Date = arrived,
            Body = new MimeKit.TextPart("plain") { Text = $"{words}\n\n15.01.2026, Мониторинг пишет:\n> Черновик\n" },
        };
        reply.From.Add(new MimeKit.MailboxAddress("", from));
        reply.To.Add(MimeKit.MailboxAddress.Parse("monitor@example.test"));
        reply.Headers.Insert(0, "Authentication-Results", $"mx.example.test; {proof} header.from=example.test");
        using var bytes = new MemoryStream();
        await reply.WriteToAsync(bytes, Cancellation);
        await mailbox.PutAsync(bytes.ToArray(), Cancellation, arrived);
    }

    private static List<MimeKit.MimeMessage> Letters(SimulatedService service) =>
        [.. Directory.GetFiles(service.Outbox, "*.eml").Select(static file => MimeKit.MimeMessage.Load(file))];

    /// <summary>Every part of a document or workbook as it is written.</summary>
    private static async Task<string> OfficeTextAsync(SimulatedService service, string hash)
    {
        await using var stream = service.Get<Store.Content.ContentStore>().Open(hash);
        using var zip = new System.IO.Compression.ZipArchive(stream);
        var text = new System.Text.StringBuilder();
        foreach (var entry in zip.Entries.Where(static one => one.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync(Cancellation));
        }

        return text.ToString();
    }

    private static async Task<SimulatedService> ReviewedAsync(
        string otherwise,
        string how = ReleasePolicy.AfterReview,
        MailboxSettings? mailbox = null
    )
    {
        var service = mailbox is null
            ? await SimulatedService.CreateAsync(Firing.AddDays(-30))
            : await SimulatedService.CreateAsync(Firing.AddDays(-30), mailbox);
        await service.AddProgrammeAsync(
            Code,
            new DateOnly(2025, 1, 1),
            new DateOnly(2026, 12, 31),
            "coordinator@example.test"
        );
        await service.ReplacePassportAsync(
            Code,
            programme =>
                programme with
                {
                    Recipients =
                    [
                        new Recipient("Координатор", "coordinator@example.test", RecipientRole.Coordinator),
                        new Recipient("Глава", "head@example.test", RecipientRole.Head),
                    ],
                    Policies =
                    [
                        new PolicyRow(
                            PolicySheets.Release.Name,
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                [PolicySheets.ReleaseColumns.How] = how,
                                [PolicySheets.ReleaseColumns.Days] = "2",
                                [PolicySheets.ReleaseColumns.Otherwise] = otherwise,
                            }
                        ),
                    ],
                }
        );
        await service.WakeAsync();
        await service.AddFigureAsync(Code, Quarter, 5);
        return service;
    }

    private static async Task WakeAtAsync(SimulatedService service, params DateTimeOffset[] moments)
    {
        foreach (var moment in moments)
        {
            service.Clock.Now = moment;
            await service.WakeAsync();
        }
    }

    private static async Task<int> RunsAsync(SimulatedService service) =>
        (await service.Get<RunJournal>().RecentAsync(500, Cancellation)).Count(static run =>
            run.Job == JobNames.Report
        );

    private static IReportKind Kind(SimulatedService service) => service.Get<ReportKinds>().Get(QuarterlyKind.Kind);

    private static Task DecideAsync(SimulatedService service, bool isReleased) =>
        service
            .Get<ReportDecisions>()
            .AddAsync(
                new ReportKey(QuarterlyKind.Kind, Code, Quarter, ""),
                isReleased,
                "admin",
                "проверка",
                Cancellation
            );

    private static async Task<PublishResult?> ReleaseAsync(SimulatedService service)
    {
        await DecideAsync(service, isReleased: true);
        return await service.Get<ReportRun>().ReleaseAsync(Kind(service), Code, "", Quarter, "admin", Cancellation);
    }

    private static Task<Edition?> DraftAsync(SimulatedService service) =>
        service.Get<EditionStore>().LatestAsync(DraftPublisher.KindOf(Kind(service)), Code, Quarter.Code, Cancellation);

    private static Task<Edition?> ReportAsync(SimulatedService service) =>
        service.Get<EditionStore>().LatestAsync(QuarterlyKind.Kind, Code, Quarter.Code, Cancellation);

    private static async Task<string> TextAsync(SimulatedService service, Edition edition)
    {
        using var reader = new StreamReader(service.Get<Store.Content.ContentStore>().Open(edition.TextHash));
        return await reader.ReadToEndAsync(Cancellation);
    }

    private static Task<string[]> AddressesAsync(SimulatedService service) =>
        Task.FromResult(
            Directory
                .GetFiles(service.Outbox, "*.eml")
                .Select(static file => MimeKit.MimeMessage.Load(file).To.Mailboxes.Single().Address)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToArray()
        );
}
