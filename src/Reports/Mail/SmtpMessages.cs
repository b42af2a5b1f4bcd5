using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Mail;

/// <summary>Why a server takes no letter of ours, for the admin: what it said, and which setting to look at.</summary>
internal static class SmtpMessages
{
    private const int MostOfAnswer = 200;

    private const string Login = "проверьте Mail:Smtp:User и Mail:Smtp:Password";

    /// <param name="place">Host and port.</param>
    public static string Unavailable(string place, string reason) => $"Почтовый сервер {place} {reason}";

    /// <summary>A refusal within the conversation that no letter will pass.</summary>
    public static string OfSetting(int code, string answer) =>
        code switch
        {
            530 => $"требует имени и пароля ({Said(code, answer)}): {Login}",
            534 => $"не доверяет этому способу входа ({Said(code, answer)}): {Login} и Mail:Smtp:Security",
            538 => $"принимает пароль только по шифрованной связи ({Said(code, answer)}): проверьте Mail:Smtp:Security",
            535 => $"не принял имя и пароль ({Said(code, answer)}): {Login}",
            _ => $"не принимает писем от нашего адреса ({Said(code, answer)}): "
                + $"проверьте Mail:From и {Login["проверьте ".Length..]}",
        };

    /// <summary>What stands between us and the server before any letter; null: a mistake of ours, let it out.</summary>
    /// <param name="isKnown">The connection stood, and what failed is to tell who we are.</param>
    public static string? OfOpening(Exception exception, bool isKnown) =>
        exception switch
        {
            AuthenticationException
            {
                InnerException: SmtpCommandException { StatusCode: < (SmtpStatusCode)500 } busy
            } => $"сейчас не проверяет имена и пароли ({Said((int)busy.StatusCode, busy.Message)})",
            AuthenticationException => "не принял имя и пароль: " + Login,
            SslHandshakeException =>
                "не показал годного сертификата (если центр сертификации свой и списка отзыва нет, "
                    + "поможет CheckRevocation: false)",
            System.Net.Sockets.SocketException or IOException or TimeoutException => "недоступен: "
                + NetworkFaults.Of(exception),
            SmtpCommandException
            {
                StatusCode: (SmtpStatusCode)530 or (SmtpStatusCode)534 or (SmtpStatusCode)538
            } refusal => OfSetting((int)refusal.StatusCode, refusal.Message),
            SmtpCommandException refusal =>
                $"не готов принимать почту ({Said((int)refusal.StatusCode, refusal.Message)})",
            CommandException or ProtocolException => "не готов принимать почту",
            NotSupportedException when isKnown =>
                "не предлагает входа по имени и паролю: уберите Mail:Smtp:User или включите шифрование в Mail:Smtp:Security",
            NotSupportedException => "не умеет того, что требует настройка безопасности: проверьте Mail:Smtp:Security",
            _ => null,
        };

    /// <summary>As the server gave it, in one line.</summary>
    private static string Said(int code, string answer) => $"{code} {RussianText.Quote(answer, MostOfAnswer)}";
}
