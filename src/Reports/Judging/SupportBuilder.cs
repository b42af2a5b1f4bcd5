using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Judging;

/// <summary>Lays the criteria of the passport upon every school of the programme.</summary>
internal sealed class SupportBuilder
{
    /// <summary>A school that is red for longer than these is told to be so for all of them.</summary>
    private const int YearsBack = 4;

    private readonly ReportData data;
    private readonly Policy policy;
    private readonly SupportFigures figures;
    private readonly SchoolRisks risks;

    /// <param name="policy">The programme's own, or with other thresholds: «что если».</param>
    public SupportBuilder(ReportData data, Readings readings, SourceBook sources, Policy policy)
    {
        (this.data, this.policy) = (data, policy);
        figures = new SupportFigures(data, readings, sources, policy);
        risks = new SchoolRisks(data, policy.Risks);
    }

    /// <summary>Null when the passport has nothing to find schools by.</summary>
    /// <param name="year">Null: the last year, up to the report's, that has any figure for the criteria.</param>
    public SupportSection? Build(int? year = null)
    {
        if (
            data.Schools.Count == 0
            || (
                policy.Criteria.Count == 0
                && policy.Lists.Count == 0
                && policy.Clusters is null
                && policy.Index.Count == 0
            )
        )
            return null;

        var of = year ?? figures.LastYear(data.Period.End.Year);
        var judge = new CriterionJudge(figures.Set, data.DistrictOf, UnitOf) { GapOf = figures.GapOf };
        var indexes = new SchoolIndexes(data, policy, figures, of);
        return new SupportSection(
            of,
            policy.Criteria.Count > 0,
            [
                .. data
                    .Schools.Select(school => School(school.Code, of, judge, indexes.Of(school.Code)))
                    .OrderBy(static school =>
                        school.Zone switch
                        {
                            Zone.Red => 0,
                            Zone.Risk => 1,
                            Zone.Unknown => 2,
                            _ => 3,
                        }
                    ),
            ]
        )
        {
            IndexParts = indexes.Parts,
            Own = Own(Cluster(data.Programme.OwnerCode, of), indexes.Beside(data.Programme.OwnerCode)),
        };
    }

    private static OwnStanding? Own(Cluster? cluster, SchoolIndex? index) =>
        cluster is null && index?.Value is null ? null : new OwnStanding(cluster, index);

    private SupportedSchool School(string code, int year, CriterionJudge judge, SchoolIndex? index)
    {
        var zone = ZoneIn(year, code, judge);
        return new SupportedSchool(
            code,
            data.NameOf(code),
            zone.Zone,
            zone.IsCertain,
            [.. zone.Criteria.Select(Line)],
            [
                .. policy
                    .Lists.Where(one => one.Organisation == code)
                    .OrderBy(static one => one.Year)
                    .Select(static one => new ListMembership(one.List, one.Year, one.Document)),
            ],
            risks.Of(code),
            Cluster(code, year),
            index
        )
        {
            Earlier = Earlier(year, code, judge),
        };
    }

    private SchoolZone ZoneIn(int year, string code, CriterionJudge judge) =>
        Zones.Of(
            code,
            year,
            [.. policy.Criteria.Select(criterion => judge.Judge(criterion, code, year))],
            policy.Zones
        );

    private List<PastZone>? Earlier(int year, string code, CriterionJudge judge)
    {
        if (policy.Criteria.Count == 0)
            return null;
        var years = Enumerable
            .Range(1, YearsBack)
            .Select(back => ZoneIn(year - back, code, judge))
            .TakeWhile(static one => one.Zone != Zone.Unknown)
            .Select(static one => new PastZone(one.Year, one.Zone))
            .ToList();
        return years.Count == 0 ? null : years;
    }

    private CriterionLine Line(CriterionVerdict verdict) =>
        Line(
            verdict.Figures.Any(figures.Hides)
                ? verdict with
                {
                    Value = null,
                    Grounds = verdict.Grounds.KeptBack(),
                }
                : verdict,
            [.. verdict.Figures.SelectMany(figures.Cite).Distinct()]
        );

    private static CriterionLine Line(CriterionVerdict verdict, IReadOnlyList<Origin> origins) =>
        new(
            verdict.Criterion.Code,
            verdict.Criterion.Name,
            verdict.Criterion.Document,
            verdict.Applies,
            verdict.Value,
            verdict.Criterion.Rule,
            verdict.Grounds,
            origins
        );

    private Cluster? Cluster(string school, int year) =>
        policy.Clusters is { } clusters
            ? Indicators.Comparing.Cluster.Of(
                figures.Value(clusters.Process.Indicator, school, year),
                clusters.Process.Scale,
                figures.Value(clusters.Results.Indicator, school, year),
                clusters.Results.Scale
            )
            : null;

    private Unit? UnitOf(string indicator) =>
        data.Programme.Indicators.FirstOrDefault(one => one.Code == indicator)?.Unit;
}
