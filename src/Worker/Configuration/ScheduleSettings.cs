namespace QualityMonitor.Worker.Configuration;

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
