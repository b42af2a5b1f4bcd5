using System.Net.Sockets;

namespace QualityMonitor.Store.Faults;

/// <summary>
/// What kind of failure of the network it was, in Russian. The system's own words are in the system's language, and
/// stay in the log with the exception.
/// </summary>
public static class NetworkFaults
{
    /// <returns>Words to stand behind «недоступен: ».</returns>
    public static string Of(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            if (Known(one) is { } words)
                return words;
        }

        return "связь с ним не установлена или оборвалась";
    }

    private static string? Known(Exception exception) =>
        exception switch
        {
            SocketException socket => OfSocket(socket.SocketErrorCode),
            TimeoutException or TaskCanceledException => "не ответил вовремя",
            System.Security.Authentication.AuthenticationException => "его сертификат не годен",
            _ => null,
        };

    private static string? OfSocket(SocketError error) =>
        error switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
                "такого имени сервера нет в DNS, или DNS не отвечает",
            SocketError.ConnectionRefused => "на этом порту никто не отвечает",
            SocketError.TimedOut => "не ответил вовремя",
            SocketError.HostUnreachable
            or SocketError.NetworkUnreachable
            or SocketError.NetworkDown
            or SocketError.HostDown => "сети до него нет",
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown =>
                "он оборвал соединение",
            SocketError.AccessDenied => "система не разрешает такое соединение",
            _ => null,
        };
}
