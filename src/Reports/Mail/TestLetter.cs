using System.Text;
using MimeKit;
using MimeKit.Utils;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>A letter that proves the way out and says nothing of the work; it is in no outbox and no journal.</summary>
public sealed class TestLetter(IMailTransport transport, ReportOptions options)
{
    /// <param name="now">With the offset of the office.</param>
    /// <returns>Why it was not taken, in Russian; null when it was.</returns>
    public async Task<string?> SendAsync(string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var message = Message(address, now);
            await using var session = await transport.OpenAsync(cancellationToken);
            var outcome = await session.SendAsync(message, Delivery(message, address, now), cancellationToken);
            return outcome is SendOutcome.Sent ? null : OutcomeWords.Of(outcome);
        }
        catch (Exception refused) when (refused is TransportUnavailableException or RecipientNotAllowedException)
        {
            return refused.Message;
        }
    }

    private MimeMessage Message(string address, DateTimeOffset now)
    {
        if (!options.Allows(address))
            throw new RecipientNotAllowedException(address);
        var message = new MimeMessage
        {
            Subject = "Проверка почты мониторинга",
            Date = now,
            MessageId = MimeUtils.GenerateMessageId(options.MessageIdDomain),
            Body = new TextPart("plain")
            {
                Text =
                    "Это проверочное письмо: его попросили командой check --send. "
                    + "Почта мониторинга настроена, делать ничего не нужно.\n",
            },
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, options.FromName, options.FromAddress));
        message.To.Add(new MailboxAddress(Encoding.UTF8, "", address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Delivery Delivery(MimeMessage message, string address, DateTimeOffset now) =>
        new(0, 0, address, "", message.MessageId ?? "", DeliveryState.Sending, 1, null, now, null);
}
