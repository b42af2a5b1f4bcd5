using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Mail;

/// <summary>Mail through an SMTP server.</summary>
public sealed class SmtpTransport(SmtpOptions options) : IMailTransport
{
    public bool IsIdempotent => false;

    public async Task<IMailSession> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            CheckCertificateRevocation = options.CheckRevocation,
        };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Security(), cancellationToken);
            if (options.User is { } user)
                await client.AuthenticateAsync(user, options.Password ?? "", cancellationToken);

            return new SmtpSession(client);
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            client.Dispose();
            throw new TransportUnavailableException(
                $"Почтовый сервер {options.Host}:{options.Port} {reason}",
                exception
            );
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

    /// <summary>What stands between us and the server; null: a mistake of ours, let it out.</summary>
    private static string? Reason(Exception exception) =>
        exception switch
        {
            AuthenticationException => "не принял имя и пароль",
            SslHandshakeException =>
                "не показал годного сертификата (если центр сертификации свой и списка отзыва нет, поможет CheckRevocation: false)",
            SocketException or IOException or TimeoutException => "недоступен: " + NetworkFaults.Of(exception),
            CommandException or ProtocolException => "не готов принимать почту",
            NotSupportedException => "не умеет того, что требует настройка безопасности",
            _ => null,
        };
}
