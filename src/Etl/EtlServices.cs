using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Http;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Sources.Sftp;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Store;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Etl;

public static class EtlServices
{
    /// <summary>
    /// Registers collecting. The container must already know the store and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddEtl(this IServiceCollection services, EtlOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Collector>();
        services.AddSingleton<Reprocessor>();
        services.AddSingleton<LayoutCheck>();
        services.AddSingleton<LayoutTrial>();
        services.AddSingleton<LayoutSuggester>();
        services.AddSingleton<SourceCells>();
        foreach (var folder in options.Folders)
            services.AddSingleton<ISource>(provider => new FolderSource(
                folder,
                provider.GetRequiredService<TimeProvider>()
            ));
        foreach (var site in options.Http)
            services.AddSingleton<ISource>(provider => new HttpSource(
                site,
                provider.GetRequiredService<SourceStates>(),
                provider.GetRequiredService<SeenCertificates>(),
                provider.GetRequiredService<TimeProvider>()
            ));
        foreach (var mailbox in options.Mailboxes)
            services.AddSingleton<ISource>(provider => new MailboxSource(
                mailbox,
                options.OwnMail,
                provider.GetRequiredService<ReceivedMessages>(),
                provider.GetRequiredService<Submissions>(),
                provider.GetRequiredService<SourceStates>(),
                provider.GetRequiredService<SeenCertificates>(),
                provider.GetRequiredService<ProgrammeReader>(),
                provider.GetRequiredService<TimeProvider>()
            ));
        foreach (var server in options.Sftp)
            services.AddSingleton<ISource>(provider => new SftpSource(
                server,
                provider.GetRequiredService<SourceStates>(),
                provider.GetRequiredService<TimeProvider>()
            ));
        return services;
    }
}
