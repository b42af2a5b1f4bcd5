using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

internal enum MailboxSecurity
{
    Ssl,
    StartTls,
}

/// <summary>What a mailbox asks of whoever writes to it.</summary>
internal enum SenderProof
{
    /// <summary>That <see cref="MailboxSettings.AuthenticationServer"/> confirmed the sender.</summary>
    Required,

    /// <summary>Nothing: whoever names a school's address is taken for it. Asked for in so many words only.</summary>
    None,
}

internal sealed class MailboxSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    [HostName]
    public string Host { get; set; } = "";

    [Bounds(1, 65535)]
    public int Port { get; set; } = 993;

    public MailboxSecurity Security { get; set; } = MailboxSecurity.Ssl;

    public string User { get; set; } = "";

    /// <summary>
    /// A secret: set it by QUALITYMONITOR__Sources__Mailboxes__0__Password or a systemd credential, never in the file.
    /// </summary>
    [Secret]
    public string Password { get; set; } = "";

    public string Folder { get; set; } = "INBOX";

    public AfterStoring AfterStoring { get; set; } = AfterStoring.Mark;

    public string MoveTo { get; set; } = "";

    public bool KnownSendersOnly { get; set; } = true;

    public List<string> KnownSenders { get; set; } = [];

    /// <summary>
    /// Whom <see cref="KnownSenders"/> speak for, as of folders; everybody else speaks for what a passport says.
    /// </summary>
    public List<string> SpeaksFor { get; set; } = [];

    /// <summary>
    /// Name by which the receiving server signs its Authentication-Results, often its host name. Without one
    /// <see cref="SenderProof"/> must say that no proof is wanted.
    /// </summary>
    public string AuthenticationServer { get; set; } = "";

    public SenderProof SenderProof { get; set; } = SenderProof.Required;

    /// <summary>
    /// A day as 2026-01-31: of what lay in the mailbox when it was first read, messages that had arrived earlier are
    /// left alone. Empty: those of 100 days before that.
    /// </summary>
    public string Since { get; set; } = "";

    public bool CheckCertificateRevocation { get; set; } = true;

    [Bounds(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;
}
