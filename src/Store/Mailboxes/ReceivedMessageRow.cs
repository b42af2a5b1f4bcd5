using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Mailboxes;

internal class ReceivedMessageRow
{
    public long ReceivedMessageId { get; set; }

    public string Source { get; set; } = "";

    public string MessageKey { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Sender { get; set; }

    public string? SenderDoubt { get; set; }

    public string Subject { get; set; } = "";

    public DateTimeOffset ReceivedAt { get; set; }

    public string? Words { get; set; }

    public string? Attachments { get; set; }

    public long? DeliveryId { get; set; }

    public string LetterAddress { get; set; } = "";

    public string LetterKind { get; set; } = "";

    public string LetterSubject { get; set; } = "";

    public DateTimeOffset? LetterCreatedAt { get; set; }

    public string LetterProgramme { get; set; } = "";

    public string LetterTopic { get; set; } = "";

    public long? NoticeId { get; set; }

    public long? ToldBy { get; set; }

    public ReceivedMessage ToMessage() =>
        new(
            ReceivedMessageId,
            Source,
            MessageKey,
            ColumnWords<MessageKind>.Read(Kind),
            Sender,
            SenderDoubt,
            Subject,
            ReceivedAt,
            Words,
            Attachments,
            DeliveryId is null
                ? null
                : new AnsweredLetter(
                    LetterAddress,
                    LetterKind,
                    LetterSubject,
                    LetterCreatedAt!.Value,
                    LetterProgramme,
                    LetterTopic
                ),
            NoticeId is not null,
            ToldBy
        );
}

internal sealed class DraftReplyRow : ReceivedMessageRow
{
    public string PeriodCode { get; set; } = "";
}

internal sealed class UnaskedRow : ReceivedMessageRow
{
    public int HasFollowed { get; set; }
}
