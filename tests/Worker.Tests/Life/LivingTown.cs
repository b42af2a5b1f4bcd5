using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Reading;
using QualityMonitor.Support;
using QualityMonitor.Support.Life;
using QualityMonitor.Support.Stores;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>
/// The whole program of a town under a clock that a test moves: the coordinator's passport, the schools' files, the
/// reports of any period on any day.
/// </summary>
internal sealed class LivingTown : IAsyncDisposable
{
    private const string SettingsText = """
        {
          "Sources": { "Folders": [{ "Name": "inbox", "Path": "inbox", "SettleSeconds": 0, "SpeaksFor": ["*"] }] },
          "Mail": { "From": "monitoring@example.test", "Folder": "outbox" },
          "Answers": { "Enabled": false }
        }
        """;

    private readonly TempFolder folder = new();
    private readonly TestClock clock = new(new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, ProgrammeBook> books = new(StringComparer.Ordinal);
    private readonly ServiceProvider services;
    private int files;

    private LivingTown()
    {
        Directory.CreateDirectory(folder["inbox"]);
        Directory.CreateDirectory(folder["layouts"]);
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllText(folder[SettingsLoader.DefaultFileName], SettingsText);
        services = new ServiceCollection()
            .AddLogging()
            .AddWorker(SettingsLoader.Load(folder[SettingsLoader.DefaultFileName], folder.Path).Settings, clock)
            .BuildServiceProvider();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A town whose first passport came on a day.</summary>
    public static async Task<LivingTown> FoundAsync(string day, Action<ProgrammeBook>? change = null)
    {
        var town = await EmptyAsync();
        await town.FoundProgrammeAsync(day, ProgrammeBook.OfTown(), change);
        return town;
    }

    public static async Task<LivingTown> EmptyAsync()
    {
        var town = new LivingTown();
        await town.Get<Migrator>().MigrateAsync(Cancellation);
        return town;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The passport as the coordinator has it, sent or not.</summary>
    public ProgrammeBook Book(string programme = "quality") => books[programme];

    public async Task<FileReport> FoundProgrammeAsync(
        string day,
        ProgrammeBook book,
        Action<ProgrammeBook>? change = null
    )
    {
        var code = (string)book.Programme["Код программы"]!;
        books.Add(code, book);
        await File.WriteAllTextAsync(folder["layouts", $"{code}.yaml"], SchoolSheet.Layout(code));
        return await PassportAsync(day, change ?? (static _ => { }), code);
    }

    /// <summary>The coordinator changes the passport and sends it.</summary>
    public Task<FileReport> PassportAsync(string day, Action<ProgrammeBook> change, string programme = "quality")
    {
        change(books[programme]);
        return SendAsync(day, $"Паспорт {programme} {++files}.xlsx", books[programme].ToBytes());
    }

    /// <param name="school">As it calls itself: «СОШ № 1».</param>
    public Task<FileReport> SchoolSendsAsync(string day, string school, string period, params SheetFigure[] figures) =>
        SchoolSendsAsync("quality", day, school, period, figures);

    public Task<FileReport> SchoolSendsAsync(
        string programme,
        string day,
        string school,
        string period,
        params SheetFigure[] figures
    ) =>
        SendAsync(
            day,
            SchoolSheet.FileName(programme, school, Quarter(period)),
            SchoolSheet.ToBytes(school, Quarter(period), figures)
        );

    /// <summary>
    /// An ordinary quarter: these schools send their figures in time, and the report goes out after the deadline.
    /// </summary>
    public async Task<QuarterlyReport> QuarterAsync(string period, params (string School, SheetFigure[] Figures)[] sent)
    {
        var end = Quarter(period).End;
        if (sent.Length > 0)
            At(Day(end.AddDays(5)));
        foreach (var (school, figures) in sent)
            await PutAsync("quality", school, Quarter(period), figures);
        if (sent.Length > 0)
            await CollectAsync();
        await PublishAsync(period, Day(end.AddDays(16)));
        return await ReportAsync(period);
    }

    /// <summary>What a school has to give, as long as nothing changes.</summary>
    public static SheetFigure[] Usual(int passed = 40, int talks = 10, int vacancies = 2) =>
        [
            new("1.1", "Доля выпускников, сдавших экзамен", passed, 50),
            new("1.2", "Число консультаций для родителей", talks),
            new("1.3", "Число вакансий учителей", vacancies),
        ];

    /// <summary>What a collecting run of the day makes of files that lie elsewhere.</summary>
    public async Task<CollectReport> SendFilesAsync(string day, IEnumerable<string> paths)
    {
        At(day);
        foreach (var path in paths)
        {
            var copy = folder["inbox", Path.GetFileName(path)];
            File.Copy(path, copy);
            File.SetLastWriteTimeUtc(copy, clock.Now.UtcDateTime.AddHours(-1));
        }

        return await CollectAsync();
    }

    public void Layouts(string path)
    {
        foreach (var layout in Directory.EnumerateFiles(path, "*.yaml"))
            File.Copy(layout, folder["layouts", Path.GetFileName(layout)]);
    }

    /// <summary>What a collecting run of the day makes of a file in the inbox.</summary>
    public async Task<FileReport> SendAsync(string day, string name, byte[] content)
    {
        At(day);
        await PutAsync(name, content);
        return (await CollectAsync()).Files.Last(file => file.FileName == name);
    }

    /// <summary>A school's table comes into the inbox; nothing is collected yet.</summary>
    public Task PutAsync(string programme, string school, Period period, IEnumerable<SheetFigure> figures) =>
        PutAsync(SchoolSheet.FileName(programme, school, period), SchoolSheet.ToBytes(school, period, figures));

    public async Task<CollectReport> CollectAsync()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return (await Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation))!.Report;
    }

    private async Task PutAsync(string name, byte[] content)
    {
        var path = folder["inbox", name];
        await File.WriteAllBytesAsync(path, content, Cancellation);
        File.SetLastWriteTimeUtc(path, clock.Now.UtcDateTime.AddHours(-1));
    }

    /// <summary>The report of a period as it would be made on a day.</summary>
    /// <param name="part">The municipality whose it is; empty: the whole programme's.</param>
    public async Task<QuarterlyReport> ReportAsync(
        string period,
        string? day = null,
        string programme = "quality",
        string part = ""
    )
    {
        At(day);
        var cutOff = new Cutoff(await Get<Commits>().CurrentCutoffAsync(Cancellation), Now);
        var built = await Get<QuarterlyReportBuilder>()
            .BuildAsync(programme, part, Quarter(period), cutOff, Cancellation);
        Assert.Null(built.Problem);
        return built.Report!;
    }

    /// <summary>The report made by hand: a new edition only where its data have changed.</summary>
    /// <param name="part">As of <see cref="ReportAsync"/>.</param>
    public async Task<PublishResult> PublishAsync(
        string period,
        string? day = null,
        string programme = "quality",
        string part = ""
    )
    {
        At(day);
        clock.Advance(TimeSpan.FromMinutes(1));
        var result = await Get<ReportRun>()
            .ExecuteAsync(
                Get<ReportKinds>().Get(QuarterlyKind.Kind),
                programme,
                part,
                Quarter(period),
                [],
                RunTrigger.Hand,
                "test",
                Cancellation
            );
        Assert.Null(result!.Problem);
        return result;
    }

    /// <summary>Nothing has made another edition of a period, and made again by hand it is the same.</summary>
    public async Task StandsAsync(string period, string? day = null, string programme = "quality")
    {
        var before = await EditionAsync(period, programme);
        var again = await PublishAsync(period, day, programme);
        Assert.NotNull(before);
        var rows = (await ReportAsync(period, programme: programme)).Rows.Select(static row =>
            $"{row.Code} {row.Fact?.Text} {row.Status}"
        );
        Assert.False(again.IsNew, $"{programme} {period}: {string.Join("; ", rows)}");
        Assert.Equal((before.Id, before.ModelHash), (again.Edition!.Id, again.Edition.ModelHash));
    }

    public Task<Edition?> EditionAsync(string period, string programme = "quality") =>
        Get<EditionStore>().LatestAsync(QuarterlyKind.Kind, programme, period, Cancellation);

    /// <summary>Who got the latest edition of a period.</summary>
    public async Task<IEnumerable<string>> ReadersAsync(string period)
    {
        var edition = await EditionAsync(period);
        return (await SentLetters.OfAsync(Get<Database>(), Get<Outbox>(), edition!.Id)).Select(static one =>
            one.Address
        );
    }

    /// <summary>Whom the program writes to on a day: reminders and escalations.</summary>
    public async Task<ReminderResult> RemindAsync(string day)
    {
        At(day);
        return (
            await Get<RemindRun>().ExecuteAsync(DateOnly.MinValue, clock.Now, RunTrigger.Hand, "test", Cancellation)
        )!;
    }

    /// <summary>What is open about a file or of a programme, as its sender is told.</summary>
    public async Task<IReadOnlyList<DataIssue>> IssuesAsync(string programme = "quality") =>
        await Get<IssueReader>().OpenAsync(programme, AsOf.Now, Cancellation);

    public async Task<IReadOnlyList<Fact>> FactsAsync(
        string school,
        string period,
        string indicator,
        string programme = "quality"
    ) =>
        [
            .. (await Get<ObservationReader>().CurrentAsync(programme, AsOf.Now, Cancellation))
                .Where(one =>
                    one.OrganisationCode == school && one.IndicatorCode == indicator && one.Period == Quarter(period)
                )
                .Select(static one => one.Fact),
        ];

    /// <summary>A command of the real process, by the machine's own clock; spaces are ordinary ones.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await WorkerProcess.RunAsync(folder.Path, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return result.Output.Replace('\u00A0', ' ');
    }

    public static Period Quarter(string code) => PeriodReader.Read(code).Value;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.Now, Get<TimeZoneInfo>());

    /// <summary>Nine in the morning of a day that is not past; null: it is still the same day.</summary>
    public void At(string? day)
    {
        if (day is null)
            return;
        var morning = new DateTimeOffset(
            DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(9),
            TimeSpan.FromHours(3)
        );
        if (morning > clock.Now)
            clock.Now = morning;
        else
            Assert.True(morning.Date == Now.Date, $"{day} is past: it is {Now:O}");
    }
}
