using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.SchoolSheets;

/// <summary>Where the school stands by the criteria of the passport.</summary>
/// <param name="Year">Whose figures were compared.</param>
/// <param name="IsCertain">No missing figure could change it.</param>
/// <param name="Years">How many years running, this one included.</param>
/// <param name="Better">The next better zone; null in the green one and where nobody can tell.</param>
/// <param name="ToDrop">How many criteria must cease to apply for it.</param>
public sealed record SheetZone(
    int Year,
    Zone Zone,
    bool IsCertain,
    int Years,
    Zone? Better,
    int ToDrop,
    IReadOnlyList<SheetCriterion> Criteria
);

/// <param name="Applies">Null: it cannot be told.</param>
/// <param name="IsDecisive">Alone it puts a school into the red zone.</param>
/// <param name="IsAgainstTown">It compares with the town, and so with others.</param>
/// <param name="Step">How many must move for it to apply no longer; null where that cannot be counted.</param>
public sealed record SheetCriterion(
    string Code,
    string Name,
    string IndicatorName,
    bool? Applies,
    bool IsDecisive,
    bool IsAgainstTown,
    CriterionStep? Step
);

/// <summary>A risk that documents name for the school, and what is done against it.</summary>
public sealed record SheetRisk(string Factor, RiskLevel? Level, IReadOnlyList<SheetMeasure> Measures);

/// <param name="IsOwn">The school's own duty; else somebody else's, for it or for the programme as a whole.</param>
/// <param name="Due">Null when none can be computed.</param>
/// <param name="Status">Null where nothing was ever reported of any activity.</param>
public sealed record SheetMeasure(
    int Position,
    string Text,
    string PeriodText,
    string Responsible,
    bool IsOwn,
    DateOnly? Due,
    ActivityStatus? Status,
    DateOnly? DoneOn
)
{
    /// <summary>Somebody reported that it was not carried out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDenied { get; init; }
}

/// <param name="Deadline">Last day in time.</param>
/// <param name="ReceivedOn">The day the first figures came; null: none have.</param>
/// <param name="IsByCollecting">The day is the one of collecting.</param>
/// <param name="Given">Figures given, «no data» among them, of <paramref name="Of"/> owed.</param>
/// <param name="Lacking">Codes of those that were not.</param>
public sealed record SheetReceipt(
    ReceiptState State,
    DateOnly Deadline,
    DateOnly? ReceivedOn,
    int DaysLate,
    bool IsByCollecting,
    int Given,
    int Of,
    IReadOnlyList<string> Lacking
)
{
    /// <summary>What the school is called as long as nothing has come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Standing Standing { get; init; }

    /// <summary>As of <see cref="SchoolStanding.Remarks"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RemarksAt Remarks { get; init; }

    /// <summary>The day its file came that waits or was refused; null: none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? FileOn { get; init; }
}

/// <summary>What is wrong in a file of the school's and nothing has corrected, as it was told to its sender.</summary>
/// <param name="FileName">Empty where the file is not the school's alone.</param>
public sealed record SheetRemark(string FileName, long SubmissionId, IssueRow Issue);

/// <param name="FileName">Empty where the file is not the school's alone.</param>
public sealed record SheetFile(int Number, long SubmissionId, string FileName, DateOnly ReceivedOn);

/// <summary>What the school owes next.</summary>
public sealed record NextForm(string PeriodCode, DateOnly Deadline)
{
    /// <summary>A file of this period was sent: the next may be the same one, filled in anew.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasFile { get; init; }
}
