using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>What stands between us and a mailbox, as the admin is told.</summary>
internal static class MailFaults
{
    /// <param name="certificateFaults">What the system had against the server's certificate; empty: nothing.</param>
    /// <returns>Null: a mistake of ours, let it out.</returns>
    public static (string Sentence, string Expected)? Explain(
        Exception exception,
        MailboxSourceOptions options,
        string certificateFaults
    )
    {
        var where = $"почтовый сервер {options.Host}:{options.Port}";
        return exception switch
        {
            SslHandshakeException when certificateFaults.Contains("Revocation", StringComparison.Ordinal) => (
                $"{where}: не удалось узнать, не отозван ли его сертификат ({certificateFaults})",
                "центр сертификации, который публикует списки отзыва; для внутреннего центра без них — CheckCertificateRevocation: false"
            ),
            SslHandshakeException => (
                $"{where} не показал годного сертификата{(certificateFaults.Length > 0 ? $" ({certificateFaults})" : "")}",
                "сертификат на это имя, которому доверяет эта машина"
            ),
            AuthenticationException => (
                $"{where} не принял имя и пароль пользователя {options.User}",
                "User и Password этого источника"
            ),
            FolderNotFoundException => (
                $"{where}: папки «{options.Folder}» нет",
                "Folder этого источника — папка почтового ящика"
            ),
            NotSupportedException => ($"{where} не умеет STARTTLS", "Security: Ssl, или сервер со STARTTLS"),
            SocketException
            or IOException
            or TimeoutException
            or ProtocolException
            or CommandException
            or ServiceNotConnectedException => (
                $"{where} недоступен: {NetworkFaults.Of(exception)}",
                "почтовый сервер IMAP, доступный с этой машины"
            ),
            _ => null,
        };
    }
}
