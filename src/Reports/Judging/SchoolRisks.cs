using QualityMonitor.Indicators.Risks;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Judging;

/// <summary>
/// The risk profile of each school: the factors that documents name for it, and the measures of the roadmap against
/// them.
/// </summary>
internal sealed class SchoolRisks(ReportData data, RiskDirectory directory)
{
    private readonly Activities activities = new(data);

    public IReadOnlyList<SchoolRiskLine> Of(string school)
    {
        var measures = data.Activities.Where(one => one.OrganisationCode == school && one.Risk is not null).ToList();
        var marks = data.Risks.Where(mark => mark.OrganisationCode == school).ToList();
        var named = marks.Select(static mark => mark.Risk).Concat(measures.Select(static one => one.Risk!));
        var risks = named
            .Select(Factor)
            .DistinctBy(static factor => factor.Code, StringComparer.Ordinal)
            .Select(factor => new SchoolRisk(
                factor,
                marks.Where(mark => Factor(mark.Risk).Code == factor.Code).Max(static mark => mark.Level),
                [.. measures.Where(one => Factor(one.Risk!).Code == factor.Code).Select(activities.Judge)]
            ));
        return
        [
            .. RiskProfile
                .Of(school, risks)
                .Risks.Select(static risk => new SchoolRiskLine(
                    risk.Factor.Name,
                    risk.Level,
                    risk.Done,
                    risk.Activities.Count,
                    risk.Overdue
                )),
        ];
    }

    /// <summary>A factor that the directory does not know keeps the words of its document.</summary>
    private RiskFactor Factor(string text) =>
        directory.Find(text) is { IsOk: true, Value: var factor }
            ? factor
            : new RiskFactor(Words.Tidy(text), Words.Tidy(text), []);
}
