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
public sealed record AnswerDraft(
    Submission Submission,
    Processing Processing,
    Answer Answer,
    string About,
    Period Period,
    string Thread,
    IReadOnlyList<Recipient> Recipients
)
{
    /// <summary>
    /// Whether the file itself may go out again by our mail: not one whose sender nobody confirmed, for it may be
    /// forged, and links in it would come from us.
    /// </summary>
    public bool MayBeSentBack => Submission.Sender is null || Submission.SenderProof == Proof.Authenticated;
}
