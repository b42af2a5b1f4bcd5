using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>What people wrote, as data: who wrote it and when is none, what they say is.</summary>
internal static class SaidPoints
{
    public static void Add(DataPoints points, SaidWords? said)
    {
        foreach (var one in said?.Explanations ?? [])
            points.Add(
                DataKind.Explanation,
                one.IndicatorCode,
                one.SchoolCode ?? "",
                one.IsKeptBack
                    ? FactText.KeptBack
                    : string.Join("; ", new[] { one.Why, one.Action }.Where(static part => part.Length > 0))
            );
        foreach (var (index, one) in (said?.Proposals ?? []).Index())
            points.Add(
                DataKind.Proposal,
                "",
                "",
                string.Join("; ", new[] { one.What, one.Responsible, one.Term }.Where(static part => part.Length > 0)),
                DataCodes.Of(index + 1)
            );
        foreach (var (index, one) in (said?.Passages ?? []).Index())
            points.Add(
                DataKind.Passage,
                one.IndicatorCode ?? one.Section,
                "",
                one.Text,
                one.ReportKind + DataCodes.Of(index + 1)
            );
    }
}
