using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

internal sealed class SftpSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    [HostName]
    public string Host { get; set; } = "";

    [Bounds(1, 65535)]
    public int Port { get; set; } = 22;

    /// <summary>The fingerprint of the server's key, <c>SHA256:…</c>.</summary>
    public string HostKey { get; set; } = "";

    public string User { get; set; } = "";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Sources__Sftp__0__Password or a systemd credential, never in the file.
    /// </summary>
    [Secret]
    public string Password { get; set; } = "";

    [LocalFile]
    public string PrivateKeyFile { get; set; } = "";

    /// <summary>A secret, like the password.</summary>
    [Secret]
    public string PrivateKeyPassphrase { get; set; } = "";

    public string Folder { get; set; } = ".";

    /// <summary>
    /// Whom what comes from here speaks for; see <see cref="Indicators.Authority.Trust"/>. There is no default.
    /// </summary>
    public List<string> SpeaksFor { get; set; } = [];

    /// <summary>Empty: every kind of spreadsheet and what may hide one.</summary>
    public List<string> Patterns { get; set; } = [];

    [Bounds(0, 3600)]
    public int SettleSeconds { get; set; } = 30;

    [Bounds(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;
}
