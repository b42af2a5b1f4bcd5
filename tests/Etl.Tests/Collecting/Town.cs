using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>A real store, an inbox folder and a layout folder; gone when disposed.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-etl-");

    private Town(TestStore store)
    {
        Store = store;
        Inbox = folder.CreateSubdirectory("inbox").FullName;
        Layouts = folder.CreateSubdirectory("layouts").FullName;
    }

    public TestStore Store { get; }

    public string Inbox { get; }

    public string Layouts { get; }

    public long MaxFileBytes { get; set; } = 10_000_000;

    public ArchiveLimits Archives { get; set; } = new();

    public TimeSpan SettleTime { get; set; } = TimeSpan.Zero;

    /// <summary>Whom the inbox speaks for.</summary>
    public Trust Trust { get; set; } = Trust.Everybody;

    public IList<ISource> OtherSources { get; } = [];

    /// <summary>Whom other sources speak for; the others as the inbox.</summary>
    public Dictionary<string, Trust> Places { get; } = new(StringComparer.Ordinal);

    public IList<MailboxSourceOptions> Mailboxes { get; } = [];

    public OwnMail OwnMail { get; set; } = OwnMail.None;

    public static async Task<Town> FoundAsync(Engine engine = Engine.Sqlite) =>
        new(await TestStore.CreateAsync(engine));

    public Town Drop(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Inbox, name), content);
        return this;
    }

    public Town DropFile(string path)
    {
        File.Copy(path, Path.Combine(Inbox, Path.GetFileName(path)), overwrite: true);
        return this;
    }

    public Town Layout(string name, string yaml)
    {
        File.WriteAllText(Path.Combine(Layouts, name), yaml);
        return this;
    }

    public Town LayoutFile(string path) => Layout(Path.GetFileName(path), File.ReadAllText(path));

    public Reprocessor Reprocessor =>
        new(Store.Content, Store.Loader, Store.Programmes, Store.Submissions, Options, Store.Clock);

    private EtlOptions Options =>
        new([InboxOptions, .. OtherPlaces], Layouts, ReadLimits.Default, MaxFileBytes)
        {
            Mailboxes = [.. Mailboxes],
            Archives = Archives,
            OwnMail = OwnMail,
        };

    private FolderSourceOptions InboxOptions =>
        new("inbox", Inbox)
        {
            Recursive = true,
            SettleTime = SettleTime,
            SpeaksFor = Trust,
        };

    /// <summary>What a test brings beside the inbox is trusted as the inbox is.</summary>
    private IEnumerable<FolderSourceOptions> OtherPlaces =>
        OtherSources
            .Where(source => Mailboxes.All(mailbox => mailbox.Name != source.Name))
            .Select(source => source.Name)
            .Distinct(StringComparer.Ordinal)
            .Select(name => new FolderSourceOptions(name, "") { SpeaksFor = Places.GetValueOrDefault(name, Trust) });

    public Collector Collector()
    {
        var inbox = new FolderSource(InboxOptions, Store.Clock);
        return new Collector(
            [inbox, .. OtherSources],
            Store.Submissions,
            Store.SourceStates,
            Store.Content,
            Store.Loader,
            Store.Programmes,
            Options,
            Store.Clock
        );
    }

    /// <summary>What collecting would make of a file of the inbox.</summary>
    public Task<TrialReport> TryAsync(string name) =>
        new LayoutTrial(Options, Store.Clock).RunAsync(
            new TrialRequest(Path.Combine(Inbox, name), null, null),
            code => Store.Programmes.HistoryAsync(code, AsOf.Now, CancellationToken.None),
            CancellationToken.None
        );

    public Task<CollectReport> CollectAsync()
    {
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        return Collector().CollectAsync(null, null, CancellationToken.None);
    }

    /// <summary>The only line of the report about a file.</summary>
    public async Task<FileReport> CollectOneAsync()
    {
        var report = await CollectAsync();
        Xunit.Assert.Empty(report.LayoutMistakes);
        var line = Xunit.Assert.Single(report.Files);
        if (line.Error is not null)
            throw new InvalidOperationException("Collecting failed.", line.Error);
        return line;
    }

    public Task<IReadOnlyList<DataIssue>> IssuesAsync(string programme) =>
        Store.Issues.OpenAsync(programme, AsOf.Now, CancellationToken.None);

    public Task<IReadOnlyList<ObservedFact>> FactsAsync(string programme) =>
        Store.Facts.CurrentAsync(programme, AsOf.Now, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
