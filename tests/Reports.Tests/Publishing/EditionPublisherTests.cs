using Microsoft.Extensions.Logging.Abstractions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Publishing;

public sealed class EditionPublisherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<PublishResult> PublishAsync(
        TestStore store,
        DateTimeOffset? cutOff = null,
        params string[] to
    ) =>
        new EditionPublisher(store.Programmes, Letters.Maker(store), store.Editions).PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            new PublishOptions(to, Cutoff.Now(cutOff ?? Town.CutOff)),
            Cancellation
        );

    [Fact]
    public async Task The_first_edition_goes_to_the_programmes_recipients_with_both_bodies_the_paper_and_the_workbook()
    {
        await using var store = await Town.CreateAsync();
        var result = await PublishAsync(store);

        Assert.Equal((1, true, 2), (result.Edition!.Number, result.IsNew, result.NewDeliveries));
        Assert.Equal(
            $"Выпуск 1 готов: 2\u00A0письма в очереди. Его файлы: report open {result.Edition!.Id} --save ПАПКА.",
            result.Sentence
        );
        Assert.Equal(
            ["Квартальный отчёт за IV квартал 2025 года.docx", "Все показатели.xlsx"],
            result.Edition.Attachments.Select(static file => file.FileName)
        );
        Assert.Equal("Светлореченск", (await FrozenAsync(store, result)).OwnerName);
        Assert.Equal(
            ["Анна Иванова", "Пётр Орлов"],
            (await store.LettersAsync(result.Edition.Id)).Select(row => row.DisplayName).Order()
        );
    }

    [Fact]
    public async Task The_same_data_on_another_day_make_no_new_edition_and_no_new_letters()
    {
        await using var store = await Town.CreateAsync();
        await PublishAsync(store);
        var again = await PublishAsync(store, Town.CutOff.AddDays(1));

        Assert.Equal((1, false, 0), (again.Edition!.Number, again.IsNew, again.NewDeliveries));
        Assert.StartsWith("Ничего не изменилось", again.Sentence);
    }

    [Fact]
    public async Task A_new_recipient_gets_the_edition_that_all_others_have()
    {
        await using var store = await Town.CreateAsync();
        var first = await PublishAsync(store);
        var again = await PublishAsync(store, null, "orlov@example.test", "new@example.test");

        Assert.Equal((first.Edition!.Id, false, 1), (again.Edition!.Id, again.IsNew, again.NewDeliveries));
    }

    [Fact]
    public async Task Changed_data_make_a_corrected_edition_that_says_so()
    {
        await using var store = await Town.CreateAsync();
        await PublishAsync(store);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await Town.LoadAsync(
            store,
            "Уточнение СОШ 2.xlsx",
            "s2@example.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            session =>
                session
                    .AddAsync(
                        new NewObservation(
                            "1.1",
                            "s2",
                            Town.Now,
                            new Fact.Share(516, 518),
                            "516/518",
                            new CellAddress(1, 8, 3),
                            new CellAddress(1, 8, 4)
                        ),
                        Cancellation
                    )
                    .AsTask()
        );

        var second = await PublishAsync(store, Town.CutOff.AddHours(2));

        Assert.Equal((2, true), (second.Edition!.Number, second.IsNew));
        Assert.Contains("исправленный выпуск 2", second.Edition.Subject);
        using var reader = new StreamReader(store.Content.Open(second.Edition.HtmlHash));
        Assert.Contains("Исправленный выпуск 2", await reader.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Retracting_a_file_makes_a_corrected_edition_with_the_figures_from_before_it()
    {
        await using var store = await Town.CreateAsync();
        var first = await PublishAsync(store);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await Town.LoadAsync(
            store,
            "Уточнение СОШ 2.xlsx",
            "s2@example.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            session =>
                session
                    .AddAsync(
                        new NewObservation(
                            "1.1",
                            "s2",
                            Town.Now,
                            new Fact.Share(1, 518),
                            "1/518",
                            new CellAddress(1, 8, 3),
                            new CellAddress(1, 8, 4)
                        ),
                        Cancellation
                    )
                    .AsTask()
        );
        await PublishAsync(store, Town.CutOff.AddHours(2));

        store.Clock.Advance(TimeSpan.FromHours(2));
        var file = (await store.Submissions.RecentAsync(1, Cancellation))[0].Submission;
        await using (var session = await store.Loader.BeginAsync(file, null, Cancellation))
        {
            await session.UseProgrammeAsync(Town.Programme, Cancellation);
            await session.CompleteAsync(
                ProcessingKind.Data,
                ProcessingOutcome.Retracted,
                null,
                new Problem("retracted", "прислано по ошибке", "исправленный файл"),
                0,
                0,
                Cancellation
            );
        }

        var third = await PublishAsync(store, Town.CutOff.AddHours(4));

        Assert.Equal((3, true), (third.Edition!.Number, third.IsNew));
        Assert.Contains("исправленный выпуск 3", third.Edition.Subject);
        Assert.Equal(
            (await FrozenAsync(store, first)).Rows[0].Fact!.Text,
            (await FrozenAsync(store, third)).Rows[0].Fact!.Text
        );
    }

    [Fact]
    public async Task Without_recipients_nothing_is_frozen_and_the_reason_is_told()
    {
        await using var store = await Town.CreateAsync();
        store.Clock.Now = Town.CutOff.AddDays(-300);
        await Town.LoadPassportAsync(store, Town.Definition with { Recipients = [] }, []);

        var result = await PublishAsync(store);

        Assert.Equal("no-recipients", result.Problem!.Code);
        Assert.Null(await store.Editions.LatestAsync(QuarterlyKind.Kind, Town.Programme, Town.Now.Code, Cancellation));
    }

    [Fact]
    public async Task From_store_to_folder_the_town_gets_its_letters_and_a_second_run_writes_nothing_new()
    {
        await using var store = await Town.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("qm-town-");
        var postman = new Postman(
            store.Outbox,
            store.Editions,
            new MessageBuilder(store.Content, Letters.Options),
            new FolderTransport(folder.FullName),
            store.Clock,
            NullLogger<Postman>.Instance
        );
        await PublishAsync(store);

        Assert.Equal(2, (await postman.DeliverAsync(null, Cancellation)).Sent);
        await PublishAsync(store);
        Assert.Equal(0, (await postman.DeliverAsync(null, Cancellation)).Sent);
        Assert.Equal(2, folder.GetFiles("*.eml").Length);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_preview_writes_each_letter_and_the_workbook_and_freezes_nothing()
    {
        await using var store = await Town.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("qm-preview-");
        var files = await Preview.WriteAsync(
            (
                await Building
                    .Kind(store)
                    .BuildAsync(
                        new ReportOrder(Town.Programme, "", Town.Now, Cutoff.Now(Town.CutOff), []),
                        Cancellation
                    )
            ).Report!,
            folder.FullName,
            Cancellation
        );

        Assert.Equal(
            [
                "report.html",
                "report.txt",
                "Квартальный отчёт за IV квартал 2025 года.docx",
                "Все показатели.xlsx",
                "report-head.html",
                "report-head.txt",
                "report-coordinator.html",
                "report-coordinator.txt",
                "Пояснения за IV квартал 2025 года.xlsx",
            ],
            files.Select(Path.GetFileName)
        );
        Assert.Null(await store.Editions.LatestAsync(QuarterlyKind.Kind, Town.Programme, Town.Now.Code, Cancellation));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_head_is_sent_the_short_letter_with_its_pictures_and_the_coordinator_the_long_one()
    {
        await using var store = await Town.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("qm-outbox-");
        await PublishAsync(store);
        var postman = new Postman(
            store.Outbox,
            store.Editions,
            new MessageBuilder(store.Content, Letters.Options),
            new FolderTransport(folder.FullName),
            store.Clock,
            NullLogger<Postman>.Instance
        );
        await postman.DeliverAsync(null, Cancellation);

        var mails = folder
            .GetFiles("*.eml")
            .Select(file => MimeKit.MimeMessage.Load(file.FullName, Cancellation))
            .ToList();
        var head = mails.Single(static mail => mail.To.ToString().Contains("orlov"));
        var coordinator = mails.Single(static mail => mail.To.ToString().Contains("ivanova"));

        Assert.Contains("Что произошло", head.HtmlBody);
        Assert.DoesNotContain("Замечания к данным", head.HtmlBody);
        Assert.Contains("Замечания к данным", coordinator.HtmlBody);
        Assert.DoesNotContain("Что произошло", coordinator.HtmlBody);
        Assert.InRange(head.HtmlBody!.Length * 4, 1, coordinator.HtmlBody!.Length * 3);
        string[] both = ["Квартальный отчёт за IV квартал 2025 года.docx", "Все показатели.xlsx"];
        Assert.Equal(both, head.Attachments.Select(static one => one.ContentType.Name));
        Assert.Equal(
            [.. both, "Пояснения за IV квартал 2025 года.xlsx"],
            coordinator.Attachments.Select(static one => one.ContentType.Name)
        );
        var shown = head.BodyParts.Select(static part => part.ContentId).OfType<string>().ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, id => Assert.Contains("cid:" + id, head.HtmlBody));
        // In the folder no mail program shows them.
        Assert.DoesNotContain("cid:", File.ReadAllText(Assert.Single(folder.GetFiles("*orlov*.html")).FullName));
        folder.Delete(recursive: true);
    }

    private static async Task<QuarterlyReport> FrozenAsync(TestStore store, PublishResult result) =>
        ReportJson.Read((await store.Editions.ModelAsync(result.Edition!.Id, Cancellation))!);
}
