namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// One per job, in words or as a Quartz cron expression (<see cref="Schedules.TimetableReader"/>); an empty one switches
/// the job off.
/// </summary>
internal sealed class ScheduleSettings
{
    /// <summary>Each with its key in the settings.</summary>
    public IEnumerable<(string Key, string Written, bool IsReport)> All =>
        [
            ("Schedule:Collect", Collect, false),
            ("Schedule:Report", Report, true),
            .. Reports.Select(
                static (one, index) => (FormattableString.Invariant($"Schedule:Reports:{index}:At"), one.At, true)
            ),
            ("Schedule:Remind", Remind, false),
            ("Schedule:Deliver", Deliver, false),
            ("Schedule:Backup", Backup, false),
            ("Schedule:Verify", Verify, false),
            ("Schedule:Tidy", Tidy, false),
        ];

    public string Collect { get; set; } = "0 0/15 * * * ?";

    /// <summary>
    /// By default on the 15th after each quarter, at nine: the report of the quarter that has just ended.
    /// </summary>
    public string Report { get; set; } = "0 0 9 15 1,4,7,10 ?";

    /// <summary>Reports of other kinds, each with its own time; a kind that is not named is made by hand alone.</summary>
    public List<ReportScheduleSettings> Reports { get; set; } = [];

    /// <summary>Daily; on days that the production calendar calls free nobody is reminded.</summary>
    public string Remind { get; set; } = "0 0 9 * * ?";

    public string Deliver { get; set; } = "0 0/5 * * * ?";

    /// <summary>Daily at night, where <see cref="BackupSettings.Folder"/> names a place.</summary>
    public string Backup { get; set; } = "0 30 3 * * ?";

    /// <summary>On Sundays: all stored files are read and compared with their hashes.</summary>
    public string Verify { get; set; } = "0 0 4 ? * SUN";

    /// <summary>Daily at night: old lines of the journal that tell of nothing go.</summary>
    public string Tidy { get; set; } = "0 45 3 * * ?";
}

/// <summary>When reports of a kind are made.</summary>
internal sealed class ReportScheduleSettings
{
    /// <summary>As <c>report --kind</c> has it: <c>annual</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>As the others; the report is of the last period that was over then.</summary>
    public string At { get; set; } = "";
}
