using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Trials;

/// <summary>Says in words what a cell was read as.</summary>
internal sealed class TrialWords(IReadOnlyDictionary<int, string> sheets, ProgrammeDefinition programme)
{
    private readonly Dictionary<string, IndicatorDefinition> indicators = programme.Indicators.ToDictionary(
        static indicator => indicator.Code,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, string> organisations = programme.Organisations.ToDictionary(
        static organisation => organisation.Code,
        static organisation => organisation.ShortName,
        StringComparer.Ordinal
    );

    public TrialFigure Of(Mapped mapped) =>
        mapped switch
        {
            Mapped.Figure(var fact) => new(
                FigureKind.Fact,
                sheets[fact.Cell.Sheet],
                fact.Second is { } second ? $"{Name(fact.Cell)}, {Name(second)}" : Name(fact.Cell),
                fact.OriginalText,
                About(fact.IndicatorCode, fact.Breakdown),
                organisations[fact.OrganisationCode],
                fact.Period.Code,
                FactText.Print(fact.Fact, indicators[fact.IndicatorCode].Unit)
            ),
            Mapped.Plan(var plan) => new(
                FigureKind.Plan,
                sheets[plan.Cell.Sheet],
                Name(plan.Cell),
                plan.OriginalText,
                About(plan.IndicatorCode, ""),
                organisations[plan.OrganisationCode],
                plan.Period.Code,
                Plan(plan)
            ),
            Mapped.Activity(var activity) => new(
                FigureKind.Activity,
                sheets[activity.Cell.Sheet],
                Name(activity.Cell),
                activity.Text,
                activity.Text,
                "",
                activity.PeriodText,
                Days(activity)
            ),
            Mapped.Risk(var mark) => new(
                FigureKind.Risk,
                sheets[mark.Cell.Sheet],
                Name(mark.Cell),
                mark.OriginalText,
                mark.Risk,
                organisations[mark.OrganisationCode],
                mark.Period?.Code ?? "",
                mark.Level is { } level ? RiskLevels.Print(level) : organisations[mark.OrganisationCode]
            ),
            Mapped.Said(var said) => new(
                FigureKind.Explanation,
                sheets[said.Cell.Sheet],
                Name(said.Cell),
                said.Text.Text,
                About(said.Text.IndicatorCode!, ""),
                organisations[said.Text.OrganisationCode ?? programme.OwnerCode],
                said.Text.Period!.Code,
                RussianText.Join([.. new[] { said.Text.Text, said.Text.Action }.Where(static one => one.Length > 0)])
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(mapped), mapped, "An issue is no figure."),
        };

    public TrialIssue Of(NewIssue issue) => Of(issue, issue.Cell is { } cell ? sheets[cell.Sheet] : "");

    public static TrialIssue Of(NewIssue issue, string sheet) =>
        new(
            sheet,
            issue.Cell is { } cell ? CellPlace.Name(sheet, cell.Row, cell.Column) : null,
            issue.Severity,
            issue.Problem.Code,
            issue.Problem.Sentence,
            issue.Problem.Expected,
            issue.ValueText
        );

    private string About(string code, string breakdown) =>
        $"{code} {indicators[code].Name}{(breakdown.Length > 0 ? $" · {breakdown}" : "")}";

    private string Plan(NewPlanValue plan)
    {
        var unit = indicators[plan.IndicatorCode].Unit;
        return PlanText.Print(PlanReader.ReadKept(plan.OriginalText, unit).Value, unit);
    }

    private static string Days(NewActivity activity) =>
        (activity.StartsOn, activity.EndsOn) switch
        {
            ({ } start, { } end) => $"{RussianText.Date(start)} – {RussianText.Date(end)}",
            (null, { } end) => $"до {RussianText.Date(end)}",
            ({ } start, null) => $"с {RussianText.Date(start)}",
            _ => "без даты",
        };

    private string Name(CellAddress cell) => CellPlace.Name(sheets[cell.Sheet], cell.Row, cell.Column);
}
