using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Annual;

/// <summary>The schools of the programme: by zone, by risk, and how effective the programme is for them.</summary>
internal static class SchoolFacts
{
    /// <param name="countsSchools">False where people say themselves which schools there are.</param>
    public static IEnumerable<Line> Of(QuarterlyReport report, bool countsSchools)
    {
        if (SupportMaker.Of(report.Support) is { } support)
            yield return string.Join(
                ' ',
                new[]
                {
                    support.Summary,
                    Named("Красная зона", report.Support!.In(Zone.Red)),
                    Named("Зона риска", report.Support.In(Zone.Risk)),
                    support.Unknown,
                }.Where(static one => one.Length > 0)
            );
        else if (countsSchools && report.Schools.Count > 0)
            yield return $"В программе {RussianText.Count(report.Schools.Count, "школа", "школы", "школ")}.";
        foreach (var risk in SectionMaker.Risks(report.Risks))
            yield return $"Фактор риска «{risk.Risk.TrimEnd('.')}»: {RussianText.Stop(risk.Schools)}";
        if (report.Effectiveness is { } effectiveness)
            yield return effectiveness.Sentence();
    }

    private static string Named(string zone, IEnumerable<SupportedSchool> schools)
    {
        var names = schools.Select(static one => one.Name).ToList();
        return names.Count == 0 ? "" : $"{zone}: {Words.Schools(names)}.";
    }
}
