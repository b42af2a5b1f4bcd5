using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

public sealed class AnswerTests
{
    private static readonly Problem Broken = new(
        "zip-broken",
        "Книга повреждена.",
        "книга, которая открывается в Excel"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_with_mistakes_is_answered_with_what_was_taken_what_was_not_and_what_to_do()
    {
        await using var store = await TownAsync();
        var processing = await LoadAsync(store, [Warning, Error]);

        Assert.Equal(1, await AnswerAsync(store));

        var (edition, html, text) = await EditionAsync(store, processing);
        Golden.Check("answer-issues.html", html);
        Golden.Check("answer-issues.txt", edition.Subject + "\n\n" + text);
        Assert.Equal("Ваш файл: СОШ №\u00A05, IV квартал 2025", edition.Subject);
        var read = new HtmlParser().ParseDocument(html).Body!.TextContent.Replace('\u00A0', ' ');
        Assert.Contains("Принято, но не всё: исправьте 1 ячейку", read);
        Assert.Contains("лист «Показатели», ячейка C9", read);
        Assert.Contains("Остальное уже загружено, больше ничего присылать не нужно.", read);
        Assert.Equal(Name, Assert.Single(edition.Attachments).FileName);
        Assert.Equal(Sender, Assert.Single(await store.LettersAsync(edition.Id)).Address);
    }

    [Fact]
    public async Task A_sheet_that_was_not_loaded_is_the_first_thing_said_and_nobody_is_told_to_do_nothing()
    {
        await using var store = await TownAsync();
        var unread = new NewIssue(
            null,
            Severity.Warning,
            new Problem("sheet-left-out", "На листе «СОШ № 6» тоже есть таблица.", "те же сведения отдельным файлом"),
            null
        );
        var processing = await LoadAsync(store, [Error, unread]);
        await AnswerAsync(store);

        var (_, html, _) = await EditionAsync(store, processing);
        var read = new HtmlParser().ParseDocument(html).Body!.TextContent.Replace('\u00A0', ' ');
        Assert.Contains("есть лист, который не прочитан; исправьте 1 ячейку", read);
        Assert.Contains("Один или несколько листов не прочитаны", read);
        Assert.True(
            read.IndexOf("На листе «СОШ № 6»", StringComparison.Ordinal)
                < read.IndexOf("ячейка C9", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("елать ничего не нужно", read);
    }

    [Fact]
    public async Task A_file_that_waits_for_what_its_sender_can_mend_says_what_it_lacks()
    {
        await using var store = await TownAsync();
        var processing = await LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Held,
            reason: new Problem(Processing.TableDiffers, "Не хватает столбца: «Факт».", "столбец «Факт»")
        );
        await AnswerAsync(store);

        var (_, _, text) = await EditionAsync(store, (await DeliveriesAsync(store, processing))[0]);
        Assert.Contains("Не хватает столбца: «Факт».", text.ReplaceLineEndings(" "));
        Assert.Contains("Нужно: столбец «Факт».", text.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_file_without_mistakes_is_answered_shortly_and_carries_nothing()
    {
        await using var store = await TownAsync();
        var processing = await LoadAsync(store, []);
        await AnswerAsync(store);

        var (edition, _, text) = await EditionAsync(store, processing);
        Golden.Check("answer-accepted.txt", text);
        Assert.Contains("Делать ничего не нужно.", text);
        Assert.Empty(edition.Attachments);
    }

    [Fact]
    public async Task A_rejected_file_says_why_and_asks_for_it_again()
    {
        await using var store = await TownAsync();
        var processing = await LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Rejected,
            reason: new Problem("zip-broken", "Книга повреждена.", "книга, которая открывается в Excel")
        );
        await AnswerAsync(store);

        var (_, _, text) = await EditionAsync(store, processing);
        Golden.Check("answer-rejected.txt", text);
        Assert.Contains("Книга повреждена.", text);
        Assert.Contains("Нужно: книга, которая открывается в Excel.", text);
    }

    [Fact]
    public async Task An_archive_that_was_not_opened_whole_says_what_is_missing_and_that_its_tables_have_their_own_answers()
    {
        await using var store = await TownAsync();
        var reason = new Problem(
            Processing.PartlyOpened,
            "Из архива ZIP взяты 2\u00A0таблицы, а открыть нельзя: «скан.pdf» (документ, а не таблица).",
            "данные этих файлов в книге Excel"
        );
        var processing = await LoadAsync(store, [], outcome: ProcessingOutcome.Rejected, reason: reason);
        await AnswerAsync(store);

        var (_, _, text) = await EditionAsync(store, processing);
        Assert.Contains("▲ Архив открыт не весь", text);
        Assert.Contains(
            "«скан.pdf» (документ, а не таблица). О каждой взятой таблице — отдельное письмо.",
            text.ReplaceLineEndings(" ")
        );
        Assert.DoesNotContain("не попало ничего", text);
    }

    [Fact]
    public async Task A_held_file_asks_its_sender_for_nothing_and_its_coordinator_for_a_look()
    {
        await using var store = await TownAsync();
        var processing = await LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Held,
            reason: new Problem("layout-missing", "Нет описания таблицы для этого файла.", "описание")
        );
        await AnswerAsync(store);

        var letters = await DeliveriesAsync(store, processing);
        var (edition, _, text) = await EditionAsync(store, letters[0]);
        var (_, _, coordinators) = await EditionAsync(store, letters[1]);
        Golden.Check("answer-held.txt", text);
        Golden.Check("answer-held-coordinator.txt", coordinators);
        Assert.Contains("присылать его снова не нужно", text.Replace("\n", " ", StringComparison.Ordinal));
        Assert.DoesNotContain("Для координатора", text, StringComparison.Ordinal);
        Assert.DoesNotContain("описания таблицы", text, StringComparison.Ordinal);
        Assert.Contains("Нет описания таблицы", coordinators, StringComparison.Ordinal);
        Assert.DoesNotContain("без адреса", coordinators, StringComparison.Ordinal);
        Assert.Equal(Edition.NoProgramme, edition.ProgrammeCode);
    }

    [Fact]
    public async Task An_attempt_is_answered_once_and_only_another_outcome_is_answered_again()
    {
        await using var store = await TownAsync();
        await LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Held,
            reason: new Problem("layout-missing", "Нет описания.", "описание")
        );

        Assert.Equal(2, await AnswerAsync(store));
        Assert.Equal(0, await AnswerAsync(store));
        await LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Held,
            reason: new Problem("layout-does-not-fit", "Описание не подходит.", "описание")
        );
        Assert.Equal(0, await AnswerAsync(store));
        await LoadAsync(store, [Error]);
        Assert.Equal(1, await AnswerAsync(store));
        Assert.Equal(0, await AnswerAsync(store));
    }

    [Fact]
    public async Task A_file_taken_back_or_loaded_again_with_the_same_end_is_not_answered_and_a_strangers_is_told_to_coordinators()
    {
        await using var store = await TownAsync();
        await LoadAsync(store, [Error]);
        await AnswerAsync(store);

        await LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Retracted,
            reason: new Problem("retracted", "Прислали не то.", "верный файл")
        );
        Assert.Equal(0, await AnswerAsync(store));
        await LoadAsync(store, [Error]);
        Assert.Equal(0, await AnswerAsync(store));
        await LoadAsync(
            store,
            [],
            bytes: [.. Bytes, 0],
            outcome: ProcessingOutcome.Held,
            reason: new Problem("sender-unknown", "Отправитель неизвестен.", "известный")
        );
        Assert.Equal(1, await AnswerAsync(store));
        Assert.Equal(0, await AnswerAsync(store));
    }

    [Fact]
    public async Task A_file_that_repeats_what_was_said_is_told_which_file_said_it_and_that_nothing_changed()
    {
        await using var store = await TownAsync();
        await LoadAsync(store, []);
        await AnswerAsync(store);

        var again = await LoadAsync(store, [], bytes: [.. Bytes, 0]);
        Assert.Equal(1, await AnswerAsync(store));

        var (_, _, text) = await EditionAsync(store, again);
        Golden.Check("answer-repeated.txt", text);
        Assert.Contains(
            $"повторяет то, что уже было в файле «{Name}»",
            text.Replace("\n", " ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Of_a_strangers_file_that_was_too_large_to_keep_the_coordinators_are_not_told_that_it_was_kept()
    {
        await using var store = await TownAsync();
        var file = await LoadAsync(
            store,
            [],
            sender: "stranger@example.org",
            outcome: ProcessingOutcome.Held,
            reason: new Problem("sender-unknown", "Отправитель неизвестен.", "известный"),
            programme: null,
            refusal: "Вложение «Сведения.xlsx» больше 50 МБ: из него ничего не загружено."
        );
        await AnswerAsync(store);

        var (_, _, told) = await EditionAsync(store, file);
        Golden.Check("answer-stranger-refused.txt", told);
        told = told.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains("Файл не сохранён.", told);
        Assert.DoesNotContain("загрузится сам", told);
    }

    [Fact]
    public async Task A_file_whose_bytes_are_gone_is_told_and_the_others_are_answered()
    {
        await using var store = await TownAsync();
        await LoadAsync(store, [Error]);
        await LoadAsync(store, [], bytes: [.. Bytes, 0]);
        foreach (var file in Directory.EnumerateFiles(store.Options.ContentFolder, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(file).Length == Bytes.Length)
                File.Delete(file);
        }

        var (letters, failures) = await Publisher(store)
            .PublishAsync(Passport, TimeSpan.FromHours(3), null, Cancellation);

        Assert.Equal(1, letters);
        // By its number: the sentence goes into the service's log, which names no file.
        var told = Assert.Single(failures).Sentence;
        Assert.StartsWith("ответ о файле № 2 не сделан: В хранилище нет", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_about_one_form_and_period_are_one_thread()
    {
        await using var store = await TownAsync();
        var folder = Directory.CreateTempSubdirectory("qm-answers-");
        await LoadAsync(store, [Error]);
        await AnswerAsync(store);
        await LoadAsync(store, [], bytes: [.. Bytes, 0]);
        await AnswerAsync(store);
        var postman = new Postman(
            store.Outbox,
            store.Editions,
            new MessageBuilder(store.Content, Letters.Options),
            new FolderTransport(folder.FullName),
            store.Clock,
            NullLogger<Postman>.Instance
        );

        Assert.Equal(2, (await postman.DeliverAsync(null, Cancellation)).Sent);

        var letters = folder
            .GetFiles("*.eml")
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => MimeMessage.Load(file.FullName, Cancellation))
            .ToList();
        Assert.Null(letters[0].InReplyTo);
        Assert.Equal(letters[0].MessageId, letters[1].InReplyTo);
        Assert.Equal(letters[0].MessageId, Assert.Single(letters[1].References));
        Assert.Equal(letters[0].Subject, letters[1].Subject);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_sender_the_school_is_answered_and_a_file_of_two_schools_goes_to_the_coordinator()
    {
        await using var store = await TownAsync(
            Town.Definition with
            {
                Organisations =
                [
                    .. Town.Organisations.Select(one =>
                        one.Level == OrganisationLevel.School ? one with { Email = one.Code + "@school.test" } : one
                    ),
                ],
            }
        );
        var own = await LoadAsync(store, [], sender: null);
        var shared = await LoadAsync(store, [], sender: null, bytes: [.. Bytes, 0], schools: ["s5", "s7"]);
        await AnswerAsync(store);

        Assert.Equal("s5@school.test", Assert.Single(await DeliveriesAsync(store, own)).Address);
        Assert.Equal("ivanova@example.test", Assert.Single(await DeliveriesAsync(store, shared)).Address);
    }

    [Theory]
    [InlineData(ProcessingOutcome.Held, "Файл получен и ждёт", "Передайте администратору программы номер файла")]
    [InlineData(ProcessingOutcome.Rejected, "Книга повреждена.", "Попросите у неё исправленный файл с тем же именем.")]
    public async Task Without_a_sender_a_file_that_tells_of_no_programme_goes_to_the_coordinator_of_the_only_one(
        ProcessingOutcome outcome,
        string verdict,
        string step
    )
    {
        await using var store = await TownAsync();
        var file = await LoadAsync(store, [], sender: null, outcome: outcome, reason: Broken, programme: null);

        Assert.Equal(1, await AnswerAsync(store));

        var (_, _, text) = await EditionAsync(store, file);
        var flat = text.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal);
        Assert.Equal("ivanova@example.test", Assert.Single(await DeliveriesAsync(store, file)).Address);
        Assert.Contains(verdict, flat);
        Assert.Contains(step, flat);
        Assert.DoesNotContain("не ваше", flat);
        Assert.Empty(await store.Submissions.UnheardAsync(Cancellation));
    }

    [Fact]
    public async Task Where_two_programmes_could_own_it_a_rejected_file_stays_unheard_until_a_better_one_of_its_name_comes()
    {
        await using var store = await TownAsync();
        await Town.LoadPassportAsync(store, Town.Definition with { Code = "другая" }, []);
        await AnswerAsync(store);
        var file = await LoadAsync(
            store,
            [],
            sender: null,
            outcome: ProcessingOutcome.Rejected,
            reason: Broken,
            programme: null
        );

        Assert.Equal(0, await AnswerAsync(store));
        Assert.Equal(
            file.SubmissionId,
            Assert.Single(await store.Submissions.UnheardAsync(Cancellation)).Submission.Id
        );
        Assert.Equal(
            file.SubmissionId,
            Assert.Single(await store.Submissions.UnheardAsync(Cancellation)).Submission.Id
        );
        await LoadAsync(store, [], sender: null, bytes: [.. Bytes, 0]);
        Assert.Empty(await store.Submissions.UnheardAsync(Cancellation));
    }

    [Fact]
    public async Task A_refusal_that_is_a_remark_about_a_schools_form_goes_to_the_school_and_is_said_once()
    {
        await using var store = await TownAsync(
            Town.Definition with
            {
                Organisations =
                [
                    .. Town.Organisations.Select(one =>
                        one.Level == OrganisationLevel.School ? one with { Email = one.Code + "@school.test" } : one
                    ),
                ],
            }
        );
        var file = await LoadAsync(
            store,
            [new NewIssue(null, Severity.Error, Broken, null, null, "s5", Town.Now)],
            sender: null,
            outcome: ProcessingOutcome.Rejected,
            reason: Broken
        );
        await AnswerAsync(store);

        var (edition, _, text) = await EditionAsync(store, file);
        Assert.Equal("s5@school.test", Assert.Single(await DeliveriesAsync(store, file)).Address);
        Assert.Equal("Ваш файл: СОШ №\u00A05, IV квартал 2025", edition.Subject);
        Assert.Equal(2, text.Split("Книга повреждена.").Length);
        Assert.Empty(edition.Attachments);
    }

    [Fact]
    public async Task With_nobody_to_answer_it_is_written_down_and_not_tried_again()
    {
        await using var store = await TownAsync(Town.Definition with { Recipients = [] });
        await LoadAsync(store, [Error], sender: null);

        Assert.Equal(0, await AnswerAsync(store));
        Assert.Empty(await store.Answers.WaitingAsync(Passport, Cancellation));
    }

    [Fact]
    public async Task Switched_on_answers_begin_then_and_after_a_pause_they_begin_anew()
    {
        await using var store = await TownAsync();
        Assert.Null(await store.Switches.SwitchAsync(FeatureSwitches.Answers, false, Cancellation));
        var first = await store.Switches.SwitchAsync(FeatureSwitches.Answers, true, Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(first, await store.Switches.SwitchAsync(FeatureSwitches.Answers, true, Cancellation));
        await store.Switches.SwitchAsync(FeatureSwitches.Answers, false, Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(
            first + TimeSpan.FromDays(2),
            await store.Switches.SwitchAsync(FeatureSwitches.Answers, true, Cancellation)
        );
    }

    private static async Task<(Edition Edition, string Html, string Text)> EditionAsync(
        TestStore store,
        Processing processing
    )
    {
        return await EditionAsync(store, Assert.Single(await DeliveriesAsync(store, processing)));
    }

    private static async Task<(Edition Edition, string Html, string Text)> EditionAsync(
        TestStore store,
        Delivery delivery
    )
    {
        var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
        return (edition, await ReadAsync(store, edition.HtmlHash), await ReadAsync(store, edition.TextHash));
    }

    private static async Task<IReadOnlyList<Delivery>> DeliveriesAsync(TestStore store, Processing processing)
    {
        var due = new List<Delivery>();
        foreach (var delivery in await store.Outbox.DueAsync(Cancellation))
        {
            var edition = await store.Editions.GetAsync(delivery.EditionId, Cancellation);
            if (
                edition is { Kind: AnswerPublisher.Kind or AnswerPublisher.CoordinatorKind or StrangersPublisher.Kind }
                && edition.Topic == processing.SubmissionId.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
                due.Add(delivery);
        }

        return due;
    }

    private static async Task<string> ReadAsync(TestStore store, string hash)
    {
        using var reader = new StreamReader(store.Content.Open(hash));
        return await reader.ReadToEndAsync(Cancellation);
    }
}
