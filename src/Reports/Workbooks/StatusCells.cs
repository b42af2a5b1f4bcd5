using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>Activities and zones, by the colours and signs of the statuses that they are like.</summary>
internal static class StatusCells
{
    public static SheetCell Of(ActivityStatus status) =>
        new(
            $"{Signs.Of(status)} {Signs.Word(status)}",
            null,
            null,
            Signs.Name(status) switch
            {
                "good" => Status.Met,
                "bad" => Status.Missed,
                "warn" => Status.AtRisk,
                _ => Status.NotDue,
            }
        );

    public static SheetCell Of(Zone zone)
    {
        var like = zone switch
        {
            Zone.Green => Status.Met,
            Zone.Risk => Status.AtRisk,
            Zone.Red => Status.Missed,
            _ => Status.Indeterminate,
        };
        return new($"{StatusWords.Sign(like)} {SupportMaker.Word(zone)}", null, null, like);
    }
}
