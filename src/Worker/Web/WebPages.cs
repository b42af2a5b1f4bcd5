using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Web;

/// <param name="Status">Of HTTP.</param>
internal sealed record WebAnswer(int Status, string MediaType, string Text);

/// <summary>What programs that watch the service are answered.</summary>
internal sealed class WebPages(WatchBoard board, Metrics metrics, TimeZoneInfo zone, TimeProvider clock)
{
    private const string Plain = "text/plain; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="accept">Of the question; JSON where it names it.</param>
    public async Task<WebAnswer> AnswerAsync(string path, string accept, CancellationToken cancellationToken) =>
        path switch
        {
            "/healthz" => new WebAnswer(200, Plain, "жива\n"),
            "/readyz" => Ready(accept.Contains("json", StringComparison.OrdinalIgnoreCase)),
            "/metrics" => new WebAnswer(200, PrometheusText.MediaType, await metrics.ReadAsync(cancellationToken)),
            _ => new WebAnswer(404, Plain, "Есть /healthz, /readyz и /metrics.\n"),
        };

    private WebAnswer Ready(bool asJson)
    {
        var readiness = Readiness.Of(board, clock.GetUtcNow());
        var status = readiness.IsReady ? 200 : 503;
        if (asJson)
            return new WebAnswer(
                status,
                Json,
                JsonSerializer.Serialize(new { ready = readiness.IsReady, reasons = readiness.Reasons }, Written) + "\n"
            );
        var lines = readiness
            .Reasons.Select(reason => reason.Line(zone))
            .Prepend(readiness.IsReady ? "служба работает" : "служба не работает как должна");
        return new WebAnswer(status, Plain, string.Join('\n', lines) + "\n");
    }
}
