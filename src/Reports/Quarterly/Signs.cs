using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Status by sign and tone: never by colour alone.</summary>
internal static class Signs
{
    /// <summary>Of a headline that is about no status of an indicator; the legend says so where it is used.</summary>
    public const string Attention = "!";

    /// <summary>The legend of a report with plans speaks of them; without any it speaks of movements.</summary>
    public static string Of(IndicatorRow row, bool hasPlans) =>
        row.Status == Status.NoPlan && !hasPlans ? Of(row.Movement?.Trend) : Of(row.Status);

    public static string Of(Status status) => StatusWords.Sign(status);

    public static string Name(Tone tone) =>
        tone switch
        {
            Tone.Good => "good",
            Tone.Bad => "bad",
            Tone.Warning => "warn",
            _ => "quiet",
        };

    public static string Name(Status status) =>
        status switch
        {
            Status.Met => "good",
            Status.Missed => "bad",
            Status.AtRisk or Status.Indeterminate => "warn",
            _ => "quiet",
        };

    public static string Of(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.OnTime or ActivityStatus.Done => "✔",
            ActivityStatus.Late or ActivityStatus.Partly => "▲",
            ActivityStatus.Overdue => "✖",
            ActivityStatus.NotDue => "…",
            _ => "○",
        };

    public static string Name(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.OnTime or ActivityStatus.Done => "good",
            ActivityStatus.Late or ActivityStatus.Partly => "warn",
            ActivityStatus.Overdue => "bad",
            _ => "quiet",
        };

    public static string Word(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.OnTime => "выполнено в срок",
            ActivityStatus.Late => "выполнено с опозданием",
            ActivityStatus.Done => "выполнено, в срок ли — неизвестно",
            ActivityStatus.Partly => "выполнено частично",
            ActivityStatus.Overdue => "просрочено",
            ActivityStatus.NotDue => "срок не наступил",
            _ => "срок не вычисляется, о выполнении не сообщено",
        };

    /// <summary>Without a plan there is nothing to meet; the sign says where the figure went.</summary>
    public static string Of(Trend? trend) =>
        trend switch
        {
            Trend.Improved => "+",
            Trend.Worsened => "−",
            Trend.Unchanged => "=",
            _ => "•",
        };

    public static string Name(Trend? trend) =>
        trend switch
        {
            Trend.Improved => "good",
            Trend.Worsened => "bad",
            _ => "quiet",
        };

    public static string Word(Status status) => StatusWords.Word(status);

    public static string Word(Trend? trend) =>
        trend switch
        {
            Trend.Improved => "лучше",
            Trend.Worsened => "хуже",
            _ => "",
        };
}
