using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>The workbook of texts comes in like any other file: by the real collector and store.</summary>
public sealed class TextsTests
{
    private const string Programme = "quality-2025";
    private const string School = "school-5@example.test";
    private const string Coordinator = "coordinator@example.test";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Explanations_proposals_and_prose_are_kept_with_their_cells_and_the_senders_name()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            Book(
                ["1.2 Число вакансий", "Закрыли школу [1.2]", "Ищем", "", "IV квартал 2025", ""],
                [null, "строка без кода и пустая", null, null, null, null]
            )
        );

        var explanation = Assert.Single(await TextsAsync(town), static one => one.Text.Kind == SaidKind.Explanation);
        Assert.Equal(
            ("1.2", "2025-Q4", "Закрыли школу [1.2]", "Ищем"),
            (
                explanation.Text.IndicatorCode,
                explanation.Text.Period!.Code,
                explanation.Text.Text,
                explanation.Text.Action
            )
        );
        Assert.NotEqual("", explanation.Text.Author);
        Assert.Equal("B2", explanation.Source.A1);
        Assert.Equal(2, (await TextsAsync(town)).Count(static one => one.Text.Kind != SaidKind.Explanation));
        Assert.Contains(
            await IssuesAsync(town),
            static one =>
                one.Contains("Не указан", StringComparison.Ordinal)
                || one.Contains("Не заполнен", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_school_explains_itself_and_nobody_else()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            School,
            Book(["1.2", "наше", "", "", "2025-Q4", "СОШ № 5"], ["1.2", "за весь город", "", "", "2025-Q4", ""])
        );

        Assert.Equal(
            ["наше"],
            (await TextsAsync(town))
                .Where(static one => one.Text.Kind == SaidKind.Explanation)
                .Select(static one => one.Text.Text)
        );
        Assert.DoesNotContain(await TextsAsync(town), static one => one.Text.Kind == SaidKind.Proposal);
        Assert.NotEmpty(await IssuesAsync(town));
    }

    [Fact]
    public async Task A_school_that_signs_as_the_minister_is_printed_as_the_school_that_it_is()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            School,
            Book(["1.2", "наше", "", "Министр образования; прислано: министерство", "2025-Q4", "СОШ № 5"])
        );

        var said = Assert.Single(await TextsAsync(town));
        Assert.Equal("Министр образования; прислано: СОШ № 5", said.Text.Author);
    }

    [Fact]
    public async Task What_leads_nowhere_and_whom_nobody_knows_are_remarks_at_their_cells()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            Book(
                ["7.7", "нет такого", "", "", "2025-Q4", ""],
                ["1.2", "ссылка [9.9 план] в никуда", "", "", "2025-Q4", ""],
                ["1.2", "чужая школа", "", "", "2025-Q4", "СОШ № 500"],
                ["1.2", "когда?", "", "", "позавчера", ""]
            )
        );

        Assert.Equal(
            ["ссылка [9.9 план] в никуда"],
            (await TextsAsync(town))
                .Where(static one => one.Text.Kind == SaidKind.Explanation)
                .Select(static one => one.Text.Text)
        );
        var issues = await IssuesAsync(town);
        Assert.Equal(4, issues.Count);
        Assert.Contains(issues, static one => one.Contains("[9.9 план]", StringComparison.Ordinal));
        Assert.Contains(issues, static one => one.Contains("7.7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_book_for_no_programme_waits_and_one_without_a_code_is_refused_in_words()
    {
        await using var town = await FoundAsync();

        await MailAsync(town, Coordinator, Book("other", ["1.2", "x", "", "", "2025-Q4", ""]));
        await MailAsync(town, Coordinator, Book("", ["1.2", "x", "", "", "2025-Q4", ""]));

        Assert.Empty(await TextsAsync(town));
        var files = await town.Store.Submissions.RecentAsync(2, Cancellation);
        Assert.Equal(
            [ProcessingOutcome.Rejected, ProcessingOutcome.Held],
            files.Select(static one => one.Processing!.Outcome)
        );
    }

    [Fact]
    public async Task A_code_is_kept_as_the_passport_spells_it_and_long_words_keep_their_paragraphs()
    {
        await using var town = await FoundAsync();

        await MailAsync(town, Coordinator, Book(["1,2.", " Первое.\r\n\r\nВторое. ", "", "", "2025-Q4", ""]));

        var said = (await TextsAsync(town)).Single(static one => one.Text.Kind == SaidKind.Explanation).Text;
        Assert.Equal(("1.2", "Первое.\nВторое."), (said.IndicatorCode, said.Text));
    }

    [Theory]
    [InlineData("Годовой отчёт", "annual")]
    [InlineData("годовой", "annual")]
    [InlineData("ANNUAL", "annual")]
    [InlineData("квартальный", "quarterly")]
    [InlineData("", "")]
    [InlineData("полугодовой", null)]
    public async Task A_text_is_for_a_kind_of_report_that_there_is_or_is_asked_about(string written, string? kind)
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            new XlsxBuilder()
                .Sheet(
                    NarrativeVocabulary.AboutSheet,
                    static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, Programme)
                )
                .Sheet(
                    NarrativeVocabulary.PassagesSheet,
                    sheet =>
                        sheet
                            .Row(NarrativeVocabulary.Passages.ReportKind, NarrativeVocabulary.Passages.Text)
                            .Row(written, "текст")
                )
                .ToBytes()
        );

        var texts = await TextsAsync(town);
        Assert.Equal(kind is null ? [] : [kind], texts.Select(static one => one.Text.ReportKind));
        Assert.Equal(
            kind is null,
            (await IssuesAsync(town)).Any(static one => one.Contains("полугодовой", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Sheets_that_were_moved_and_renamed_are_read_and_one_too_many_is_told()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            new XlsxBuilder()
                .Sheet("Лист1", static sheet => Passages(sheet, "Кадры", "из переименованного"))
                .Sheet("Пояснения (2)", static sheet => Explanations(sheet, "1.2", "перенесённое", "2025-Q4"))
                .Sheet("Тексты старые", static sheet => Passages(sheet, "Кадры", "лишний лист"))
                .Sheet(
                    "Справка",
                    static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, Programme)
                )
                .ToBytes()
        );

        Assert.Equal(
            ["перенесённое", "из переименованного"],
            (await TextsAsync(town)).Select(static one => one.Text.Text)
        );
        Assert.Contains(
            "«Тексты старые» не прочитан",
            Assert.Single(await IssuesAsync(town)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_no_report_would_print_is_told_and_of_many_proposals_the_first_three_count()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            new XlsxBuilder()
                .Sheet(
                    NarrativeVocabulary.AboutSheet,
                    static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, Programme)
                )
                .Sheet(
                    NarrativeVocabulary.ExplanationsSheet,
                    static sheet => Explanations(sheet, "1.2", "за месяц", "2025-12")
                )
                .Sheet(
                    NarrativeVocabulary.ProposalsSheet,
                    static sheet =>
                        sheet
                            .Row(
                                NarrativeVocabulary.Proposals.What,
                                NarrativeVocabulary.Period,
                                NarrativeVocabulary.Organisation
                            )
                            .Row("от школы", "2025-Q4", "СОШ № 5")
                            .Row("-", "2025-Q4", null)
                            .Row("первое", "2025-Q4", null)
                            .Row("второе", "2025-Q4", null)
                            .Row("третье", "2025-Q4", null)
                            .Row("четвёртое", "2025-Q4", null)
                )
                .ToBytes()
        );

        Assert.Equal(
            ["за месяц", "первое", "второе", "третье"],
            (await TextsAsync(town)).Select(static one => one.Text.Text)
        );
        var issues = await IssuesAsync(town);
        Assert.Equal(3, issues.Count);
        Assert.Contains(issues, static one => one.Contains("по расписанию нет", StringComparison.Ordinal));
        Assert.Contains(issues, static one => one.Contains("здесь — СОШ № 5", StringComparison.Ordinal));
        Assert.Contains(issues, static one => one.Contains("больше 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_of_more_rows_than_are_kept_is_refused_and_not_cut()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            new XlsxBuilder()
                .Sheet(
                    NarrativeVocabulary.AboutSheet,
                    static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, Programme)
                )
                .Sheet(
                    NarrativeVocabulary.PassagesSheet,
                    static sheet =>
                    {
                        sheet.Row(NarrativeVocabulary.Passages.Section, NarrativeVocabulary.Passages.Text);
                        for (var row = 0; row < 20_000; row++)
                            sheet.Row("Кадры", "текст");
                    }
                )
                .ToBytes()
        );

        Assert.Empty(await TextsAsync(town));
        var file = Assert.Single(await town.Store.Submissions.RecentAsync(1, Cancellation));
        Assert.Equal(
            (ProcessingOutcome.Rejected, "limit-rows"),
            (file.Processing!.Outcome, file.Processing.ReasonCode)
        );
    }

    [Fact]
    public async Task A_misspelt_column_is_told_in_words_of_this_very_book()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            new XlsxBuilder()
                .Sheet(
                    NarrativeVocabulary.AboutSheet,
                    static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, Programme)
                )
                .Sheet(
                    NarrativeVocabulary.PassagesSheet,
                    static sheet => sheet.Row(NarrativeVocabulary.Passages.Section, "Тест").Row("Кадры", "слова")
                )
                .ToBytes()
        );

        var issue = Assert.Single(await town.IssuesAsync(Programme));
        Assert.Equal(
            ("На листе «Тексты» нет столбца «Текст»; похожий столбец — «Тест».", "столбец с заголовком «Текст»"),
            (issue.Message, issue.Expected)
        );
    }

    [Fact]
    public async Task A_code_that_was_typed_as_a_number_is_never_another_indicators()
    {
        await using var town = await FoundAsync();
        await town.Drop(
                "passport.xlsx",
                new PassportBook()
                    .Add(
                        "Показатели",
                        "1.10",
                        "Приём",
                        "ед.",
                        "больше",
                        "квартал",
                        "школа",
                        "сумма",
                        "на дату",
                        null,
                        null,
                        null
                    )
                    .ToBytes()
            )
            .CollectAsync();

        await MailAsync(
            town,
            Coordinator,
            Book([1.1m, "которого?", "", "", "2025-Q4", ""], [1.2m, "этого", "", "", "2025-Q4", ""])
        );

        Assert.Equal(
            ["этого"],
            (await TextsAsync(town))
                .Where(static one => one.Text.Kind == SaidKind.Explanation)
                .Select(static one => one.Text.Text)
        );
        Assert.Contains("1.1 и 1.10", Assert.Single(await IssuesAsync(town)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_that_turn_a_line_around_are_not_taken()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            Book(["1.2", "было \u202E99\u202C,  стало\u2066 [1.2]", "", "", "2025-Q4", ""])
        );

        Assert.Equal(
            "было 99, стало [1.2]",
            (await TextsAsync(town)).Single(static one => one.Text.Kind == SaidKind.Explanation).Text.Text
        );
    }

    [Fact]
    public async Task A_cell_merged_over_rows_is_said_of_each_of_them()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Sheet(
                NarrativeVocabulary.AboutSheet,
                static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, Programme)
            )
            .Sheet(
                NarrativeVocabulary.ExplanationsSheet,
                static sheet =>
                    sheet
                        .Row(
                            NarrativeVocabulary.Indicator,
                            NarrativeVocabulary.Explanations.Why,
                            NarrativeVocabulary.Period,
                            NarrativeVocabulary.Organisation
                        )
                        .Row("1.1", "Болели учителя", "2025-Q4", "СОШ № 5")
                        .Row("1.2", "Ушёл учитель")
                        .Merge("C2:C3")
                        .Merge("D2:D3")
            )
            .Sheet(
                NarrativeVocabulary.PassagesSheet,
                static sheet =>
                    sheet
                        .Row(NarrativeVocabulary.Passages.Section, NarrativeVocabulary.Passages.Text)
                        .Row("Кадры", "Первый абзац.")
                        .Row(null, "Второй абзац.")
                        .Row(null, "Без раздела.")
                        .Merge("A2:A3")
            );

        await MailAsync(town, Coordinator, book.ToBytes());

        var texts = await TextsAsync(town);
        Assert.Equal(
            [("1.1", "school-5", "2025-Q4"), ("1.2", "school-5", "2025-Q4")],
            texts
                .Where(static one => one.Text.Kind == SaidKind.Explanation)
                .Select(static one => (one.Text.IndicatorCode, one.Text.OrganisationCode, one.Text.Period?.Code))
                .Order()
        );
        Assert.Equal(
            [("", "Без раздела."), ("Кадры", "Второй абзац."), ("Кадры", "Первый абзац.")],
            texts
                .Where(static one => one.Text.Kind == SaidKind.Passage)
                .Select(static one => (one.Text.Section, one.Text.Text))
                .Order()
        );
    }

    [Theory]
    [InlineData("Показатель;Почему так;Что делается;Период\n1.2;Закрыли школу;Ищем;2025-Q4\n")]
    [InlineData("Вид отчёта;Раздел;Показатель;Период;Текст\nгодовой;1;;2025;Две школы.\n")]
    public async Task A_sheet_of_texts_saved_as_CSV_is_told_to_be_one_and_what_to_send_instead(string csv)
    {
        await using var town = await FoundAsync();
        town.Drop("Пояснения.csv", System.Text.Encoding.UTF8.GetBytes(csv));

        var file = Assert.Single(
            (await town.CollectAsync()).Files,
            static one => one.FileName.EndsWith(".csv", StringComparison.Ordinal)
        );

        Assert.Equal(FileOutcome.Rejected, file.Outcome);
        Assert.Contains(".xlsx или .ods", file.Reason!, StringComparison.Ordinal);
        Assert.Empty(await TextsAsync(town));
    }

    [Fact]
    public async Task A_workbook_of_one_sheet_with_its_mark_loads_as_CSV_too()
    {
        await using var town = await FoundAsync();
        town.Drop(
            "Тексты.csv",
            System.Text.Encoding.UTF8.GetBytes(
                "Тексты отчётов;;\nКод программы;quality-2025;\n;;\nРаздел;Период;Текст\nКадры;2025;Ушли двое: [1.2].\n"
            )
        );

        await town.CollectAsync();

        Assert.Equal("Кадры", Assert.Single(await TextsAsync(town)).Text.Section);
    }

    [Fact]
    public async Task Whoever_only_claims_to_be_the_coordinator_says_nothing()
    {
        await using var town = await FoundAsync();

        await MailAsync(
            town,
            Coordinator,
            Book(["1.2", "Закрыли школу", "Ищем", "Координатор", "2025-Q4", ""]),
            Proof.Contradicted
        );

        Assert.Empty(await TextsAsync(town));
    }

    private static void Explanations(XlsxBuilder.SheetBuilder sheet, string code, string why, string period) =>
        sheet
            .Row(NarrativeVocabulary.Indicator, NarrativeVocabulary.Explanations.Why, NarrativeVocabulary.Period)
            .Row(code, why, period);

    private static void Passages(XlsxBuilder.SheetBuilder sheet, string section, string text) =>
        sheet.Row(NarrativeVocabulary.Passages.Section, NarrativeVocabulary.Passages.Text).Row(section, text);

    private static async Task<Town> FoundAsync()
    {
        var town = await Town.FoundAsync();
        town.Mailboxes.Add(
            new MailboxSourceOptions("почта", "imap.example.test", 993, "qm", "x")
            {
                AuthenticationServer = "mx.example.test",
            }
        );
        await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectAsync();
        return town;
    }

    private static byte[] Book(params object?[][] explanations) => Book(Programme, explanations);

    private static byte[] Book(string programme, params object?[][] explanations) =>
        new XlsxBuilder()
            .Sheet(
                NarrativeVocabulary.AboutSheet,
                sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, programme)
            )
            .Sheet(
                NarrativeVocabulary.ExplanationsSheet,
                sheet =>
                {
                    sheet.Row(
                        NarrativeVocabulary.Indicator,
                        NarrativeVocabulary.Explanations.Why,
                        NarrativeVocabulary.Explanations.Action,
                        NarrativeVocabulary.Author,
                        NarrativeVocabulary.Period,
                        NarrativeVocabulary.Organisation
                    );
                    foreach (var row in explanations)
                        sheet.Row(row);
                }
            )
            .Sheet(
                NarrativeVocabulary.ProposalsSheet,
                static sheet =>
                    sheet
                        .Row(NarrativeVocabulary.Proposals.What, NarrativeVocabulary.Period)
                        .Row("Выделить ставку", "2025-Q4")
                        .Row(null, "2025-Q4")
            )
            .Sheet(
                NarrativeVocabulary.PassagesSheet,
                static sheet =>
                    sheet
                        .Row(NarrativeVocabulary.Passages.Section, NarrativeVocabulary.Passages.Text)
                        .Row("Кадры", "Вакансий [1.2]")
            )
            .ToBytes();

    private static async Task MailAsync(Town town, string sender, byte[] bytes, Proof proof = Proof.Authenticated)
    {
        town.Store.Clock.Advance(TimeSpan.FromHours(1));
        using var stream = new MemoryStream(bytes);
        var content = await town.Store.Content.PutAsync(stream, 10_000_000, Cancellation);
        await town.Store.Submissions.AddAsync(
            new NewSubmission("почта", "Пояснения.xlsx", sender, content, town.Store.Clock.GetUtcNow())
            {
                SenderKey = sender,
                SenderProof = proof,
                Place = $"{sender}/Пояснения.xlsx",
            },
            Cancellation
        );
        await town.CollectAsync();
    }

    private static Task<IReadOnlyList<StoredText>> TextsAsync(Town town) =>
        town.Store.Narrative.CurrentAsync(Programme, AsOf.Now, Cancellation);

    private static async Task<IReadOnlyList<string>> IssuesAsync(Town town) =>
        [
            .. (await town.Store.Issues.OpenAsync(Programme, AsOf.Now, Cancellation))
                .Where(static one => one.FileName == "Пояснения.xlsx")
                .Select(static one => one.FullMessage),
        ];
}
