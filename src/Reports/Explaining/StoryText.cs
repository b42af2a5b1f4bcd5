using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Explaining;

/// <summary>A label and what stands behind it: one line, or several below it.</summary>
public sealed record StoryPart(string Label, IReadOnlyList<string> Lines);

/// <summary>The story of a figure in words: what it is first, what proves it after.</summary>
/// <param name="zone">The clock that moments are told by.</param>
public sealed class StoryText(TimeZoneInfo zone)
{
    /// <summary>A figure of a region has thousands of cells; the story itself has them all.</summary>
    private const int MostCells = 40;

    internal const string RisksLabel = "Риски";
    internal const string ActivitiesLabel = "Мероприятия";

    public IReadOnlyList<StoryPart> Of(FigureStory story)
    {
        IEnumerable<StoryPart> parts =
        [
            new(
                "Значение",
                [(story.Value ?? "нет данных") + (story.Coverage is { } coverage ? $", по данным {coverage}" : "")]
            ),
            new("Как получено", [story.Method]),
            new(
                "Оценка",
                [
                    Word(story.Status)
                        + (story.Degree is { } degree ? $", степень достижения {DegreeText.Print(degree)}" : ""),
                ]
            ),
            new("Почему", [story.Reason]),
            new(
                "Муниципальное задание",
                story.TaskFulfilled is { } fulfilled
                    ? [fulfilled ? "выполнено в пределах допуска" : "не выполнено"]
                    : []
            ),
            new("К концу года", story.Forecast is { } forecast ? [forecast] : []),
            new("Оговорки", story.Remarks),
            new("Не вошли", [.. story.LeftOut.Select(static one => $"{one.Name}: {one.Reason}")]),
            new("Сравнение", [.. story.Comparisons.Select(Comparison)]),
            new("Плановые значения", [.. story.Plans.Select(plan => Plan(plan, story.Plans, story.PlanDay))]),
            .. story.Context,
            new("Ячейки", [.. Cells(story)]),
            new(
                "Прежние редакции",
                [.. story.Revisions.Where(static one => one.State != RevisionState.Current).Select(Revision)]
            ),
            new(
                "Замечания",
                [
                    .. story.Issues.Select(static issue =>
                        issue.FullMessage
                        + (issue.Acceptance is { } accepted ? $" Принято ({accepted.By}): {accepted.Note}" : "")
                    ),
                ]
            ),
        ];
        return [.. parts.Where(static part => part.Lines.Count > 0)];
    }

    /// <summary>What was ever planned for the figure, and the marks and measures of its organisation.</summary>
    public static IReadOnlyList<StoryPart> Besides(FigureStory story) =>
        [
            .. new[]
            {
                new StoryPart(
                    "Плановые значения",
                    [.. story.Plans.Select(plan => Plan(plan, story.Plans, story.PlanDay))]
                ),
            }
                .Concat(story.Context.Where(static part => part.Label is RisksLabel or ActivitiesLabel))
                .Where(static part => part.Lines.Count > 0),
        ];

    private static string Comparison(StoryComparison one) =>
        $"{one.With}: "
        + (
            one.Change.StartsWith("было", StringComparison.Ordinal) ? one.Change
            : one.Change.Length == 0 ? one.Value
            : $"{one.Value}; {one.Change}"
        );

    private IEnumerable<string> Cells(FigureStory story)
    {
        foreach (var cell in story.Cells.Take(MostCells))
        {
            var second = cell.SecondSource is { } other ? ", " + other.Cell : "";
            var name = story.Names.GetValueOrDefault(cell.OrganisationCode, cell.OrganisationCode);
            yield return $"{cell.IndicatorCode} · {name} · «{cell.OriginalText}» — "
                + $"{SourceText.Place(cell.Source)}{second}, {SourceText.From(cell.Source, zone)}";
        }

        if (story.Cells.Count > MostCells)
            yield return $"и ещё {RussianText.Count(story.Cells.Count - MostCells, "ячейка", "ячейки", "ячеек")}";
    }

    /// <summary>One plan ever given, and whether it is the one that holds.</summary>
    public static string Plan(PlanRevision plan, IEnumerable<PlanRevision> all, DateOnly day) =>
        $"«{plan.OriginalText}»{(plan.Document.Length > 0 ? ", " + plan.Document : "")}{(plan.ValidFrom is { } from ? $", действует с {RussianText.Date(from)}" : "")}"
        + $" — {SourceText.Place(plan.Source)}{StateOf(plan, all, day)}";

    private static string StateOf(PlanRevision plan, IEnumerable<PlanRevision> all, DateOnly day) =>
        !plan.Counts && CameTooLate(plan, all) ? "; не для этого периода: паспорт пришёл, когда период был уже закрыт"
        : !plan.Counts ? "; больше не действует: пришёл новый паспорт или файл"
        : plan.ValidFrom > day ? "; для этого периода ещё не действует"
        : plan.ReplacedFrom(all, day) is { } from ? $"; заменено: с {RussianText.Date(from)} действует другое"
        : "";

    /// <summary>An earlier file counts, so that this one governs later periods alone.</summary>
    private static bool CameTooLate(PlanRevision plan, IEnumerable<PlanRevision> all) =>
        all.Any(other => other.Counts && other.Source.SubmissionId < plan.Source.SubmissionId);

    private string Revision(FigureRevision revision) =>
        $"«{revision.Fact.OriginalText}» — {SourceText.Whole(revision.Fact.Source, zone)}; не учитывается"
        + (revision.Reason is { } reason ? ": " + reason : "");

    private static string Word(Status status) =>
        status switch
        {
            Status.Met => "план выполнен",
            Status.Missed => "план не выполнен",
            Status.AtRisk => "под риском",
            Status.NotDue => "срок не наступил",
            Status.NoPlan => "плана нет",
            Status.NoFact => "данных нет",
            _ => "судить нельзя",
        };
}
