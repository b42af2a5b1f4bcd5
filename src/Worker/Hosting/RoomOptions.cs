using QualityMonitor.Etl;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Etl.Sources.Http;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Sources.Sftp;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Reports;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Hosting;

/// <summary>What each room is told, taken from the settings; paths are absolute here.</summary>
internal static class RoomOptions
{
    private const long Megabyte = 1024 * 1024;

    public static StoreOptions Store(Settings settings)
    {
        var data = settings.Resolve(settings.DataFolder);
        var connectionString =
            settings.Database.ConnectionString.Length > 0
                ? settings.Database.ConnectionString
                : $"Data Source={Path.Combine(data, "qualitymonitor.db")}";
        return new StoreOptions(settings.Database.Engine, connectionString, Path.Combine(data, "content"));
    }

    public static EtlOptions Etl(Settings settings) =>
        new(
            [.. settings.Sources.Folders.Select(folder => Folder(settings, folder))],
            settings.LayoutFolder.Length == 0 ? "" : settings.Resolve(settings.LayoutFolder),
            Limits(settings.Limits),
            settings.Limits.MaxFileMegabytes * Megabyte
        )
        {
            Archives = new ArchiveLimits
            {
                FileBytes = settings.Limits.MaxFileMegabytes * Megabyte,
                UnzippedBytes = 4 * settings.Limits.MaxFileMegabytes * Megabyte,
            },
            OwnMail = OwnMail(settings),
            Zone = settings.Zone,
            MaxFileTime = TimeSpan.FromSeconds(settings.Limits.MaxFileSeconds),
            Http = [.. settings.Sources.Http.Select(site => Site(settings, site))],
            Mailboxes = [.. settings.Sources.Mailboxes.Select(mailbox => Mailbox(settings, mailbox))],
            Sftp = [.. settings.Sources.Sftp.Select(server => Sftp(settings, server))],
        };

    /// <summary>
    /// The author of our letters alone: where they are answered, or collected from, a person may write from as well.
    /// </summary>
    private static OwnMail OwnMail(Settings settings) => new([settings.Mail.From]);

    public static ReportOptions Reports(Settings settings)
    {
        var mail = settings.Mail;
        return new ReportOptions(
            mail.FromName,
            mail.From,
            mail.From[(mail.From.LastIndexOf('@') + 1)..],
            Transport(settings)
        )
        {
            AllowedDomains = [.. mail.AllowedDomains.Select(static domain => domain.Trim().TrimStart('@', '.'))],
            LargestLetter = mail.MaxMegabytes * Megabyte,
            TemplateFolder = settings.TemplateFolder.Length == 0 ? null : settings.Resolve(settings.TemplateFolder),
            CalendarFile = settings.CalendarFile.Length == 0 ? null : settings.Resolve(settings.CalendarFile),
            Places = Places(settings.Sources),
            Mailboxes = settings
                .Sources.Mailboxes.DistinctBy(static one => one.Name, StringComparer.Ordinal)
                .ToDictionary(
                    static one => one.Name,
                    static one => new DeclaredSenders(one.KnownSenders, Trust.Read(one.SpeaksFor).Value),
                    StringComparer.Ordinal
                ),
            ReplyTo = mail.ReplyTo.Length == 0 ? null : mail.ReplyTo,
            SmallestGroup = settings.Reports.SmallestGroup,
        };
    }

    /// <summary>A mailbox is no place: its letters have senders.</summary>
    private static Dictionary<string, Trust> Places(SourceSettings sources) =>
        sources
            .Folders.Select(static one => (one.Name, one.SpeaksFor))
            .Concat(sources.Http.Select(static one => (one.Name, one.SpeaksFor)))
            .Concat(sources.Sftp.Select(static one => (one.Name, one.SpeaksFor)))
            .DistinctBy(static one => one.Name, StringComparer.Ordinal)
            .ToDictionary(
                static one => one.Name,
                static one => Trust.Read(one.SpeaksFor).Value,
                StringComparer.Ordinal
            );

    private static TransportOptions Transport(Settings settings)
    {
        var smtp = settings.Mail.Smtp;
        return settings.Mail.Transport == MailTransport.Folder
            ? new TransportOptions.Folder(settings.Resolve(settings.Mail.Folder))
            : new TransportOptions.Smtp(
                new SmtpOptions(
                    smtp.Host,
                    smtp.Port,
                    smtp.Security,
                    smtp.User.Length == 0 ? null : smtp.User,
                    smtp.Password
                )
                {
                    Timeout = TimeSpan.FromSeconds(smtp.TimeoutSeconds),
                    CheckRevocation = smtp.CheckRevocation,
                }
            );
    }

    private static HttpSourceOptions Site(Settings settings, HttpSettings site) =>
        new(site.Name, [.. site.Addresses.Select(static address => new Uri(address))])
        {
            HeaderName = site.HeaderName,
            IsHouseAllowed = site.PrivateNetwork,
            HeaderValue = site.HeaderValue.Length == 0 ? null : site.HeaderValue,
            Timeout = TimeSpan.FromSeconds(site.TimeoutSeconds),
            MaxFileBytes = settings.Limits.MaxFileMegabytes * Megabyte,
            SpeaksFor = Trust.Read(site.SpeaksFor).Value,
        };

    private static ReadLimits Limits(LimitSettings limits) =>
        ReadLimits.Default with
        {
            FileBytes = limits.MaxFileMegabytes * Megabyte,
            UnzippedBytes = limits.MaxUnzippedMegabytes * Megabyte,
            CompressionRatio = limits.MaxCompressionRatio,
            Rows = limits.MaxRows,
            Columns = limits.MaxColumns,
            Cells = limits.MaxCells,
            SharedTextCharacters = limits.MaxTextMegabytes * Megabyte / sizeof(char),
        };

    private static MailboxSourceOptions Mailbox(Settings settings, MailboxSettings mailbox) =>
        new(mailbox.Name, mailbox.Host, mailbox.Port, mailbox.User, mailbox.Password)
        {
            StartTls = mailbox.Security == MailboxSecurity.StartTls,
            Folder = mailbox.Folder,
            AfterStoring = mailbox.AfterStoring,
            MoveTo = mailbox.MoveTo,
            KnownSendersOnly = mailbox.KnownSendersOnly,
            KnownSenders = mailbox.KnownSenders,
            SpeaksFor = Trust.Read(mailbox.SpeaksFor).Value,
            AuthenticationServer = mailbox.AuthenticationServer,
            Since = SettingDays.Begin(mailbox.Since, settings.Zone),
            CheckCertificateRevocation = mailbox.CheckCertificateRevocation,
            Timeout = TimeSpan.FromSeconds(mailbox.TimeoutSeconds),
            Limits = new MailLimits
            {
                FileBytes = settings.Limits.MaxFileMegabytes * Megabyte,
                MessageBytes = 2 * settings.Limits.MaxFileMegabytes * Megabyte,
            },
        };

    private static SftpSourceOptions Sftp(Settings settings, SftpSettings server)
    {
        var options = new SftpSourceOptions(
            server.Name,
            server.Host,
            server.Port,
            server.HostKey,
            server.User,
            server.Folder
        )
        {
            Password = server.Password.Length == 0 ? null : server.Password,
            PrivateKeyFile = server.PrivateKeyFile.Length == 0 ? null : settings.Resolve(server.PrivateKeyFile),
            PrivateKeyPassphrase = server.PrivateKeyPassphrase.Length == 0 ? null : server.PrivateKeyPassphrase,
            SettleTime = TimeSpan.FromSeconds(server.SettleSeconds),
            Timeout = TimeSpan.FromSeconds(server.TimeoutSeconds),
            MaxFileBytes = settings.Limits.MaxFileMegabytes * Megabyte,
            SpeaksFor = Trust.Read(server.SpeaksFor).Value,
        };
        return server.Patterns.Count == 0 ? options : options with { Patterns = server.Patterns };
    }

    private static FolderSourceOptions Folder(Settings settings, FolderSettings folder)
    {
        var options = new FolderSourceOptions(folder.Name, settings.Resolve(folder.Path))
        {
            Recursive = folder.Subfolders,
            SettleTime = TimeSpan.FromSeconds(folder.SettleSeconds),
            SpeaksFor = Trust.Read(folder.SpeaksFor).Value,
        };
        return folder.Patterns.Count == 0 ? options : options with { Patterns = folder.Patterns };
    }
}
