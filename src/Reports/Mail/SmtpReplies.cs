namespace QualityMonitor.Reports.Mail;

/// <summary>Which of our commands the server answered.</summary>
public enum SmtpStep
{
    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA, before any of the message.</summary>
    Data,

    /// <summary>The whole message and its final dot.</summary>
    Message,
}

public enum SmtpVerdict
{
    /// <summary>This letter, later.</summary>
    Later,

    /// <summary>This letter, never.</summary>
    Never,

    /// <summary>No letter of ours, until somebody mends a setting here or there.</summary>
    Setting,
}

/// <summary>
/// What a server's refusal means (RFC 5321, RFC 4954), by where in the conversation it was said. Pure. Every refusal
/// leaves the letter certainly untaken.
/// </summary>
public static class SmtpReplies
{
    public static SmtpVerdict Of(SmtpStep step, int code) =>
        (step, code) switch
        {
            // The server wants to know who we are, whichever command it says so at.
            (_, 530 or 534 or 535 or 538) => SmtpVerdict.Setting,

            // The size declared beside the sender: another letter may be smaller.
            (SmtpStep.Sender, 552) => SmtpVerdict.Never,

            // Before any recipient is named, what is refused is we.
            (SmtpStep.Sender, >= 500 and < 600) => SmtpVerdict.Setting,

            // RFC 5321, 4.5.3.1.10: old servers say it where 452 is meant, and full mailboxes are emptied.
            (SmtpStep.Recipient, 552) => SmtpVerdict.Later,
            (_, >= 500 and < 600) => SmtpVerdict.Never,
            _ => SmtpVerdict.Later,
        };
}
