using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Exports;
using QualityMonitor.Store.Forgetting;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Store;

public static class StoreServices
{
    /// <summary>Registers the store. The container must already know a <see cref="TimeProvider"/> and the
    /// <see cref="TimeZoneInfo"/> of its days.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options) =>
        services
            .AddSingleton(options)
            .AddSingleton<Database>()
            .AddSingleton<Migrator>()
            .AddSingleton<DatabaseSetup>()
            .AddSingleton<ContentStore>()
            .AddSingleton<ContentUses>()
            .AddSingleton<ContentOwner>()
            .AddSingleton<ContentScrub>()
            .AddSingleton<BackupWriter>()
            .AddSingleton<KeptBackups>()
            .AddSingleton<BackupRestorer>()
            .AddSingleton<StoreExport>()
            .AddSingleton<Forgetter>()
            .AddSingleton<ForgetLog>()
            .AddSingleton<ForgetNeeds>()
            .AddSingleton<Commits>()
            .AddSingleton<RunJournal>()
            .AddSingleton<Leases>()
            .AddSingleton<Submissions>()
            .AddSingleton<SourceStates>()
            .AddSingleton<ReceivedMessages>()
            .AddSingleton<SenderQuestions>()
            .AddSingleton<Loader>()
            .AddSingleton<ProgrammeReader>()
            .AddSingleton<ObservationReader>()
            .AddSingleton<PlanValueReader>()
            .AddSingleton<IssueReader>()
            .AddSingleton<Issues>()
            .AddSingleton<Backdating>()
            .AddSingleton<RoadmapReader>()
            .AddSingleton<NarrativeReader>()
            .AddSingleton<EditionStore>()
            .AddSingleton<EditionComparisons>()
            .AddSingleton<Answers>()
            .AddSingleton<PassportNotices>()
            .AddSingleton<UndeliveredNotices>()
            .AddSingleton<Reminders>()
            .AddSingleton<ScheduledReports>()
            .AddSingleton<ReportDecisions>()
            .AddSingleton<FeatureSwitches>()
            .AddSingleton<Outbox>()
            .AddSingleton<WatchedStates>()
            .AddSingleton<SeenCertificates>()
            .AddSingleton<StoreCounts>();
}
