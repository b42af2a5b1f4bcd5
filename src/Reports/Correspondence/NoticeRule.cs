using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>What is known of a message when it is asked whether a person must hear of it.</summary>
/// <param name="IsKnown">See <see cref="KnownSenders"/>.</param>
/// <param name="IsDoubted">The mail server could not confirm the sender.</param>
/// <param name="AnswersOurs">It names a letter of ours by its Message-ID, which only a reader of that letter
/// has.</param>
internal readonly record struct NoticeQuestion(MessageKind Kind, bool IsKnown, bool IsDoubted, bool AnswersOurs)
{
    /// <summary>The letter of ours itself told that something came back.</summary>
    public bool AboutANotice { get; init; }
}

/// <summary>
/// Who is mailed on to the coordinators: a person whom we know or who has had our letter. A stranger is only
/// counted, or anybody could write to the coordinators through us; and a notice that comes back makes no notice, or two
/// broken addresses would write to each other for ever.
/// </summary>
internal static class NoticeRule
{
    public static bool IsTold(NoticeQuestion question) =>
        question.Kind switch
        {
            MessageKind.Words => question.AnswersOurs || (question.IsKnown && !question.IsDoubted),
            MessageKind.Bounce => question is { AnswersOurs: true, AboutANotice: false },
            _ => false,
        };

    /// <summary>
    /// One letter a person and day: a program that answers every letter of ours, or a flood, does not become a flood of
    /// ours. The rest is told with the next one, and stands in <c>status</c> meanwhile.
    /// </summary>
    /// <param name="toldToday">Of whom coordinators were told since the day began.</param>
    public static bool Waits(ReceivedMessage message, IReadOnlyCollection<ToldPerson> toldToday) =>
        toldToday.Any(told =>
            told.Kind == message.Kind && MailAddresses.Comparer.Equals(told.Address ?? "", message.Person ?? "")
        );
}
