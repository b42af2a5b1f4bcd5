using System.Text;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Support.Stores;

/// <summary>A fresh, migrated store with a clock that the test moves; gone when disposed.</summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>A SQLite file that the migrations have made, once for all tests of the process.</summary>
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateOnceAsync);

    private readonly string folder;

    private TestStore(string folder, StoreOptions options)
    {
        this.folder = folder;
        Options = options;
        Database = new Database(options);
        Migrator = new Migrator(options, Database, Clock);
        Commits = new Commits(Database);
        Content = new ContentStore(options);
        Runs = new RunJournal(Database, Clock);
        Leases = new Leases(Database, Clock);
        Submissions = new Submissions(Database);
        SourceStates = new SourceStates(Database, Clock);
        Certificates = new SeenCertificates(Database, Clock);
        Received = new ReceivedMessages(Database, Clock);
        Loader = new Loader(Database, Clock);
        Programmes = new ProgrammeReader(Database, Clock, TimeZoneInfo.Utc);
        Facts = new ObservationReader(Database);
        Plans = new PlanValueReader(Database);
        Issues = new IssueReader(Database);
        Decisions = new Issues(Database, Clock);
        Roadmap = new RoadmapReader(Database);
        Narrative = new NarrativeReader(Database);
        Editions = new EditionStore(Database, Clock);
        Answers = new Answers(Database, Clock);
        Reminders = new Reminders(Database);
        Scheduled = new ScheduledReports(Database);
        Switches = new FeatureSwitches(Database, Clock);
        Outbox = new Outbox(Database, Clock);
    }

    public StoreOptions Options { get; }

    public TestClock Clock { get; } = new();

    public Database Database { get; }

    public Migrator Migrator { get; }

    public Commits Commits { get; }

    public ContentStore Content { get; }

    public RunJournal Runs { get; }

    public Leases Leases { get; }

    public Submissions Submissions { get; }

    public SourceStates SourceStates { get; }

    public SeenCertificates Certificates { get; }

    public ReceivedMessages Received { get; }

    public Loader Loader { get; }

    public ProgrammeReader Programmes { get; }

    public ObservationReader Facts { get; }

    public PlanValueReader Plans { get; }

    public IssueReader Issues { get; }

    public Issues Decisions { get; }

    public RoadmapReader Roadmap { get; }

    public NarrativeReader Narrative { get; }

    public EditionStore Editions { get; }

    public Answers Answers { get; }

    public Reminders Reminders { get; }

    public ScheduledReports Scheduled { get; }

    public FeatureSwitches Switches { get; }

    public Outbox Outbox { get; }

    public static Task<TestStore> SqliteAsync() => CreateAsync(Engine.Sqlite);

    public static async Task<TestStore> CreateAsync(Engine engine)
    {
        var store = await CreateEmptyAsync(engine);
        if (engine == Engine.Sqlite)
            await File.WriteAllBytesAsync(store.FileName, await Migrated.Value);
        else
            await store.Migrator.MigrateAsync(CancellationToken.None);
        return store;
    }

    /// <summary>Without the migrations.</summary>
    public static async Task<TestStore> CreateEmptyAsync(Engine engine)
    {
        var temporary = Directory.CreateTempSubdirectory("qm-store-").FullName;
        var connectionString =
            engine == Engine.Sqlite
                ? $"Data Source={Path.Combine(temporary, "quality.db")}"
                : await TestServer.CreateDatabaseAsync();
        return new TestStore(temporary, new StoreOptions(engine, connectionString, Path.Combine(temporary, "content")));
    }

    /// <summary>A submission of some text as content.</summary>
    public async Task<Submission> SubmitAsync(
        string fileName,
        string content,
        string source = "inbox",
        string? sender = null,
        string senderKey = ""
    )
    {
        var key = await Content.PutAsync(Encoding.UTF8.GetBytes(content), CancellationToken.None);
        return await Submissions.AddAsync(
            new NewSubmission(source, fileName, sender, key, Clock.Now)
            {
                SenderKey = senderKey,
                Place = sender is null ? fileName : $"{sender}/{fileName}",
            },
            CancellationToken.None
        );
    }

    private string FileName => new SqliteConnectionStringBuilder(Options.ConnectionString).DataSource;

    private static async Task<byte[]> MigrateOnceAsync()
    {
        await using var model = await CreateEmptyAsync(Engine.Sqlite);
        await model.Migrator.MigrateAsync(CancellationToken.None);

        // With the last connection the log goes into the file.
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(model.FileName);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Options.Engine == Engine.SqlServer)
            await TestServer.DropDatabaseAsync(Options.ConnectionString);
        Directory.Delete(folder, recursive: true);
    }
}
