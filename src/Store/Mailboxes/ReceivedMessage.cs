namespace QualityMonitor.Store.Mailboxes;

/// <summary>What a message of a mailbox was found to be.</summary>
public enum MessageKind
{
    /// <summary>It brought files; each of them is a submission.</summary>
    Files,

    /// <summary>It brought files that its sender had sent before, and nothing else.</summary>
    Repeated,

    /// <summary>A person wrote, and brought nothing that could be collected.</summary>
    Words,

    /// <summary>A program answered: out of office, a receipt.</summary>
    Automatic,

    /// <summary>A mail server tells what became of a letter.</summary>
    Bounce,

    /// <summary>A letter of our own.</summary>
    Own,

    /// <summary>It cannot be read as a message.</summary>
    Broken,

    /// <summary>An earlier version of this program took it.</summary>
    Adopted,
}

/// <summary>A message of a mailbox to be remembered as dealt with.</summary>
/// <param name="Source">Name of the configured mailbox.</param>
/// <param name="Uid">Within <paramref name="UidValidity"/>, RFC 9051, 2.3.1.1.</param>
/// <param name="Key">Names the message whatever number the server gives it: SHA-256, lower-case hex.</param>
/// <param name="Subject">Cut to 400 characters.</param>
/// <param name="ReceivedAt">When the server received it.</param>
public sealed record NewReceivedMessage(
    string Source,
    long UidValidity,
    long Uid,
    string Key,
    MessageKind Kind,
    string Subject,
    long ByteCount,
    DateTimeOffset ReceivedAt
)
{
    /// <summary>With angle brackets, at most 998 characters; null when there is none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Who says they wrote it; lower case, at most 320 characters.</summary>
    public string? Sender { get; init; }

    /// <summary>See <see cref="Submission.SenderDoubt"/>.</summary>
    public string? SenderDoubt { get; init; }

    /// <summary>Plain text of what a person wrote; of a bounce, what the server says. Bounded by the caller.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// Names of what came beside the words and was not taken, and of files that came again, for people; null: nothing.
    /// </summary>
    public string? Attachments { get; init; }

    /// <summary>Our letter that it answers or returns; null when it is none of ours.</summary>
    public long? DeliveryId { get; init; }
}

/// <summary>A message that was dealt with, as people are told of it.</summary>
/// <param name="Key">See <see cref="NewReceivedMessage"/>, as the other shared properties.</param>
/// <param name="Letter">Our letter that it answers or returns; null when it is none of ours.</param>
/// <param name="IsDecided">Somebody was told of it, or nobody is there to tell.</param>
/// <param name="ToldBy">The edition that told of it; null when none did.</param>
public sealed record ReceivedMessage(
    long Id,
    string Source,
    string Key,
    MessageKind Kind,
    string? Sender,
    string? SenderDoubt,
    string Subject,
    DateTimeOffset ReceivedAt,
    string? Words,
    string? Attachments,
    AnsweredLetter? Letter,
    bool IsDecided,
    long? ToldBy
)
{
    /// <summary>Whom it speaks of: whoever wrote it; of a letter that came back, the address it went to.</summary>
    public string? Person => Kind == MessageKind.Bounce ? Letter?.Address : Sender;
}

/// <summary>What somebody answered to the draft of a report.</summary>
/// <param name="Message">Its letter is the draft.</param>
/// <param name="Topic">Of the draft: <see cref="Editions.Edition.Topic"/>.</param>
public sealed record DraftReply(ReceivedMessage Message, string PeriodCode, string Topic);

/// <summary>Words without a table.</summary>
/// <param name="HasFollowed">The same address has sent a file since.</param>
public sealed record UnaskedMessage(ReceivedMessage Message, bool HasFollowed);

/// <summary>Somebody was told that their files are known.</summary>
public sealed class ToldRepeat
{
    /// <summary>See <see cref="ReceivedMessage"/>, as the other.</summary>
    public string Sender { get; init; } = "";

    public string Attachments { get; init; } = "";
}

/// <summary>Coordinators were told of something of theirs.</summary>
/// <param name="Address">See <see cref="ReceivedMessage.Person"/>.</param>
public sealed record ToldPerson(MessageKind Kind, string? Address);

/// <summary>One of our letters that something came back to.</summary>
/// <param name="Address">It went to this address.</param>
/// <param name="Kind"><see cref="Editions.Edition.Kind"/>.</param>
/// <param name="ProgrammeCode">See <see cref="Editions.Edition.NoProgramme"/>.</param>
/// <param name="Topic">As the edition's: of a report the organisation whose it is.</param>
public sealed record AnsweredLetter(
    string Address,
    string Kind,
    string Subject,
    DateTimeOffset CreatedAt,
    string ProgrammeCode,
    string Topic
);
