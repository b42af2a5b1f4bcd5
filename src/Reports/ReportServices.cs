using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Reports.Annual;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.DataDigest;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Identification;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Passports;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Releasing;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Reports.Samples;
using QualityMonitor.Reports.SchoolSheets.Building;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Reports.SchoolSheets.Page;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Reports.Statement;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Watching;
using QualityMonitor.Reports.Yearly;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Reports;

public static class ReportServices
{
    /// <summary>
    /// Registers what goes out. The container must already know the store, a <see cref="TimeProvider"/> and logging.
    /// </summary>
    public static IServiceCollection AddReports(this IServiceCollection services, ReportOptions options) =>
        services
            .AddSingleton(options)
            .AddSingleton(_ => CalendarSource.Load(options.CalendarFile))
            .AddSingleton<ReportDataReader>()
            .AddSingleton<QuarterlyReportBuilder>()
            .AddSingleton<SupportReader>()
            .AddSingleton<FigureExplainer>()
            .AddSingleton<ActivityExplainer>()
            .AddSingleton(new TemplateSource(options.TemplateFolder))
            .AddSingleton(new Letterheads(options.TemplateFolder))
            .AddSingleton<TemplateEngine>()
            .AddSingleton<LetterheadCheck>()
            .AddSingleton<TemplateCheck>()
            .AddSingleton<QuarterlyMail>()
            .AddSingleton<HeadMail>()
            .AddSingleton<LetterMaker>()
            .AddSingleton<FormBuilder>()
            .AddSingleton<SchoolSheetBuilder>()
            .AddSingleton<SheetMail>()
            .AddSingleton<YearlyReports>()
            .AddSingleton<IReportKind, QuarterlyKind>()
            .AddSingleton<IReportKind, StatementKind>()
            .AddSingleton<IReportKind, AnnualKind>()
            .AddSingleton<IReportKind, IdentificationKind>()
            .AddSingleton<IReportKind, SchoolSheetKind>()
            .AddSingleton<IReportKind, DataDigestKind>()
            .AddSingleton<ReportKinds>()
            .AddSingleton<EditionPublisher>()
            .AddSingleton<DraftPublisher>()
            .AddSingleton<EditionFiles>()
            .AddSingleton<EditionDifference>()
            .AddSingleton<AnswerBuilder>()
            .AddSingleton<AnswerMail>()
            .AddSingleton<AnswerEditions>()
            .AddSingleton<StrangersPublisher>()
            .AddSingleton<StillOwedReader>()
            .AddSingleton<AnswerPublisher>()
            .AddSingleton<HandoverPublisher>()
            .AddSingleton<DigestMail>()
            .AddSingleton<PassportNewsPublisher>()
            .AddSingleton<StaleReports>()
            .AddSingleton<UnheardStale>()
            .AddSingleton<StaleNewsPublisher>()
            .AddSingleton<NoticeMail>()
            .AddSingleton<NoticePublisher>()
            .AddSingleton<RepeatPublisher>()
            .AddSingleton<MissingFilePublisher>()
            .AddSingleton<SenderLetters>()
            .AddSingleton<StateNewsPublisher>()
            .AddSingleton<UndeliveredPublisher>()
            .AddSingleton<ReleaseReplies>()
            .AddSingleton<CollectionReader>()
            .AddSingleton<ReminderMail>()
            .AddSingleton<ReminderDrafts>()
            .AddSingleton<ReminderPublisher>()
            .AddSingleton<MessageBuilder>()
            .AddSingleton(provider => Transport(options.Transport, provider.GetRequiredService<SeenCertificates>()))
            .AddSingleton<TestLetter>()
            .AddSingleton<Postman>();

    private static IMailTransport Transport(TransportOptions transport, SeenCertificates certificates) =>
        transport switch
        {
            TransportOptions.Folder folder => new FolderTransport(folder.Path),
            TransportOptions.Smtp smtp => new SmtpTransport(smtp.Options, certificates),
            _ => throw new ArgumentOutOfRangeException(
                nameof(transport),
                transport.GetType().Name,
                "A new transport needs its line here."
            ),
        };
}
