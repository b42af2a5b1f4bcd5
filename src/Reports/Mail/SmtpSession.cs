using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>One SMTP connection.</summary>
/// <param name="place">Host and port, for messages.</param>
internal sealed class SmtpSession(WatchedSmtpClient client, string place) : IMailSession
{
    private bool isBroken;

    public bool IsAlive => !isBroken && client.IsConnected;

    public async Task<SendOutcome> SendAsync(
        MimeMessage message,
        Delivery delivery,
        CancellationToken cancellationToken
    )
    {
        var progress = new Progress();
        client.Begin();
        try
        {
            // A message under way is finished even when the service stops: breaking it off would make its fate unknown.
            // The client's own timeout bounds the wait.
            var answer = await client.SendAsync(message, CancellationToken.None, progress);
            return new SendOutcome.Sent(answer);
        }
        catch (SmtpCommandException refusal)
        {
            isBroken = refusal.StatusCode == SmtpStatusCode.ServiceNotAvailable;
            return Refused(refusal, progress.MayBeComplete ? SmtpStep.Message : client.Step);
        }
        catch (ServiceNotAuthenticatedException unknown)
        {
            // MailKit's word for 530, whichever command it answers.
            return Refusing((int)SmtpStatusCode.AuthenticationRequired, unknown.Message, unknown);
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or SocketException
                        or ProtocolException
                        or TimeoutException
                        or OperationCanceledException
                        or ServiceNotConnectedException
            )
        {
            isBroken = true;
            return progress.MayBeComplete
                ? new SendOutcome.Uncertain(SendFaults.Of(exception)) { Cause = exception }
                : new SendOutcome.TemporaryFailure(0, SendFaults.Of(exception)) { Cause = exception };
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (client)
        {
            if (!IsAlive)
                return;

            try
            {
                await client.DisconnectAsync(quit: true, CancellationToken.None);
            }
            catch (Exception exception)
                when (exception is IOException or SocketException or ProtocolException or TimeoutException)
            {
                // Every message has its answer already; a server that is rude at QUIT changes nothing.
            }
        }
    }

    private SendOutcome Refused(SmtpCommandException refusal, SmtpStep step)
    {
        var code = (int)refusal.StatusCode;
        return SmtpReplies.Of(step, code) switch
        {
            SmtpVerdict.Setting => Refusing(code, refusal.Message, refusal),
            SmtpVerdict.Never => new SendOutcome.PermanentFailure(code, refusal.Message),
            _ => new SendOutcome.TemporaryFailure(code, refusal.Message),
        };
    }

    private SendOutcome.Refusing Refusing(int code, string answer, Exception cause)
    {
        isBroken = true;
        return new SendOutcome.Refusing(SmtpMessages.Unavailable(place, SmtpMessages.OfSetting(code, answer)))
        {
            Cause = cause,
        };
    }

    /// <summary>Watches how much of the message has left; once all of it has, the final dot may have too.</summary>
    private sealed class Progress : ITransferProgress
    {
        public bool MayBeComplete { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => MayBeComplete |= bytesTransferred >= totalSize;

        /// <summary>Without a total nobody can tell; suppose the worst.</summary>
        public void Report(long bytesTransferred) => MayBeComplete = true;
    }
}
