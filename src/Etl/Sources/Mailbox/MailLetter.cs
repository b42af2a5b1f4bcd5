using MimeKit;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>What becomes of one message while its items are taken.</summary>
internal sealed class MailLetter(NewReceivedMessage begun)
{
    private const int MostNames = 10;

    private NewReceivedMessage record = begun;

    public NewReceivedMessage Record =>
        IsRepeated
            ? record with
            {
                Kind = MessageKind.Repeated,
                Attachments = string.Join(", ", Repeated.Take(MostNames)),
            }
            : record with
            {
                Attachments = Others.Count > 0 ? string.Join(", ", Others.Take(MostNames)) : null,
            };

    /// <summary>Not what a program sends on a schedule, nor what says something beside its files.</summary>
    private bool IsRepeated =>
        !IsMachineMade && record.Words is null && Others.Count == 0 && Given > 0 && Repeated.Count == Given;

    public List<string> Others { get; } = [];

    /// <summary>Something that is not ours was left, and its sender may think to have reported.</summary>
    public bool HasForeign { get; private set; }

    /// <summary>It could not be read to its end.</summary>
    public bool HasFailed { get; set; }

    public int Given { get; set; }

    public int Acknowledged { get; set; }

    /// <summary>Names of files that the same sender had sent before.</summary>
    public List<string> Repeated { get; } = [];

    public Proof Proof { get; private set; } = Proof.Unproven;

    /// <summary>See <see cref="Store.Submission.IsMachineMade"/>.</summary>
    public bool IsMachineMade { get; set; }

    public void Leave(MailItem item)
    {
        Others.Add(item.Name);
        HasForeign |= item is MailItem.Other;
    }

    public void Become(MessageKind kind) => record = record with { Kind = kind };

    public void Say(string words, long? deliveryId) => record = record with { Words = words, DeliveryId = deliveryId };

    /// <param name="doubt">See <see cref="SenderProof.Doubt"/>.</param>
    /// <param name="isAsked">Somebody looks whether senders are who they say.</param>
    public void Note(MimeMessage message, string? doubt, bool isAsked)
    {
        record = record with
        {
            MessageId = MailFiles.MessageId(message),
            Sender = MailFiles.Author(message) is { Length: <= 320 } sender ? sender : null,
            SenderDoubt = doubt,
        };
        Proof =
            doubt is not null ? Proof.Contradicted
            : isAsked ? Proof.Authenticated
            : Proof.Unproven;
    }
}
