using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>What is left of a judgement whose figures are not shown: what was planned, and whether it was met.</summary>
internal static class KeptBack
{
    /// <summary>In the place of a remark that may quote what is not shown.</summary>
    public const string Quotation =
        "К этой ячейке есть замечание; оно названо отправителю и здесь не приводится: малая группа.";

    /// <summary>Every number that the figure could be worked out of goes with it.</summary>
    public static IndicatorRow Row(IndicatorRow row) =>
        row with
        {
            Movement = null,
            Degree = null,
            ReasonCode = VerdictText.KeptBackCode,
            Grounds = new Grounds(row.Grounds.Unit, row.Grounds.Decimals, row.Grounds.Level)
            {
                Plan = row.Grounds.Plan,
                Day = row.Grounds.Day,
            },
            Shortfall = null,
            Absence = null,
            Contradiction = null,
            Forecast = null,
            YearAgo = null,
        };

    /// <summary>With one of them unnamed the lack of each could be told from the whole.</summary>
    public static Shortfall Shortfall(Shortfall shortfall, Func<string, bool> hides) =>
        shortfall.Members.Any(one => hides(one.Code)) ? shortfall with { Members = [] } : shortfall;

    /// <summary>What the silent ones gave last is the figure with them less the figure without.</summary>
    public static Absence Absence(Absence absence, Fact? fact, SmallGroups groups) =>
        groups.MayStandWith(absence.Filled.Fact, fact)
            ? absence
            : absence with
            {
                Filled = absence.Filled with { Fact = null },
            };

    public static Grounds Absences(Grounds grounds, Fact? fact, SmallGroups groups) =>
        grounds.Absence is { } absence ? grounds with { Absence = Absence(absence, fact, groups) } : grounds;

    /// <summary>What its sender was told, without what it quotes.</summary>
    public static string Message(DataIssue issue, Discretion discretion) =>
        discretion.Hides(issue) ? Quotation : issue.FullMessage;
}
