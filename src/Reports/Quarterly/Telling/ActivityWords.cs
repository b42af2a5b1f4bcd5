using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What is said of an activity, made of its row's values.</summary>
public static class ActivityWords
{
    /// <summary>Where it stands, one sentence; null where nothing is known of any activity.</summary>
    public static string? Sentence(this ActivityRow row) =>
        row.Status is { } status
            ? ActivityText.Of(
                new ActivityVerdict(status, row.EndsOn)
                {
                    DoneOn = row.DoneOn,
                    IsDenied = row.IsDenied,
                    Days = row.Days ?? [],
                }
            )
            : null;

    /// <summary>When those without a day are due, as written.</summary>
    public static string Period(this UndatedActivities group) =>
        group.PeriodText.Length == 0 ? "срок не указан" : group.PeriodText;
}
