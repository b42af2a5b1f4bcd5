using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>The risks of one school, and the measures of the roadmap that are its own or against them.</summary>
internal sealed class SheetMeasures(SheetDesk desk, Organisation school, Strangers strangers)
{
    private readonly bool isReported = desk.Data.Activities.Any(static one =>
        one.Execution is not null || one.Replaced.Count > 0
    );

    public (IReadOnlyList<SheetRisk> Risks, IReadOnlyList<SheetMeasure>? Others) Build()
    {
        var open = desk
            .Data.Activities.Where(one => one.OrganisationCode is null || one.OrganisationCode == school.Code)
            .ToList();
        var risks = new SchoolRisks(desk.Data, desk.Policy.Risks)
            .Of(school.Code)
            .Select(risk =>
            {
                var against = open.Where(one => one.Risk is { } text && Factor(text) == risk.Factor).ToList();
                open.RemoveAll(against.Contains);
                return new SheetRisk(strangers.Quoted(risk.Factor), risk.Level, [.. against.Select(Measure)]);
            })
            .ToList();
        var others = open.Where(one => one.OrganisationCode == school.Code).Select(Measure).ToList();
        return (risks, others.Count > 0 ? others : null);
    }

    /// <summary>A measure for a school is not the school's to carry out where the roadmap names somebody else.</summary>
    private bool IsOfSchool(string responsible) =>
        responsible.Length == 0
        || Responsibles.AreOfSchool(responsible)
        || responsible.Contains(desk.Data.NameOf(school.Code), StringComparison.OrdinalIgnoreCase);

    private string Factor(string text) =>
        desk.Policy.Risks.Find(text) is { IsOk: true, Value: var factor } ? factor.Name : Words.Tidy(text);

    private SheetMeasure Measure(RoadmapActivity one)
    {
        var verdict = desk.Activities.Judge(one);
        return new SheetMeasure(
            one.Position,
            strangers.Quoted(Words.Tidy(one.Text).TrimStart('·', '•', '-', '–', ' ')),
            strangers.Quoted(Words.Tidy(one.PeriodText)),
            strangers.Quoted(Words.Tidy(one.Responsible)),
            one.OrganisationCode == school.Code && IsOfSchool(Words.Tidy(one.Responsible)),
            verdict.Due,
            isReported ? verdict.Status : null,
            isReported ? verdict.DoneOn : null
        )
        {
            IsDenied = verdict.IsDenied,
        };
    }
}
