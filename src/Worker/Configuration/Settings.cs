using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// Everything that can be configured, complete and safe as it stands: a SQLite file, an inbox folder, mail written to a
/// folder. Relative paths are relative to <see cref="HomeFolder"/>, so that a service and a person see the same files.
/// </summary>
internal sealed class Settings
{
    private string? file;

    /// <summary>
    /// The folder that relative paths start from: that of the configuration file, or the current one.
    /// </summary>
    [LocalFolder]
    public string HomeFolder { get; set; } = "";

    /// <summary>IANA or Windows id; days, deadlines and schedules are meant in this zone.</summary>
    public string TimeZone { get; set; } = "Europe/Moscow";

    /// <summary>Holds the embedded database and the original bytes of everything received.</summary>
    [LocalFolder]
    public string DataFolder { get; set; } = "data";

    /// <summary>Folder of *.yaml descriptions of foreign tables.</summary>
    [LocalFolder]
    public string LayoutFolder { get; set; } = "layouts";

    /// <summary>Folder of templates that replace the shipped ones; empty: none.</summary>
    [LocalFolder]
    public string TemplateFolder { get; set; } = "";

    /// <summary>
    /// File of a production calendar that adds years to the shipped ones or replaces them; empty: none.
    /// </summary>
    [LocalFile]
    public string CalendarFile { get; set; } = "";

    public DatabaseSettings Database { get; set; } = new();

    public SourceSettings Sources { get; set; } = new();

    public LimitSettings Limits { get; set; } = new();

    public MailSettings Mail { get; set; } = new();

    public AnswerSettings Answers { get; set; } = new();

    public ReminderSettings Reminders { get; set; } = new();

    public ReportSettings Reports { get; set; } = new();

    public BackupSettings Backup { get; set; } = new();

    public AdminSettings Admin { get; set; } = new();

    public WebSettings Web { get; set; } = new();

    public ScheduleSettings Schedule { get; set; } = new();

    /// <summary>
    /// Unsaid, answers are on while mails are written to a folder and off once they leave by SMTP: schools are no
    /// subscribers, and an update or a moved inbox must not start writing to them before somebody has looked at the
    /// letters and said so.
    /// </summary>
    public bool AnswersAreOn => Answers.Enabled ?? Mail.Transport == MailTransport.Folder;

    /// <summary>As <see cref="AnswersAreOn"/>, and for the same reason.</summary>
    public bool RemindersAreOn => Reminders.Enabled ?? Mail.Transport == MailTransport.Folder;

    /// <summary>The zone that <see cref="TimeZone"/> names.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine knows no such zone, which <see cref="SettingsRules"/>
    /// tells before anything asks.</exception>
    public TimeZoneInfo Zone => Zones.Find(TimeZone) ?? throw new TimeZoneNotFoundException(TimeZone);

    /// <summary>The file that the settings were read from; null: there was none.</summary>
    public string? File => file;

    public void WasReadFrom(string path) => file = path;

    public string Resolve(string path) => Path.GetFullPath(path, HomeFolder);
}
