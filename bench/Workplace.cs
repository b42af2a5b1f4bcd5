using Microsoft.Data.Sqlite;
using QualityMonitor.Etl;
using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Bench;

/// <summary>
/// A database, its content folder, an inbox and layouts: what the service works with, at the defaults of its settings.
/// </summary>
internal sealed class Workplace(string folder)
{
    private readonly StoreOptions store = new(
        Engine.Sqlite,
        $"Data Source={Path.Combine(folder, "quality.db")}",
        Path.Combine(folder, "content")
    );

    public string Inbox { get; } = Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName;

    public string Layouts { get; } = Directory.CreateDirectory(Path.Combine(folder, "layouts")).FullName;

    public Database Database => new(store);

    /// <summary>A migrated database that knows the country's programme and no figure.</summary>
    public static async Task<Workplace> FoundAsync(string folder)
    {
        var workplace = new Workplace(folder);
        var clock = TimeProvider.System;
        await new Migrator(workplace.store, workplace.Database, clock).MigrateAsync(CancellationToken.None);
        var key = await new ContentStore(workplace.store).PutAsync("passport"u8.ToArray(), CancellationToken.None);
        var submission = await new Submissions(workplace.Database).AddAsync(
            new NewSubmission("hand", "passport", null, key, clock.GetUtcNow()),
            CancellationToken.None
        );
        await using (
            var session = await new Loader(workplace.Database, clock).BeginAsync(
                submission,
                null,
                CancellationToken.None
            )
        )
        {
            await session.DefineAsync(Country.Definition(), CancellationToken.None);
            await session.CompleteAsync(
                ProcessingKind.Passport,
                ProcessingOutcome.Loaded,
                null,
                null,
                0,
                0,
                CancellationToken.None
            );
        }

        // Nobody holds the files any more: they can be copied.
        SqliteConnection.ClearAllPools();
        return workplace;
    }

    public Workplace CopyTo(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        return new Workplace(target);
    }

    /// <summary>One collecting run, as the service makes it.</summary>
    public Task<CollectReport> CollectAsync()
    {
        var (database, clock) = (Database, TimeProvider.System);
        var place = new FolderSourceOptions("inbox", Inbox) { SettleTime = TimeSpan.Zero, SpeaksFor = Trust.Everybody };
        var options = new EtlOptions([place], Layouts, ReadLimits.Default, ReadLimits.Default.FileBytes);
        var inbox = new FolderSource(place, clock);
        var collector = new Collector(
            [inbox],
            new Submissions(database),
            new SourceStates(database, clock),
            new ContentStore(store),
            new Loader(database, clock),
            new ProgrammeReader(database, clock, TimeZoneInfo.Utc),
            options,
            clock
        );
        return collector.CollectAsync(null, null, CancellationToken.None);
    }
}
