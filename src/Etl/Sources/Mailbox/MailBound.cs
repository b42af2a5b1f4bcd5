using MailKit;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// Which messages are taken: those that arrived since a moment, and all that were put into the mailbox after it was
/// first seen, however old they are.
/// </summary>
/// <param name="FirstUid">The number of the first message that came after that.</param>
internal readonly record struct MailBound(DateTimeOffset Since, long FirstUid)
{
    public bool LetsIn(IMessageSummary message) =>
        message.UniqueId.Id >= FirstUid || message.InternalDate is null || message.InternalDate >= Since;
}
