using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>The signs of a sheet: a school that is behind and gets on is told so.</summary>
internal static class SheetSigns
{
    public static Sign Of(SheetRow row) =>
        row switch
        {
            { Fact: null } => new Sign(Mark.Ring, "данных нет"),
            { Status: Status.Met } => new Sign(Mark.Tick, "план выполнен"),
            { IsBehind: true, Trend: Trend.Improved } => new Sign(Mark.Triangle, "план не выполнен, но стало лучше"),
            { IsBehind: true } => new Sign(Mark.Cross, "план не выполнен, лучше не стало"),
            { Status: Status.NoPlan } => new Sign(Mark.Dot, "плана нет"),
            { Status: Status.NotDue } => new Sign(Mark.Later, "срок плана не наступил"),
            _ => new Sign(Mark.Question, "сравнить с планом нельзя"),
        };

    public static string Letter(Mark mark) =>
        mark switch
        {
            Mark.Tick => "✔",
            Mark.Triangle => "▲",
            Mark.Cross => "✖",
            Mark.Dot => "•",
            Mark.Later => "…",
            Mark.Ring => "○",
            _ => "?",
        };

    public static string Tone(Mark mark) =>
        mark switch
        {
            Mark.Tick => "good",
            Mark.Triangle => "warn",
            Mark.Cross => "bad",
            _ => "quiet",
        };

    /// <summary>What to look at first stands first; of one sign in the passport's order.</summary>
    public static IEnumerable<SheetRow> InOrder(IEnumerable<SheetRow> rows) =>
        rows.OrderBy(static row =>
            Of(row).Mark switch
            {
                Mark.Cross => 0,
                Mark.Triangle => 1,
                Mark.Question => 2,
                Mark.Ring => 3,
                Mark.Tick => 4,
                Mark.Later => 5,
                _ => 6,
            }
        );
}
