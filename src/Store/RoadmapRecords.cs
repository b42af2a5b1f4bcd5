using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Store;

/// <summary>A roadmap activity to load.</summary>
public sealed record NewActivity(
    int Position,
    string Text,
    string PeriodText,
    string PeriodKind,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    string Responsible,
    CellAddress Cell
)
{
    /// <summary>What was reported of it; null where the table has no word of it.</summary>
    public Execution? Execution { get; init; }

    /// <summary>The report as written; null with <see cref="Execution"/>.</summary>
    public string? ExecutionText { get; init; }

    /// <summary>Its column in the row of <see cref="Cell"/>, from 1.</summary>
    public int? ExecutionColumn { get; init; }

    /// <summary>The school whose measure it is; null: the whole programme's.</summary>
    public string? OrganisationCode { get; init; }

    /// <summary>The risk factor it is against, as written; null: none.</summary>
    public string? Risk { get; init; }
}

/// <summary>A risk factor that a document names for an organisation.</summary>
public sealed record NewRiskMark(string Risk, string OrganisationCode, string OriginalText, CellAddress Cell)
{
    /// <summary>How strongly it applies; null where the document does not say.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>The period the document speaks of; null where it does not say.</summary>
    public Period? Period { get; init; }
}

/// <summary>A roadmap activity with its source row.</summary>
/// <param name="Execution">What was reported of it; null: nothing.</param>
/// <param name="ExecutionSource">The cell of the report; null with <paramref name="Execution"/>.</param>
/// <param name="OrganisationCode">The school whose measure it is; null: the whole programme's.</param>
public sealed record RoadmapActivity(
    int Position,
    string Text,
    string PeriodText,
    string PeriodKind,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    string Responsible,
    Execution? Execution,
    string? ExecutionText,
    string? OrganisationCode,
    string? Risk,
    SourceCell Source,
    SourceCell? ExecutionSource
)
{
    /// <summary>
    /// What files that this one has replaced had reported of the activity with its day, the latest file first: the next
    /// quarter's table overwrites the cell, and what was done in this one was done all the same.
    /// </summary>
    public IReadOnlyList<ReplacedExecution> Replaced { get; init; } = [];
}

/// <summary>What a file that was replaced had reported of an activity.</summary>
public sealed record ReplacedExecution(Execution Execution, string Text, SourceCell Source);

/// <param name="Level">Null where the document does not say.</param>
/// <param name="Period">Null where the document does not say.</param>
public sealed record RiskMark(
    string Risk,
    string OrganisationCode,
    string OriginalText,
    RiskLevel? Level,
    Period? Period,
    SourceCell Source
);

/// <summary>Marks and measures of an organisation that count no more.</summary>
public sealed record ReplacedContext(IReadOnlyList<RiskMark> Risks, IReadOnlyList<RoadmapActivity> Activities);
