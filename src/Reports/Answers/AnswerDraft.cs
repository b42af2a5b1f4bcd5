using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
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
);
