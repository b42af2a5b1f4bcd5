using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// Everything that can be configured, complete and safe as it stands: a SQLite file, an inbox folder, mail written to a
/// folder. Relative paths are relative to <see cref="HomeFolder"/>, so that a service and a person see the same files.
/// </summary>
internal sealed class Settings
{
    /// <summary>
    /// The folder that relative paths start from: that of the configuration file, or the current one.
    /// </summary>
    public string HomeFolder { get; set; } = "";

    /// <summary>IANA or Windows id; days, deadlines and schedules are meant in this zone.</summary>
    public string TimeZone { get; set; } = "Europe/Moscow";

    /// <summary>Holds the embedded database and the original bytes of everything received.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Folder of *.yaml descriptions of foreign tables.</summary>
    public string LayoutFolder { get; set; } = "layouts";

    /// <summary>Folder of templates that replace the shipped ones; empty: none.</summary>
    public string TemplateFolder { get; set; } = "";

    /// <summary>
    /// File of a production calendar that adds years to the shipped ones or replaces them; empty: none.
    /// </summary>
    public string CalendarFile { get; set; } = "";

    public DatabaseSettings Database { get; set; } = new();

    public SourceSettings Sources { get; set; } = new();

    public LimitSettings Limits { get; set; } = new();

    public MailSettings Mail { get; set; } = new();

    public AnswerSettings Answers { get; set; } = new();

    public ReminderSettings Reminders { get; set; } = new();

    public ScheduleSettings Schedule { get; set; } = new();

    /// <summary>
    /// Unsaid, answers are on while mails are written to a folder and off once they leave by SMTP: schools are no
    /// subscribers, and an update or a moved inbox must not start writing to them before somebody has looked at the
    /// letters and said so.
    /// </summary>
    public bool AnswersAreOn => Answers.Enabled ?? Mail.Transport == MailTransport.Folder;

    /// <summary>As <see cref="AnswersAreOn"/>, and for the same reason.</summary>
    public bool RemindersAreOn => Reminders.Enabled ?? Mail.Transport == MailTransport.Folder;

    public string Resolve(string path) => Path.GetFullPath(path, HomeFolder);
}

internal sealed class DatabaseSettings
{
    public Engine Engine { get; set; } = Engine.Sqlite;

    /// <summary>For SQL Server. Empty for SQLite: <c>qualitymonitor.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}

internal sealed class SourceSettings
{
    public List<FolderSettings> Folders { get; set; } = [];

    public List<HttpSettings> Http { get; set; } = [];

    public List<MailboxSettings> Mailboxes { get; set; } = [];

    public List<SftpSettings> Sftp { get; set; } = [];
}

internal sealed class FolderSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    public string Path { get; set; } = "";

    /// <summary>
    /// Empty: every kind of spreadsheet and *.csv; what cannot be read is refused by name, not overlooked.
    /// </summary>
    public List<string> Patterns { get; set; } = [];

    public bool Subfolders { get; set; } = true;

    /// <summary>
    /// A file changed less than this many seconds ago is still being written and waits for the next run.
    /// </summary>
    public int SettleSeconds { get; set; } = 5;
}

internal sealed class HttpSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    /// <summary>One file each, http or https.</summary>
    public List<string> Addresses { get; set; } = [];

    public string HeaderName { get; set; } = "Authorization";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Sources__Http__0__HeaderValue or a systemd credential, never in the file.
    /// </summary>
    public string HeaderValue { get; set; } = "";

    public int TimeoutSeconds { get; set; } = 100;
}

internal enum MailboxSecurity
{
    Ssl,
    StartTls,
}

internal sealed class MailboxSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 993;

    public MailboxSecurity Security { get; set; } = MailboxSecurity.Ssl;

    public string User { get; set; } = "";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Sources__Mailboxes__0__Password or a systemd credential, never in the file.
    /// </summary>
    public string Password { get; set; } = "";

    public string Folder { get; set; } = "INBOX";

    public AfterStoring AfterStoring { get; set; } = AfterStoring.Mark;

    public string MoveTo { get; set; } = "";

    public bool KnownSendersOnly { get; set; } = true;

    public List<string> KnownSenders { get; set; } = [];

    /// <summary>
    /// Name by which the receiving server signs its Authentication-Results, often its host name; empty: not asked.
    /// </summary>
    public string AuthenticationServer { get; set; } = "";

    /// <summary>
    /// A day as 2026-01-31: messages that arrived earlier are left alone. Empty: those of 100 days before the mailbox
    /// was first read.
    /// </summary>
    public string Since { get; set; } = "";

    public bool CheckCertificateRevocation { get; set; } = true;

    public int TimeoutSeconds { get; set; } = 60;
}

internal sealed class SftpSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 22;

    /// <summary>The fingerprint of the server's key, <c>SHA256:…</c>.</summary>
    public string HostKey { get; set; } = "";

    public string User { get; set; } = "";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Sources__Sftp__0__Password or a systemd credential, never in the file.
    /// </summary>
    public string Password { get; set; } = "";

    public string PrivateKeyFile { get; set; } = "";

    /// <summary>A secret, like the password.</summary>
    public string PrivateKeyPassphrase { get; set; } = "";

    public string Folder { get; set; } = ".";

    /// <summary>Empty: *.xlsx, *.xls, *.csv, *.json.</summary>
    public List<string> Patterns { get; set; } = [];

    public int SettleSeconds { get; set; } = 30;

    public int TimeoutSeconds { get; set; } = 60;
}

/// <summary>Bounds of one file. One that passes any of them is rejected with the reason, and the run goes on.</summary>
internal sealed class LimitSettings
{
    public int MaxFileMegabytes { get; set; } = 50;

    public int MaxUnzippedMegabytes { get; set; } = 600;

    /// <summary>Unpacked to packed, of the larger parts of a workbook.</summary>
    public int MaxCompressionRatio { get; set; } = 200;

    public int MaxRows { get; set; } = 1_048_576;

    public int MaxColumns { get; set; } = 2_000;

    public int MaxCells { get; set; } = 10_000_000;

    /// <summary>The shared texts of a workbook: all of it that is held in memory.</summary>
    public int MaxTextMegabytes { get; set; } = 128;

    public int MaxFileSeconds { get; set; } = 600;

    /// <summary>Each key with its value and its bounds.</summary>
    public IEnumerable<(string Key, int Value, int Least, int Most)> All() =>
        [
            (nameof(MaxFileMegabytes), MaxFileMegabytes, 1, 1024),
            (nameof(MaxUnzippedMegabytes), MaxUnzippedMegabytes, 1, 10_240),
            (nameof(MaxCompressionRatio), MaxCompressionRatio, 10, 1000),
            (nameof(MaxRows), MaxRows, 1, 1_048_576),
            (nameof(MaxColumns), MaxColumns, 1, 16_384),
            (nameof(MaxCells), MaxCells, 1, 100_000_000),
            (nameof(MaxTextMegabytes), MaxTextMegabytes, 1, 1024),
            (nameof(MaxFileSeconds), MaxFileSeconds, 1, 86_400),
        ];
}

internal enum MailTransport
{
    Folder,
    Smtp,
}

internal sealed class MailSettings
{
    public MailTransport Transport { get; set; } = MailTransport.Folder;

    /// <summary>Where letters are written when the transport is a folder.</summary>
    public string Folder { get; set; } = "outbox";

    public string From { get; set; } = "qualitymonitor@localhost.localdomain";

    public string FromName { get; set; } = "Мониторинг качества образования";

    public string ReplyTo { get; set; } = "";

    public SmtpSettings Smtp { get; set; } = new();
}

internal sealed class SmtpSettings
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string User { get; set; } = "";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Mail__Smtp__Password or a systemd credential, never in the file.
    /// </summary>
    public string Password { get; set; } = "";

    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>
    /// False only for a server whose certificate comes from an authority that publishes no revocation list.
    /// </summary>
    public bool CheckRevocation { get; set; } = true;
}

internal sealed class AnswerSettings
{
    /// <summary>
    /// Whether senders are told what became of their files; unsaid: <see cref="Settings.AnswersAreOn"/>.
    /// </summary>
    public bool? Enabled { get; set; }
}

internal sealed class ReminderSettings
{
    /// <summary>
    /// Whether schools that have not submitted are reminded; unsaid: <see cref="Settings.RemindersAreOn"/>.
    /// </summary>
    public bool? Enabled { get; set; }

    /// <summary>Whether a reminder carries the form of a school that has sent nothing yet.</summary>
    public bool AttachForms { get; set; } = true;
}

/// <summary>Quartz cron expressions, one per job; an empty one switches the job off.</summary>
internal sealed class ScheduleSettings
{
    public string Collect { get; set; } = "0 0/15 * * * ?";

    /// <summary>
    /// By default on the 15th after each quarter, at nine: the report of the quarter that has just ended.
    /// </summary>
    public string Report { get; set; } = "0 0 9 15 1,4,7,10 ?";

    /// <summary>Daily; on days that the production calendar calls free nobody is reminded.</summary>
    public string Remind { get; set; } = "0 0 9 * * ?";

    public string Deliver { get; set; } = "0 0/5 * * * ?";
}
