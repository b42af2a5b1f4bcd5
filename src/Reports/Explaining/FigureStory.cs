using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Explaining;

/// <summary>
/// The whole story of one figure: where it comes from, what it was held against and why it was judged so.
/// </summary>
/// <param name="Value">As printed; null when there is no figure, and then <paramref name="Reason"/> says why.</param>
/// <param name="Method">How it came about, in Russian: entered, summed, by a formula.</param>
/// <param name="Coverage">«9 из 12»; null for an entered figure.</param>
/// <param name="LeftOut">Members that are not in it, with the reason.</param>
/// <param name="Cells">Every cell behind it.</param>
/// <param name="Revisions">Every figure ever loaded for this very place, the one that counts first; empty for a
/// computed one.</param>
/// <param name="Plans">The plan values given for it; those that do not hold say why.</param>
/// <param name="Degree">0..1, unrounded.</param>
/// <param name="Remarks">What a reader must know before believing it.</param>
public sealed record FigureStory(
    IndicatorDefinition Indicator,
    string Organisation,
    string Period,
    string? Value,
    string Method,
    string? Coverage,
    IReadOnlyList<StoryAbsence> LeftOut,
    IReadOnlyList<ObservedFact> Cells,
    IReadOnlyList<FigureRevision> Revisions,
    IReadOnlyList<PlanRevision> Plans,
    Status Status,
    decimal? Degree,
    string Reason,
    bool? TaskFulfilled,
    IReadOnlyList<StoryComparison> Comparisons,
    string? Forecast,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<DataIssue> Issues
)
{
    /// <summary>Which breakdown of the indicator it is, as written; empty: the total.</summary>
    public string Breakdown { get; init; } = "";

    /// <summary>
    /// The day whose plan the period is held against: what holds from a later one is not in force for it.
    /// </summary>
    public DateOnly PlanDay { get; init; }

    /// <summary>
    /// What else the mail tells of the figure and its organisation: breakdowns, zone, risks, activities.
    /// </summary>
    public IReadOnlyList<StoryPart> Context { get; init; } = [];

    /// <summary>Short names of the organisations whose cells are in it, by code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A member that is not in the figure, by its short name, and why.</summary>
public sealed record StoryAbsence(string Name, string Reason);

/// <param name="With">«III квартал 2025», «базовое значение, 2019 год», «Московская область».</param>
/// <param name="Change">«было 949, стало 946 (−3)»; why they do not compare where they do not.</param>
public sealed record StoryComparison(string With, string Value, string Change);
