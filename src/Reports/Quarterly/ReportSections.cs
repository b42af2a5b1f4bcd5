using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Who submitted, and when.</summary>
/// <param name="Deadline">Last day in time.</param>
/// <param name="IsOver">The deadline has passed: who is missing has failed to submit.</param>
public sealed record Completeness(
    DateOnly Deadline,
    bool IsOver,
    IReadOnlyList<string> InTime,
    IReadOnlyList<LateSchool> Late,
    IReadOnlyList<string> Missing
)
{
    public int Of => InTime.Count + Late.Count + Missing.Count;

    /// <summary>
    /// Of the missing those whose figures of the period wait in the programme that this one goes on with; null: none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SentBefore { get; init; }

    /// <summary>Of the missing those who sent what could not be taken; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Refused { get; init; }

    /// <summary>
    /// Of each of <see cref="Refused"/> where it can be read what to correct; null: they were told. No datum: a letter goes when
    /// it goes.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RemarksAt>? RefusedRemarks { get; init; }

    /// <summary>Of the missing those whose file waits for the coordinator's decision; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WaitingFile>? Waiting { get; init; }

    /// <summary>Of the missing those in whose name a file came that nobody could confirm; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WaitingFile>? Unconfirmed { get; init; }

    /// <summary>From whom nothing has come, under no programme.</summary>
    public IReadOnlyList<string> Silent
    {
        get
        {
            var told = (SentBefore ?? [])
                .Concat(Refused ?? [])
                .Concat((Waiting ?? []).Concat(Unconfirmed ?? []).Select(static one => one.Name))
                .ToHashSet(StringComparer.Ordinal);
            return told.Count == 0 ? Missing : [.. Missing.Where(name => !told.Contains(name))];
        }
    }

    /// <summary>Who has sent a file may have left half of it empty; null in editions that did not count it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GivenFigures? Figures { get; init; }

    /// <summary>Who has come and owes figures all the same; null: nobody, or in editions that did not look.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PartlyGiven>? Partly { get; init; }
}

/// <summary>A file of which nothing counts yet.</summary>
/// <param name="Name">Of the school that it is, or says to be, of.</param>
/// <param name="Reason">The code of why it waits; null where none is known.</param>
public sealed record WaitingFile(string Name, DateOnly ReceivedOn, string? Reason);

/// <param name="Given">Figures that the schools owe and gave, «no data» among them.</param>
/// <param name="Of">All that they owe.</param>
public sealed record GivenFigures(int Given, int Of);

/// <param name="Lacking">Codes of the indicators.</param>
public sealed record PartlyGiven(string Name, IReadOnlyList<string> Lacking);

public sealed record LateSchool(string Name, int Days, DateOnly ReceivedOn)
{
    /// <summary>
    /// Nothing tells when the file arrived: the day is the one on which it was collected, and it may have lain there
    /// before.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsByCollecting { get; init; }
}

/// <summary>A source that could not be read whole.</summary>
/// <param name="Source">As the settings name it.</param>
/// <param name="Since">The day since when it could not, by the clock of the report.</param>
public sealed record UnreadPlace(string Source, DateOnly Since)
{
    /// <param name="at">The cut-off, whose offset is the clock of the report.</param>
    /// <returns>Null where everything could be read.</returns>
    public static IReadOnlyList<UnreadPlace>? Of(IReadOnlyList<UnreadSource> unread, DateTimeOffset at) =>
        unread.Count == 0
            ? null
            :
            [
                .. unread.Select(one => new UnreadPlace(
                    one.Name,
                    DateOnly.FromDateTime(one.Since.ToOffset(at.Offset).DateTime)
                )),
            ];
}

/// <summary>Data issues of one file that nothing corrected: errors first, accepted ones last.</summary>
public sealed record IssueFile(string FileName, long SubmissionId, IReadOnlyList<IssueRow> Issues);

/// <summary>
/// An issue as it was told to whoever sent the file. Its two texts are quoted: the report shows what was answered, and a
/// later wording of a check must not change what somebody was told.
/// </summary>
/// <param name="Value">The offending value as written; null when there is none.</param>
/// <param name="Message">Quoted from the answer.</param>
/// <param name="Expected">The form expected, with an example; quoted from the answer.</param>
public sealed record IssueRow(
    Severity Severity,
    string? Sheet,
    int? Row,
    int? Column,
    string? Value,
    string Message,
    string Expected
)
{
    /// <summary>Who accepted the figure and why; null for an open issue.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IssueNote? Accepted { get; init; }
}

/// <summary>A person's note that a doubtful figure stands.</summary>
public sealed record IssueNote(string Note, string By, DateOnly On);

/// <summary>A risk factor and the schools a document names for it.</summary>
public sealed record RiskRow(string Risk, IReadOnlyList<RiskSchool> Schools);

public sealed record RiskSchool(string Code, string Name, Origin Source)
{
    /// <summary>How strongly it applies; null where the document does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RiskLevel? Level { get; init; }
}
