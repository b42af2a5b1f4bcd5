using DocumentFormat.OpenXml.Packaging;
using MimeKit;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>
/// Nobody describes the tables that the sample town's schools send for IV квартал 2025, due on 12.01.2026: № 3 by mail,
/// № 8 by mail that nobody confirmed, № 6 into the folder, № 7 by its coordinator; a stranger names № 5.
/// </summary>
public sealed class WaitingFileTests
{
    private const string Domain = "@svetlorechensk.example.test";
    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "svetlorechensk");
    private static readonly DateTimeOffset Ninth = new(2026, 1, 9, 10, 0, 0, TimeSpan.FromHours(3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_waits_is_not_silence_and_a_forged_one_is_not_the_schools()
    {
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        await using var service = await SimulatedService.CreateAsync(Ninth, mailbox.Configured);
        File.Copy(Path.Combine(Samples, "passport.xlsx"), Path.Combine(service.Inbox, "passport.xlsx"));
        await PutAsync(mailbox, "school-3" + Domain, "pass", "таблица.xlsx");
        await PutAsync(mailbox, "school-8" + Domain, "fail", "сведения.xlsx");
        await PutAsync(mailbox, "somebody@private.example.test", "pass", "Сведения СОШ 5.xlsx");
        await PutAsync(mailbox, "coordinator" + Domain, "pass", "от школы.xlsx", forwardedFrom: "school-7" + Domain);
        var dropped = Path.Combine(service.Inbox, "Гимназия № 6, свод.xlsx");
        await File.WriteAllBytesAsync(dropped, Table("Гимназия № 6"), Cancellation);
        File.SetLastWriteTimeUtc(dropped, Ninth.UtcDateTime.AddMinutes(-5));
        service.Clock.Now = Ninth.AddHours(1);
        await service.WakeAsync();

        await RemindAsync(service, 13);
        await RemindAsync(service, 14);

        var reminded = await RemindersAsync(service);
        Assert.DoesNotContain(reminded.Keys, static to => to is "school-3" or "gymnasium-6" or "school-7");
        Assert.Contains("9 января с вашего адреса пришёл файл", reminded["school-8"], StringComparison.Ordinal);
        Assert.Contains("у нас ещё нет.", reminded["school-5"], StringComparison.Ordinal);
        Assert.DoesNotContain("пришёл файл", reminded["school-5"], StringComparison.Ordinal);
        var told = Assert.Single(await EditionsAsync(service, ReminderPublisher.EscalationKind));
        var overdue = await TextAsync(service, told.TextHash);
        Assert.Contains("Не сдали сведения: 8 школ из 12", overdue, StringComparison.Ordinal);
        Assert.Equal(3, overdue.Split("прислала 09.01.2026: файл ждёт вашего решения").Length - 1);
        Assert.Contains("09.01.2026 пришёл файл от её имени", overdue, StringComparison.Ordinal);

        service.Clock.Now = new DateTimeOffset(2026, 1, 15, 9, 5, 0, TimeSpan.FromHours(3));
        var completeness = await CompletenessAsync(service);
        Assert.Equal(
            ["СОШ № 3", "Гимназия № 6", "СОШ № 7"],
            completeness.Waiting!.Select(static one => one.Name.Replace('\u00A0', ' '))
        );
        Assert.Equal(["СОШ № 8"], completeness.Unconfirmed!.Select(static one => one.Name.Replace('\u00A0', ' ')));
        Assert.Equal((8, 12), (completeness.Silent.Count, completeness.Missing.Count));
        await service.WakeAsync();
        var report = Assert.Single(await EditionsAsync(service, "quarterly"));
        AssertTold(await TextAsync(service, report.TextHash));
        AssertTold(Word(service, report));

        // Taken back, the file waits no more.
        await service.ExecuteAsync(
            "update processing set outcome = 'retracted' where submission_id in "
                + "(select submission_id from submission where sender like 'school-3%')"
        );
        Assert.Equal(9, (await CompletenessAsync(service)).Silent.Count);
    }

    private static void AssertTold(string paper)
    {
        Assert.Contains("Файл ждёт решения координатора", paper, StringComparison.Ordinal);
        Assert.Contains("СОШ № 3 (09.01.2026: такой таблицы программа пока не знает)", paper, StringComparison.Ordinal);
        Assert.Contains("отправитель не подтверждён: СОШ № 8 (09.01.2026)", paper, StringComparison.Ordinal);
        Assert.Contains("Не сдали данные 8 школ из 12", paper, StringComparison.Ordinal);
    }

    private static async Task<Completeness> CompletenessAsync(SimulatedService service) =>
        (
            await service
                .Get<QuarterlyReportBuilder>()
                .BuildAsync(
                    "quality-2024",
                    Period.Quarter(2025, 4),
                    Cutoff.Now(service.Clock.Now.ToOffset(TimeSpan.FromHours(3))),
                    Cancellation
                )
        )
            .Report!
            .Completeness!;

    private static async Task RemindAsync(SimulatedService service, int day)
    {
        service.Clock.Now = new DateTimeOffset(2026, 1, day, 10, 0, 0, TimeSpan.FromHours(3));
        await service
            .Get<ReminderPublisher>()
            .PublishAsync(new ReminderMoment(service.Clock.Now, DateOnly.MinValue, false), null, Cancellation);
    }

    /// <summary>The texts by the name before the sign in their address; of several letters the last.</summary>
    private static async Task<Dictionary<string, string>> RemindersAsync(SimulatedService service)
    {
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in await EditionsAsync(service, ReminderPublisher.Kind))
            letters[one.Topic.Split('@')[0]] = await TextAsync(service, one.TextHash);
        return letters;
    }

    private static async Task<List<Edition>> EditionsAsync(SimulatedService service, string kind)
    {
        var editions = new List<Edition>();
        for (var id = 1L; await service.Get<EditionStore>().GetAsync(id, Cancellation) is { } edition; id++)
        {
            if (edition.Kind == kind)
                editions.Add(edition);
        }

        return editions;
    }

    private static async Task<string> TextAsync(SimulatedService service, string hash)
    {
        using var reader = new StreamReader(service.Get<ContentStore>().Open(hash));
        return Plain(await reader.ReadToEndAsync(Cancellation));
    }

    private static string Word(SimulatedService service, Edition report)
    {
        using var file = service
            .Get<ContentStore>()
            .Open(
                report
                    .Attachments.First(static one => one.FileName.EndsWith(".docx", StringComparison.Ordinal))
                    .ContentHash
            );
        using var paper = WordprocessingDocument.Open(file, isEditable: false);
        return Plain(paper.MainDocumentPart!.Document!.Body!.InnerText);
    }

    private static async Task PutAsync(
        TestMailbox mailbox,
        string sender,
        string dmarc,
        string name,
        string? forwardedFrom = null
    )
    {
        var letter = Letter(forwardedFrom ?? sender, name);
        if (forwardedFrom is not null)
        {
            var around = new MimeMessage();
            around.From.Add(MailboxAddress.Parse(sender));
            around.To.Add(MailboxAddress.Parse("monitoring@example.test"));
            around.Subject = "Fwd: сведения";
            around.Body = new Multipart("mixed")
            {
                new TextPart("plain") { Text = "Пересылаю." },
                new MessagePart { Message = letter },
            };
            letter = around;
        }

        letter.Headers.Insert(
            0,
            "Authentication-Results",
            $"mx.example.test; dmarc={dmarc} header.from={sender.Split('@')[1]}"
        );
        using var raw = new MemoryStream();
        await letter.WriteToAsync(raw, Cancellation);
        await mailbox.PutAsync(raw.ToArray(), Cancellation, Ninth);
    }

    private static MimeMessage Letter(string sender, string name)
    {
        var letter = new MimeMessage();
        letter.From.Add(MailboxAddress.Parse(sender));
        letter.To.Add(MailboxAddress.Parse("monitoring@example.test"));
        letter.Subject = "Сведения";
        var body = new BodyBuilder { TextBody = "Отправляем." };
        body.Attachments.Add(name, Table(sender), new ContentType("application", "octet-stream"));
        letter.Body = body.ToMessageBody();
        return letter;
    }

    /// <summary>A table that no layout describes; of each sender its own.</summary>
    private static byte[] Table(string whose) =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Что", "Сколько").Row(whose, 5)).ToBytes();

    private static string Plain(string? text) =>
        string.Join(' ', text!.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
