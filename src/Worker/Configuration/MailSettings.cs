using QualityMonitor.Reports.Mail;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

internal enum MailTransport
{
    Folder,
    Smtp,
}

internal sealed class MailSettings
{
    public MailTransport Transport { get; set; } = MailTransport.Folder;

    /// <summary>Where letters are written when the transport is a folder.</summary>
    [LocalFolder]
    public string Folder { get; set; } = "outbox";

    /// <summary>Days for which letters stay in <see cref="Folder"/>.</summary>
    [Bounds(30, 36_500)]
    public int CopyDays { get; set; } = 1095;

    [MailAddress]
    public string From { get; set; } = "qualitymonitor@localhost.localdomain";

    public string FromName { get; set; } = "Мониторинг качества образования";

    [MailAddress]
    public string ReplyTo { get; set; } = "";

    /// <summary>Domains that letters may go to, with their subdomains; empty: any.</summary>
    public List<string> AllowedDomains { get; set; } = [];

    /// <summary>Larger letters go without their largest files, and say so.</summary>
    [Bounds(1, 100)]
    public int MaxMegabytes { get; set; } = 20;

    public SmtpSettings Smtp { get; set; } = new();
}

internal sealed class SmtpSettings
{
    [HostName]
    public string Host { get; set; } = "";

    [Bounds(1, 65535)]
    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string User { get; set; } = "";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Mail__Smtp__Password or a systemd credential, never in the file.
    /// </summary>
    [Secret]
    public string Password { get; set; } = "";

    [Bounds(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>
    /// False only for a server whose certificate comes from an authority that publishes no revocation list.
    /// </summary>
    public bool CheckRevocation { get; set; } = true;
}
