using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Etl.Sources.Http;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Sources.Sftp;
using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Etl;

/// <summary>What comes in and how it is understood.</summary>
/// <param name="Folders">Folders to collect from; their names are unique, for a submission is known by its source's
/// name and its content.</param>
/// <param name="LayoutFolder">Folder of layouts, <c>*.yaml</c>, read anew on every run; empty: no layouts.</param>
/// <param name="Limits">Bounds of one workbook.</param>
/// <param name="MaxFileBytes">A larger file is not taken in at all.</param>
public sealed record EtlOptions(
    IReadOnlyList<FolderSourceOptions> Folders,
    string LayoutFolder,
    ReadLimits Limits,
    long MaxFileBytes
)
{
    /// <summary>Web addresses to collect from; names unique among all sources.</summary>
    public IReadOnlyList<HttpSourceOptions> Http { get; init; } = [];

    /// <summary>Mailboxes to collect from; names unique among all sources.</summary>
    public IReadOnlyList<MailboxSourceOptions> Mailboxes { get; init; } = [];

    /// <summary>SFTP folders to collect from; names unique among all sources.</summary>
    public IReadOnlyList<SftpSourceOptions> Sftp { get; init; } = [];

    /// <summary>Whom the sources speak for that are no mailboxes, by their names.</summary>
    public IReadOnlyDictionary<string, Trust> Places() =>
        Folders
            .Select(static folder => (folder.Name, folder.SpeaksFor))
            .Concat(Http.Select(static site => (site.Name, site.SpeaksFor)))
            .Concat(Sftp.Select(static server => (server.Name, server.SpeaksFor)))
            .ToDictionary(static one => one.Name, static one => one.SpeaksFor, StringComparer.Ordinal);

    /// <summary>How letters of this program itself are known.</summary>
    public OwnMail OwnMail { get; init; } = OwnMail.None;

    public ArchiveLimits Archives { get; init; } = new();

    /// <summary>In which the days that messages name are meant.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>For one file with all its passes; one that takes longer is rejected.</summary>
    public TimeSpan MaxFileTime { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>A folder where files are dropped.</summary>
/// <param name="Name">Name of the source in the journal and in messages: <c>inbox</c>.</param>
public sealed record FolderSourceOptions(string Name, string Path)
{
    /// <summary>
    /// File name patterns with * and ?, case ignored. Kinds that cannot be read are taken too: refused by name beats
    /// overlooked.
    /// </summary>
    public IReadOnlyList<string> Patterns { get; init; } = SentKinds.Patterns;

    public bool Recursive { get; init; }

    /// <summary>Whom what lies here speaks for.</summary>
    public Trust SpeaksFor { get; init; } = Trust.Nobody;

    /// <summary>A file changed more recently than this may still be copied: it is left for the next run.</summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(5);
}
