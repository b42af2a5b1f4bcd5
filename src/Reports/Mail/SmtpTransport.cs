using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Reports.Mail;

/// <summary>Mail through an SMTP server.</summary>
/// <param name="certificates">Where the server's certificate is remembered; null: nowhere.</param>
public sealed class SmtpTransport(SmtpOptions options, SeenCertificates? certificates = null) : IMailTransport
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
        DateTimeOffset? end = null;
        // The system decides; we only listen for how long.
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            end = certificate is X509Certificate2 shown ? new DateTimeOffset(shown.NotAfter) : null;
            return errors == SslPolicyErrors.None;
        };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Security(), cancellationToken);
            if (options.User is { } user)
                await client.AuthenticateAsync(user, options.Password ?? "", cancellationToken);

            if (certificates is not null)
                await certificates.SawAsync(options.Host, end, cancellationToken);
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
