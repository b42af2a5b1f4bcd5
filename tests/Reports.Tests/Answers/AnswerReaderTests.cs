using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.AnswerLetters;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>One fault, two readers: each is told what they can do, and commands are the admin's alone.</summary>
public sealed class AnswerReaderTests
{
    public static TheoryData<Doubt> Doubted => [.. Enum.GetValues<Doubt>()];

    [Theory]
    [MemberData(nameof(Doubted))]
    public async Task A_doubt_is_told_to_whom_it_asks_each_in_words_of_their_own_and_without_a_command(Doubt doubt)
    {
        await using var store = await TownAsync(Definition);
        await HeldAsync(store, doubt);

        await AnswerAsync(store);

        var letters = await LettersAsync(store);
        Assert.Equal(doubt.Asks().HasFlag(Asked.Sender), letters.ContainsKey(Sender));
        Assert.Equal(doubt.Asks().HasFlag(Asked.Coordinator), letters.ContainsKey(Coordinator));
        Assert.All(letters.Values, AssertNoCommand);
        if (letters.TryGetValue(Coordinator, out var coordinators))
        {
            Assert.DoesNotContain("Ваш файл", coordinators.Text, StringComparison.Ordinal);
            Assert.Contains($"Отправитель: СОШ №\u00A05 ({Sender})", coordinators.Text, StringComparison.Ordinal);
            Assert.Contains("№ 2", coordinators.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        if (letters.TryGetValue(Sender, out var senders))
        {
            Assert.StartsWith("Ваш файл", senders.Edition.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("того, кто обслуживает", senders.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_passport_of_a_school_is_two_letters()
    {
        await using var store = await TownAsync(Definition);
        await HeldAsync(store, Doubt.NotCoordinator);

        Assert.Equal(2, await AnswerAsync(store));
        Assert.Equal(0, await AnswerAsync(store));

        var letters = await LettersAsync(store);
        Golden.Check("answer-passport-sender.txt", Whole(letters[Sender]));
        Golden.Check("answer-passport-coordinator.txt", Whole(letters[Coordinator]));
        Assert.Contains("попросите об этом координатора программы", Flat(letters[Sender].Text));
        Assert.Contains("пришлите такой паспорт со своего адреса", Flat(letters[Coordinator].Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_sent_the_form_of_an_ended_programme_is_asked_for_the_new_one_and_not_for_cells(
        bool isAllOfIt
    )
    {
        await using var store = await TownAsync(Definition);
        var ended = Error with
        {
            Problem = new Problem(
                PeriodFitJudge.AfterCode,
                "I квартал 2026 года — после окончания программы quality-2025.",
                "сведения за I квартал 2026 года — в форме программы quality-2026"
            ),
        };
        await LoadAsync(
            store,
            isAllOfIt ? [ended, ended with { Cell = new CellAddress(1, 11, 3) }] : [ended, Error],
            outcome: ProcessingOutcome.Rejected,
            reason: new Problem("too-many-errors", "Файл не принят целиком.", "исправленный файл")
        );

        await AnswerAsync(store);

        var text = Flat((await LettersAsync(store))[Sender].Text);
        Assert.Equal(
            isAllOfIt,
            text.Contains("1. Нужно: сведения за I квартал 2026 года — в форме программы quality-2026. 2. ")
        );
        Assert.Equal(isAllOfIt, text.Contains("Ячейки по одной исправлять не нужно", StringComparison.Ordinal));
        Assert.Equal(!isAllOfIt, text.Contains("отмечены красным", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passport_from_a_folder_is_nobody_elses_to_be_asked_for()
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(
            store,
            [Error with { OrganisationCode = null }],
            sender: null,
            outcome: ProcessingOutcome.Rejected,
            reason: new Problem("passport-mistakes", "Паспорт не принят.", "паспорт без ошибок"),
            kind: ProcessingKind.Passport
        );

        await AnswerAsync(store);

        var letter = (await LettersAsync(store))[Coordinator];
        Assert.StartsWith("Паспорт программы: ", letter.Edition.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("выясните, какая организация", Flat(letter.Text), StringComparison.Ordinal);
        Assert.Contains("Исправленный паспорт положите туда же", Flat(letter.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_sender_is_not_the_coordinators_own()
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(store, [Error with { OrganisationCode = null }], sender: null, schools: ["s5", "s7"]);

        await AnswerAsync(store);

        // The school that has an address hears of its own form, and of no other's.
        var letters = await LettersAsync(store);
        Assert.Equal([Coordinator, Sender], letters.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("СОШ №\u00A07", letters[Sender].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("около 40", letters[Sender].Text, StringComparison.Ordinal);
        Assert.Empty(letters[Sender].Edition.Attachments);
        var letter = letters[Coordinator];
        Assert.StartsWith("Файл без отправителя: ", letter.Edition.Subject, StringComparison.Ordinal);
        Assert.Contains("Передайте ей приложенную книгу", Flat(letter.Text));
        Assert.DoesNotContain("ваш файл", letter.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_is_not_confirmed_gets_the_words_alone_and_all_of_them()
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(
            store,
            [.. Enumerable.Range(0, 20).Select(static row => Error with { Cell = new CellAddress(1, 9 + row, 3) })],
            proof: Proof.Unproven
        );

        await AnswerAsync(store);

        var letter = Assert.Single(await LettersAsync(store)).Value;
        Assert.Empty(letter.Edition.Attachments);
        Assert.DoesNotContain("приложенн", letter.Text, StringComparison.Ordinal);
        Assert.Contains("ячейка C28", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, ProcessingOutcome.LoadedWithIssues, true)]
    [InlineData(true, ProcessingOutcome.Rejected, true)]
    [InlineData(true, ProcessingOutcome.Loaded, false)]
    [InlineData(false, ProcessingOutcome.Loaded, true)]
    public async Task A_program_is_never_answered_and_what_went_wrong_is_the_coordinators(
        bool isMachineMade,
        ProcessingOutcome outcome,
        bool isTold
    )
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(
            store,
            outcome == ProcessingOutcome.LoadedWithIssues ? [Error] : [],
            outcome: outcome,
            reason: outcome == ProcessingOutcome.Rejected ? new Problem("x", "Книга повреждена.", "целая книга") : null,
            isMachineMade: isMachineMade
        );

        await AnswerAsync(store);

        var letters = await LettersAsync(store);
        Assert.Equal(isTold ? [isMachineMade ? Coordinator : Sender] : [], letters.Keys);
        if (isMachineMade && isTold)
            Assert.StartsWith("Файл от программы: ", letters[Coordinator].Edition.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_copy_is_told_to_its_sender_without_the_others_file_and_to_the_coordinators_with_it()
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(store, [], sender: "first@example.test");
        await LoadAsync(store, [], sender: "second@example.test", bytes: [.. Bytes, 0], passed: 510);
        var copy = await LoadAsync(
            store,
            [Error],
            bytes: [.. Bytes, 0, 0],
            outcome: ProcessingOutcome.LoadedWithIssues
        );

        await AnswerAsync(store);

        var letters = await LettersAsync(store);
        var (toSender, toCoordinator) = (Flat(letters[Sender].Text), Flat(letters[Coordinator].Text));
        Assert.Contains("повторяет то, что уже было в другом файле", toSender, StringComparison.Ordinal);
        Assert.Contains("напишите об этом координатору", toSender, StringComparison.Ordinal);
        Assert.Contains($"повторяет то, что уже было в файле «{Name}»", toCoordinator, StringComparison.Ordinal);
        Assert.Contains($"засчитать файл № {copy.SubmissionId} как есть", toCoordinator, StringComparison.Ordinal);
        Assert.DoesNotContain("засчитать", toSender, StringComparison.Ordinal);
        Assert.StartsWith(
            "Файл повторяет присланное раньше: ",
            letters[Coordinator].Edition.Subject,
            StringComparison.Ordinal
        );
        Assert.All(
            new[] { toSender, toCoordinator },
            static text =>
            {
                Assert.DoesNotContain("справьте", text, StringComparison.Ordinal);
                Assert.DoesNotContain("приложенн", text, StringComparison.Ordinal);
                Assert.DoesNotContain("без адреса отправителя", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Загружено", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Файл принят", text, StringComparison.Ordinal);
                Assert.DoesNotContain("2. Делать ничего не нужно", text, StringComparison.Ordinal);
            }
        );
    }

    private static Task<Processing> HeldAsync(TestStore store, Doubt doubt) =>
        LoadAsync(
            store,
            [],
            outcome: ProcessingOutcome.Held,
            reason: doubt switch
            {
                Doubt.SenderUnconfirmed => AuthorityMessages.SenderUnconfirmed(Sender, "dmarc=fail"),
                Doubt.SenderUnknown => AuthorityMessages.SenderUnknown(Sender),
                Doubt.OtherOrganisation => AuthorityMessages.OfOther("СОШ № 7", 3),
                _ => AuthorityMessages.Passport(doubt, Town.Programme, Sender),
            }
        );

    private static string Whole((Edition Edition, string Text) letter) => letter.Edition.Subject + "\n\n" + letter.Text;
}
