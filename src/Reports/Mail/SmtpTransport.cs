using MailKit.Security;

namespace QualityMonitor.Reports.Mail;

/// <summary>Mail through an SMTP server.</summary>
public sealed class SmtpTransport(SmtpOptions options) : IMailTransport
{
    public bool IsIdempotent => false;

    public async Task<IMailSession> OpenAsync(CancellationToken cancellationToken)
    {
        var place = $"{options.Host}:{options.Port}";
        var client = new WatchedSmtpClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            CheckCertificateRevocation = options.CheckRevocation,
        };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Security(), cancellationToken);
            if (options.User is { } user)
                await client.AuthenticateAsync(user, options.Password ?? "", cancellationToken);

            return new SmtpSession(client, place);
        }
        catch (Exception exception) when (SmtpMessages.OfOpening(exception, client.IsConnected) is { } reason)
        {
            client.Dispose();
            throw new TransportUnavailableException(SmtpMessages.Unavailable(place, reason), exception);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private SecureSocketOptions Security() =>
        options.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Ssl => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        };
}
