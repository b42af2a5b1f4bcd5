using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>An answer before it is frozen.</summary>
/// <param name="About">What the subject names: the school and the period, or the file. The same in the whole thread,
/// for mail programs part threads by subject.</param>
/// <param name="Thread">Names the form and period; see <see cref="Store.Editions.AnsweredAttempt"/>.</param>
/// <param name="Recipients">Empty when nobody is known.</param>
/// <param name="Doubt">What is asked about the file, or about rows of it; null: nothing.</param>
/// <param name="SenderNames">Whom the sender's address stands for in the passports, by printed name.</param>
public sealed record AnswerDraft(
    Submission Submission,
    Processing Processing,
    Answer Answer,
    string About,
    Period Period,
    string Thread,
    IReadOnlyList<Recipient> Recipients,
    Doubt? Doubt,
    IReadOnlyList<string> SenderNames
)
{
    public AnswerReader Reader { get; init; }

    /// <summary>Somebody of the file's own, who is no coordinator, hears of it as well.</summary>
    public bool IsToldToSender { get; init; }

    /// <summary>Printed names of the programme's organisations, by code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Of an answer to a part of the file what tells it from the others; empty: to the whole file.</summary>
    public string Part { get; init; } = "";

    /// <summary>Answers to parts of the file, to people who are not told of the whole.</summary>
    public IReadOnlyList<AnswerDraft> Parts { get; init; } = [];

    /// <summary>A draft for each kind of reader among the recipients: what one can do, the other cannot.</summary>
    public IReadOnlyList<AnswerDraft> ByReader() =>
        [
            .. Recipients
                .GroupBy(static one =>
                    one.Role == RecipientRole.Coordinator ? AnswerReader.Coordinator : AnswerReader.Sender
                )
                .OrderBy(static readers => readers.Key)
                .Select(readers => this with { Reader = readers.Key, Recipients = [.. readers] }),
            .. Parts.SelectMany(static part => part.ByReader()),
        ];

    /// <summary>
    /// Nobody knows, or could confirm, who sent it, and it waits for a coordinator's word: told together with others of its
    /// kind.
    /// </summary>
    public bool IsOfStranger =>
        this
            is {
                Reader: AnswerReader.Coordinator,
                Answer.Waits: Indicators.Authority.Doubt.SenderUnknown or Indicators.Authority.Doubt.SenderUnconfirmed
            };

    /// <summary>
    /// Whether the file itself may go out again by our mail: not one whose sender nobody confirmed, for it may be
    /// forged, and links in it would come from us; nor to whom only a part of it belongs.
    /// </summary>
    public bool MayBeSentBack => Part.Length == 0 && MayBeQuoted;

    /// <summary>Whether remarks may go out as a workbook of ours.</summary>
    public bool MayBeQuoted => Submission.Sender is null || Submission.SenderProof == Proof.Authenticated;
}

/// <summary>By what they can do about a file.</summary>
public enum AnswerReader
{
    /// <summary>Whoever sent the file: a school's secretary.</summary>
    Sender,

    /// <summary>Must be told whose file it is, and decides.</summary>
    Coordinator,
}
