using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>Statuses as charts show them: the signs of the letters.</summary>
internal static class PictureSigns
{
    public static Sign Of(Status status) => new(MarkOf(status), Signs.Word(status));

    /// <param name="status">Null: nothing is known of the execution of any activity.</param>
    /// <param name="isDue">Its day has come.</param>
    public static Sign Of(ActivityStatus? status, bool isDue) =>
        status is { } known ? new Sign(MarkOf(known), Signs.Word(known))
        : isDue ? new Sign(Mark.Dot, "срок наступил, о выполнении не сообщали")
        : new Sign(Mark.Later, Signs.Word(ActivityStatus.NotDue));

    private static Mark MarkOf(Status status) =>
        status switch
        {
            Status.Met => Mark.Tick,
            Status.Missed => Mark.Cross,
            Status.AtRisk => Mark.Triangle,
            Status.NotDue => Mark.Later,
            Status.NoPlan => Mark.Dot,
            Status.NoFact => Mark.Ring,
            _ => Mark.Question,
        };

    private static Mark MarkOf(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.OnTime or ActivityStatus.Done => Mark.Tick,
            ActivityStatus.Late or ActivityStatus.Partly => Mark.Triangle,
            ActivityStatus.Overdue => Mark.Cross,
            ActivityStatus.NotDue => Mark.Later,
            _ => Mark.Ring,
        };
}
