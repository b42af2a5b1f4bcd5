using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Who is told that the files of a message are known already: a known sender whom nobody doubts, once a day
/// for the same files. Nobody else learns that we have a file. Pure.
/// </summary>
internal static class RepeatRule
{
    /// <param name="isKnown">See <see cref="KnownSenders"/>.</param>
    /// <param name="told">Of this day.</param>
    public static bool IsTold(ReceivedMessage message, bool isKnown, IEnumerable<ToldRepeat> told) =>
        isKnown
        && message.SenderDoubt is null
        && !told.Any(one =>
            string.Equals(one.Sender, message.Sender, StringComparison.OrdinalIgnoreCase)
            && one.Attachments == message.Attachments
        );
}
