using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>A file of school 5 on its way through the town's store, with the mistakes a test asks for.</summary>
internal static class SchoolFile
{
    public const string Name = "Сведения СОШ 5, IV кв.xlsx";
    public const string Sender = "s5@example.test";

    public static NewIssue Error { get; } =
        new(
            new CellAddress(1, 9, 3),
            Severity.Error,
            new Problem("number-unreadable", "Число не прочитано: «около 40».", "число, например 82,6"),
            "около 40",
            "1.2",
            "s5",
            Town.Now
        );

    public static NewIssue Warning { get; } =
        new(
            new CellAddress(1, 11, 3),
            Severity.Warning,
            new Problem(
                "number-negative",
                "Значение «-3» меньше нуля.",
                "число не меньше нуля, если показатель этого не допускает"
            ),
            "-3",
            "2.1",
            "s5",
            Town.Now
        );

    public static byte[] Bytes { get; } =
        new XlsxBuilder()
            .Sheet(
                "Показатели",
                static sheet =>
                    sheet
                        .Row("Сведения о качестве образования")
                        .Row("МБОУ СОШ №5, IV квартал 2025 года")
                        .RowAt(7, "Код", "Показатель", "Числитель", "Знаменатель")
                        .RowAt(8, "1.1", "Успеваемость", 512, 518)
                        .RowAt(9, "1.2", "Качество обучения", "около 40")
                        .RowAt(11, "2.1", "Консультации", -3)
            )
            .Sheet("Пояснения", static sheet => sheet.Row("=СУММА(A1)", "+7", "-", "@"))
            .ToBytes();

    /// <summary>The commit that loaded the town's passport: what comes after it is answered.</summary>
    public static AsOf Passport { get; } = new(1);

    public static async Task<TestStore> TownAsync(ProgrammeDefinition? definition = null)
    {
        var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff.AddDays(-6);
        await Town.LoadPassportAsync(store, definition ?? Town.Definition, []);
        store.Clock.Now = Town.CutOff.AddDays(-5);
        return store;
    }

    public static async Task<Processing> LoadAsync(
        TestStore store,
        IReadOnlyList<NewIssue> issues,
        string? sender = Sender,
        byte[]? bytes = null,
        ProcessingOutcome? outcome = null,
        Problem? reason = null,
        string[]? schools = null,
        string? programme = Town.Programme,
        Proof proof = Proof.Authenticated,
        bool isMachineMade = false,
        string? refusal = null,
        int passed = 512,
        Period? period = null,
        ProcessingKind kind = ProcessingKind.Data
    )
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var content = await store.Content.PutAsync(bytes ?? Bytes, CancellationToken.None);
        var submission = await store.Submissions.AddAsync(
            new NewSubmission("inbox", Name, sender, content, store.Clock.Now)
            {
                Place = sender is null ? Name : $"{sender}/{Name}",
                SenderProof = sender is null ? null : proof,
                IsMachineMade = isMachineMade,
                Refusal = refusal,
            },
            CancellationToken.None
        );
        var end = outcome ?? (issues.Count == 0 ? ProcessingOutcome.Loaded : ProcessingOutcome.LoadedWithIssues);
        await using var session = await store.Loader.BeginAsync(submission, null, CancellationToken.None);
        await session.AddSheetAsync(1, "Показатели", CancellationToken.None);
        if (end != ProcessingOutcome.Held && programme is not null)
            await session.UseProgrammeAsync(programme, CancellationToken.None);
        if (end is ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues)
            await AddFiguresAsync(session, schools ?? ["s5"], passed, period ?? Town.Now);
        foreach (var issue in issues)
            await session.AddAsync(issue, CancellationToken.None);
        return await session.CompleteAsync(kind, end, "form", reason, 14, 2, CancellationToken.None);
    }

    public static AnswerPublisher Publisher(TestStore store)
    {
        var papers = new AnswerEditions(
            new AnswerMail(new TemplateEngine(new TemplateSource(null))),
            Letters.Maker(store),
            store.Content
        );
        return new AnswerPublisher(
            Builder(store),
            papers,
            new StrangersPublisher(papers, Letters.Notices(store), store.Editions, store.Clock),
            store.Answers,
            store.Editions,
            store.Programmes
        );
    }

    public static HandoverPublisher Handover(TestStore store) =>
        new(Builder(store), store.Answers, store.Editions, Letters.Notices(store), store.Programmes, store.Clock);

    private static AnswerBuilder Builder(TestStore store) =>
        new(store.Answers, store.Issues, new StillOwedReader(store.Reminders, CalendarSource.Load(null)));

    /// <summary>Since the town's passport was loaded, without it.</summary>
    public static async Task<int> AnswerAsync(TestStore store)
    {
        var (letters, failures) = await Publisher(store)
            .PublishAsync(Passport, TimeSpan.FromHours(3), null, CancellationToken.None);
        Xunit.Assert.Empty(failures);
        return letters;
    }

    private static async Task AddFiguresAsync(LoadSession session, string[] schools, int passed, Period period)
    {
        foreach (var (school, index) in schools.Select(static (school, index) => (school, index)))
        {
            await session.AddAsync(
                new NewObservation(
                    "1.1",
                    school,
                    period,
                    new Fact.Share(passed, 518),
                    $"{passed}/518",
                    new CellAddress(1, 8 + index, 3),
                    new CellAddress(1, 8 + index, 4)
                ),
                CancellationToken.None
            );
        }
    }
}
