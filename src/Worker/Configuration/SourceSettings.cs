namespace QualityMonitor.Worker.Configuration;

internal sealed class SourceSettings
{
    public List<FolderSettings> Folders { get; set; } = [];

    public List<HttpSettings> Http { get; set; } = [];

    public List<MailboxSettings> Mailboxes { get; set; } = [];

    public List<SftpSettings> Sftp { get; set; } = [];
}
