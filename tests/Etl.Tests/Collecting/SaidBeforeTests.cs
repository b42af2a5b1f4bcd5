using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// What is merely said again does not overtake what somebody else has said since; what is changed back does, and says
/// so. By the real collector and store.
/// </summary>
public sealed class SaidBeforeTests
{
    private const string Programme = "quality-2025";
    private const string School = "school-5@example.test";
    private const string Coordinator = "coordinator@example.test";

    private const string Layout = """
        files: "*.xlsx"
        programme: quality-2025
        period: { file: '(?<value>2025-Q\d)' }
        columns:
          - { header: Школа, is: organisation }
          - { header: Код, is: code }
          - { header: Показатель, is: name }
          - { header: Значение, is: value }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_file_saved_again_with_its_old_figures_does_not_overtake_the_newer_one_of_another_place(
        Engine engine
    )
    {
        await using var town = await FoundAsync(engine);
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(5));

        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3, remark: "сохранено ещё раз"));
        var onceMore = await ValuesAsync(town);
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3, remark: "и ещё раз"));

        Assert.Equal(["5"], onceMore);
        Assert.Equal(["5"], await ValuesAsync(town));
        Assert.Equal(["5"], await BareValuesAsync(town));
        Assert.Equal(5, await LoadedAsync(town));
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_changed_the_figure_in_between_changes_it_back_and_has_the_last_word(Engine engine)
    {
        await using var town = await FoundAsync(engine);
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(5));
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(4));
        Assert.Equal(["4"], await ValuesAsync(town));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(5, remark: "сохранено"));
        Assert.Equal(["4"], await ValuesAsync(town));

        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3, remark: "как было"));

        Assert.Equal(["3"], await ValuesAsync(town));
    }

    [Fact]
    public async Task A_file_that_is_taken_back_leaves_the_word_to_what_was_said_again()
    {
        await using var town = await FoundAsync();
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(5));
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3, remark: "сохранено"));
        var files = await town.Store.Submissions.RecentAsync(9, Cancellation);

        await town.Reprocessor.RetractAsync(files[1], "не тот файл", null, Cancellation);
        Assert.Equal(["3"], await ValuesAsync(town));
        await town.Reprocessor.RetractAsync(files[2], "не тот файл", null, Cancellation);

        Assert.Equal(["3"], await ValuesAsync(town));
    }

    [Fact]
    public async Task A_figure_that_is_gone_or_new_makes_the_file_a_word_of_its_own()
    {
        await using var town = await FoundAsync();
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(5));

        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3, share: 99));

        Assert.Equal(["99", "3"], await ValuesAsync(town));
    }

    [Fact]
    public async Task A_school_that_mails_its_old_file_again_under_any_name_does_not_undo_the_coordinators_correction()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3));
        await MailAsync(town, School, "2025-Q2.xlsx", Book(7));
        await MailAsync(town, Coordinator, "сводка 2025-Q1.xlsx", Book(5));

        // Another quarter came to nobody's mind: what the school said last of this one is 3.
        await MailAsync(town, School, "копия 2025-Q1.xlsx", Book(3, remark: "сохранено"));

        Assert.Equal(["5", "7"], await ValuesAsync(town));
    }

    [Fact]
    public async Task The_workbook_with_our_remarks_sent_back_as_it_was_does_not_undo_the_schools_own_correction()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3));
        await MailAsync(town, School, "2025-Q1.xlsx", Book(4));

        await MailAsync(town, School, "2025-Q1.xlsx", Annotated(3));
        Assert.Equal(["4"], await ValuesAsync(town));
        Assert.Empty(await WentBackAsync(town));

        // Corrected in that very workbook, it is as good as any other; and a plain change back is one.
        await MailAsync(town, School, "2025-Q1.xlsx", Annotated(6));
        Assert.Equal(["6"], await ValuesAsync(town));
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3, remark: "всё-таки 3"));
        Assert.Equal(["3"], await ValuesAsync(town));
        Assert.Single(await WentBackAsync(town));
    }

    [Theory]
    [InlineData("80,00")]
    [InlineData("80 %")]
    [InlineData("80,0%")]
    public async Task A_number_written_otherwise_is_the_same_word(string share)
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3, share: 80));
        await MailAsync(town, Coordinator, "сводка 2025-Q1.xlsx", Book(5));

        await MailAsync(town, School, "копия 2025-Q1.xlsx", Book("3,0", share: share));

        Assert.Equal([share, "5"], await ValuesAsync(town));
        Assert.Empty(await WentBackAsync(town));
    }

    [Theory]
    [InlineData("*", "5")]
    // A place of one school says whose the table is: what is put there is meant.
    [InlineData("quality-2025/school-5", "3")]
    public async Task An_old_copy_in_another_source_counts_only_where_the_place_speaks_for_its_school(
        string trust,
        string stands
    )
    {
        await using var town = await FoundAsync();
        var old = Book(3);
        await DropAsync(town, "школа/2025-Q1.xlsx", old);
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(5));
        var other = Directory.CreateDirectory(Path.Combine(town.Layouts, "..", "other")).FullName;
        town.Places["вторая"] = Trust.Read([trust]).Value;
        town.OtherSources.Add(
            new FolderSource(new FolderSourceOptions("вторая", other) { SettleTime = TimeSpan.Zero }, town.Store.Clock)
        );
        await File.WriteAllBytesAsync(Path.Combine(other, "2025-Q1.xlsx"), old, Cancellation);

        await town.CollectAsync();
        await town.CollectAsync();

        Assert.Equal([stands], await ValuesAsync(town));

        // Saved again it has other bytes, and says no more than before.
        var saved = Book(3, remark: "сохранено ещё раз");
        await File.WriteAllBytesAsync(Path.Combine(other, "копия 2025-Q1.xlsx"), saved, Cancellation);
        await town.CollectAsync();

        Assert.Equal([stands], await ValuesAsync(town));
    }

    [Fact]
    public async Task A_late_copy_of_what_was_corrected_since_has_no_voice_until_a_person_says_that_it_counts()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3));
        await MailAsync(town, School, "2025-Q1.xlsx", Book(5));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(3, remark: "сохранено ещё раз"));
        Assert.Equal(["5"], await ValuesAsync(town));

        var copy = (await town.Store.Submissions.RecentAsync(1, Cancellation))[0];
        Assert.NotNull(copy.Repeats);
        var said = await town.Store.Answers.SaidBeforeAsync(copy.Processing!.Id, Cancellation);
        Assert.Equal((1, 1), (said!.IsElsewhere, said.IsLate));

        await town.Reprocessor.LoadAgainAsync([copy], null, null, Cancellation);
        Assert.Equal(["5"], await ValuesAsync(town));
        await town.Reprocessor.LoadAgainAsync([copy], null, null, Cancellation, "Иванова");
        Assert.Equal(["3"], await ValuesAsync(town));
    }

    [Fact]
    public async Task A_copy_of_what_counts_is_no_late_one_and_a_new_cell_makes_a_file_of_its_own()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(3, remark: "сохранено"));
        Assert.Null((await town.Store.Submissions.RecentAsync(1, Cancellation))[0].Repeats);

        await MailAsync(town, School, "2025-Q1.xlsx", Book(5));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(3, share: 90));

        Assert.Equal(["90", "3"], await ValuesAsync(town));
    }

    [Theory]
    [InlineData(false, "3")]
    [InlineData(true, "5")]
    public async Task An_old_workbook_in_a_letter_of_its_own_is_a_change_back_and_in_a_reply_it_came_along(
        bool isCarried,
        string stands
    )
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3));
        await MailAsync(town, School, "2025-Q1.xlsx", Book(5));

        await MailAsync(town, School, "2025-Q1.xlsx", Book(3, remark: "сохранено"), isCarried);

        Assert.Equal([stands], await ValuesAsync(town));
        Assert.Equal(isCarried ? 0 : 1, (await WentBackAsync(town)).Count);

        // A corrected workbook in a reply is as good as any.
        await MailAsync(town, School, "2025-Q1.xlsx", Book(7), isCarried: true);
        Assert.Equal(["7"], await ValuesAsync(town));
    }

    [Fact]
    public async Task A_passport_put_right_again_under_a_new_name_is_a_change_back_and_is_told()
    {
        await using var town = await FoundAsync();
        var newer = new PassportBook().Put("Показатели", 3, 2, "Число вакансий в школах");
        await town.Drop("passport.xlsx", newer.ToBytes()).CollectAsync();
        var told = (await UntoldAsync(town)).Count;

        var right = new PassportBook().Append("Программа", 1, null, null, "сохранено ещё раз");
        await town.Drop("паспорт 3.xlsx", right.ToBytes()).CollectAsync();

        var programme = await town.Store.Programmes.CurrentAsync(Programme, AsOf.Now, Cancellation);
        Assert.Equal("Число вакансий", programme!.Indicators[1].Name);
        Assert.Equal(told + 1, (await UntoldAsync(town)).Count);
    }

    [Fact]
    public async Task An_old_copy_with_one_new_cell_wins_as_a_whole_and_says_of_each_figure_that_it_went_back()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3, share: 90));
        await MailAsync(town, School, "2025-Q1.xlsx", Book(5, share: 90));
        Assert.Empty(await WentBackAsync(town));

        await MailAsync(town, School, "копия 2025-Q1.xlsx", Book("3,0", share: 95));

        Assert.Equal(["95", "3,0"], await ValuesAsync(town));
        var issue = Assert.Single(await WentBackAsync(town));
        Assert.Equal(("1.2", Severity.Warning), (issue.IndicatorCode, issue.Severity));
        Assert.Matches(
            "^Показатель 1.2: значение вернулось к прежнему, «3,0» \\(файл «2025-Q1.xlsx», лист «Лист1», ячейка D2, .+\\), "
                + "хотя после него было «5» \\(файл «2025-Q1.xlsx», .+\\).$",
            issue.Message
        );
    }

    [Fact]
    public async Task A_coordinators_correction_that_is_undone_is_told_to_the_school_without_it_and_to_them_with_it()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3, share: 90));
        await MailAsync(town, Coordinator, "сводка 2025-Q1.xlsx", Book(57));

        await MailAsync(town, School, "2025-Q1.xlsx", Book(3, share: 95));

        Assert.Equal(["95", "3"], await ValuesAsync(town));
        var issue = Assert.Single(await town.IssuesAsync(Programme));
        Assert.Equal("value-went-back", issue.Code);
        Assert.EndsWith("хотя после него в другом источнике стояло другое значение.", issue.Message);
        Assert.DoesNotContain("57", issue.Message);
        Assert.DoesNotContain("сводка", issue.Message);
        Assert.Contains("было «57» (файл «сводка 2025-Q1.xlsx»", issue.Detail);
        Assert.Contains(Coordinator, issue.Detail);
    }

    [Fact]
    public async Task Whoever_comes_to_agree_with_somebody_else_goes_back_to_nothing()
    {
        await using var town = await FoundAsync();
        await MailAsync(town, Coordinator, "сводка 2025-Q1.xlsx", Book(5));
        await MailAsync(town, School, "2025-Q1.xlsx", Book(3));

        await MailAsync(town, School, "2025-Q1.xlsx", Book(5));

        Assert.Empty(await town.IssuesAsync(Programme));
    }

    [Fact]
    public async Task A_passport_saved_again_does_not_replace_a_newer_one_and_tells_nobody_that_it_did()
    {
        await using var town = await FoundAsync();
        var newer = new PassportBook().Put("Показатели", 3, 2, "Число вакансий в школах");
        await town.Drop("паспорт новый.xlsx", newer.ToBytes()).CollectAsync();
        var told = (await UntoldAsync(town)).Count;

        var saved = new PassportBook().Append("Программа", 1, null, null, "сохранено ещё раз");
        await town.Drop("passport.xlsx", saved.ToBytes()).CollectAsync();

        var programme = await town.Store.Programmes.CurrentAsync(Programme, AsOf.Now, Cancellation);
        Assert.Equal("Число вакансий в школах", programme!.Indicators[1].Name);
        Assert.Equal(3, await LoadedAsync(town));
        Assert.Equal(told, (await UntoldAsync(town)).Count);
    }

    [Fact]
    public async Task History_names_the_file_that_stands_and_puts_what_was_said_again_behind_it()
    {
        await using var town = await FoundAsync();
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3));
        await DropAsync(town, "город/2025-Q1.xlsx", Book(5));
        await DropAsync(town, "школа/2025-Q1.xlsx", Book(3, remark: "сохранено"));

        var history = await town.Store.Facts.HistoryAsync(
            Programme,
            "1.2",
            "school-5",
            Period.Quarter(2025, 1),
            Cancellation
        );

        Assert.Equal(["5", "3", "3"], history.Select(static one => one.Fact.OriginalText));
        Assert.Equal(RevisionState.Current, history[0].State);
        Assert.All(history.Skip(1), one => Assert.Equal(history[0].Fact.Source, one.SupersededBy));
        Assert.True(history[1].Fact.Source.SubmissionId > history[0].Fact.Source.SubmissionId);
    }

    private static async Task<Town> FoundAsync(Engine engine = Engine.Sqlite)
    {
        var town = (await Town.FoundAsync(engine)).Layout("form.yaml", Layout);
        Directory.CreateDirectory(Path.Combine(town.Inbox, "школа"));
        Directory.CreateDirectory(Path.Combine(town.Inbox, "город"));
        town.Mailboxes.Add(
            new MailboxSourceOptions("почта", "imap.example.test", 993, "qm", "x")
            {
                AuthenticationServer = "mx.example.test",
            }
        );
        await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectAsync();
        return town;
    }

    private static async Task DropAsync(Town town, string name, byte[] content)
    {
        var report = await town.Drop(name, content).CollectAsync();
        Assert.DoesNotContain(report.Files, static file => file.Error is not null);
    }

    private static async Task MailAsync(Town town, string sender, string name, byte[] bytes, bool isCarried = false)
    {
        town.Store.Clock.Advance(TimeSpan.FromHours(1));
        using var stream = new MemoryStream(bytes);
        var content = await town.Store.Content.PutAsync(stream, 10_000_000, Cancellation);
        await town.Store.Submissions.AddAsync(
            new NewSubmission("почта", name, sender, content, town.Store.Clock.GetUtcNow())
            {
                SenderKey = sender,
                SenderProof = Proof.Authenticated,
                IsCarried = isCarried,
                Place = $"{sender}/{name}",
            },
            Cancellation
        );
        await town.CollectAsync();
    }

    private static byte[] Book(object value, string? remark = null, object? share = null) =>
        new XlsxBuilder().Sheet("Лист1", sheet => Fill(sheet, value, remark, share)).ToBytes();

    private static byte[] Annotated(int value) =>
        new XlsxBuilder()
            .Sheet(RemarksSheet.Name, static sheet => sheet.Row("Проверьте ячейку D2"))
            .Sheet("Лист1", sheet => Fill(sheet, value, null, null))
            .ToBytes();

    private static void Fill(XlsxBuilder.SheetBuilder sheet, object value, string? remark, object? share)
    {
        sheet.Row("Школа", "Код", "Показатель", "Значение", remark).Row("СОШ № 5", "1.2", "Число вакансий", value);
        if (share is not null)
            sheet.Row("СОШ № 5", "1.1", "Успеваемость", share);
    }

    private static async Task<IEnumerable<string>> ValuesAsync(Town town) =>
        (await town.FactsAsync(Programme)).Select(static fact => fact.OriginalText);

    private static async Task<IReadOnlyList<DataIssue>> WentBackAsync(Town town) =>
        [.. (await town.IssuesAsync(Programme)).Where(static one => one.Code == ReturnJudge.Code)];

    private static async Task<IEnumerable<string>> BareValuesAsync(Town town)
    {
        var values = new List<string>();
        await foreach (
            var value in town.Store.Facts.ValuesAsync(Programme, AsOf.Now, Period.Quarter(2025, 1), Cancellation)
        )
            values.Add(
                ((Indicators.Facts.Fact.Number)value.Fact).Amount.Value.ToString(
                    "0",
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        return values;
    }

    private static async Task<int> LoadedAsync(Town town) =>
        (await town.Store.Submissions.RecentAsync(20, Cancellation)).Count(static one =>
            one.Processing
                is {
                    Outcome: ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues,
                    Kind: ProcessingKind.Data or ProcessingKind.Passport
                }
        );

    private static Task<IReadOnlyList<ReplacedRevision>> UntoldAsync(Town town) =>
        new PassportNotices(town.Store.Database, town.Store.Clock).WaitingAsync(Cancellation);
}
