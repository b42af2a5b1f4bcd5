using System.Net;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>What programs that watch the service can ask it, and whom it calls.</summary>
internal sealed class WebSettings
{
    /// <summary>
    /// Where <c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c> are; anybody who reaches it may read them. Empty: off.
    /// </summary>
    public string Address { get; set; } = "http://127.0.0.1:8025";

    /// <summary>
    /// Called each minute while the service does its work, so that somebody else tells when it does not. A secret: such
    /// addresses name whom they belong to.
    /// </summary>
    [Secret]
    public string PingAddress { get; set; } = "";

    /// <summary>
    /// Where a collector of OpenTelemetry takes traces by OTLP over HTTP: <c>http://127.0.0.1:4318</c>. Empty: none are made.
    /// </summary>
    public string TraceAddress { get; set; } = "";

    /// <summary>Null: there is none, or it is none.</summary>
    public IPEndPoint? EndPoint => EndPointOf(Address);

    public static IEnumerable<SettingProblem> Problems(WebSettings web)
    {
        if (web.Address.Length > 0 && web.EndPoint is null)
            yield return SettingProblems.BadValue(
                "Web:Address",
                web.Address,
                "http, адрес этого компьютера и порт, например http://127.0.0.1:8025; или пусто"
            );
        if (web.TraceAddress.Length > 0 && !IsOfWeb(web.TraceAddress))
            yield return SettingProblems.BadValue(
                "Web:TraceAddress",
                web.TraceAddress,
                "http или https, адрес и порт, на котором принимают OTLP по HTTP, например http://127.0.0.1:4318; или пусто"
            );
        if (web.PingAddress.Length > 0 && !IsOfWeb(web.PingAddress))
            yield return new SettingProblem(
                "Web:PingAddress",
                "Значение не подходит.",
                "адрес http или https, который нужно вызывать каждую минуту; или пусто"
            );
    }

    private static bool IsOfWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>A name would be listened to on every address, which nobody has asked for.</summary>
    private static IPEndPoint? EndPointOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "", Port: > 0 }
            ? uri.Host == "localhost"
                ? new IPEndPoint(IPAddress.Loopback, uri.Port)
                : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip)
                    ? new IPEndPoint(ip, uri.Port)
                    : null
            : null;
}
