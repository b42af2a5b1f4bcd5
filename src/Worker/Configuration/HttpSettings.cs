using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

internal sealed class HttpSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    /// <summary>One file each, http or https.</summary>
    public List<string> Addresses { get; set; } = [];

    /// <summary>
    /// Whom what comes from here speaks for; see <see cref="Indicators.Authority.Trust"/>. There is no default.
    /// </summary>
    public List<string> SpeaksFor { get; set; } = [];

    /// <summary>
    /// The names lead into the office's own network. Closed by default: who owns a name on the internet could let it
    /// lead there.
    /// </summary>
    public bool PrivateNetwork { get; set; }

    public string HeaderName { get; set; } = "Authorization";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Sources__Http__0__HeaderValue or a systemd credential, never in the file.
    /// </summary>
    [Secret]
    public string HeaderValue { get; set; } = "";

    [Bounds(1, 3600)]
    public int TimeoutSeconds { get; set; } = 100;
}
