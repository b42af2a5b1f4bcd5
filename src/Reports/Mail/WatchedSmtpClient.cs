using MailKit.Net.Smtp;
using MimeKit;

namespace QualityMonitor.Reports.Mail;

/// <summary>Knows which command a refusal answers: the exceptions of MailKit do not always say.</summary>
internal sealed class WatchedSmtpClient : SmtpClient
{
    public SmtpStep Step { get; private set; }

    /// <summary>With every letter.</summary>
    public void Begin() => Step = SmtpStep.Sender;

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        Step = SmtpStep.Recipient;
        base.OnSenderAccepted(message, mailbox, response);
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        Step = SmtpStep.Data;
        base.OnRecipientAccepted(message, mailbox, response);
    }
}
