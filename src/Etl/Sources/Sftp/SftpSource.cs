using System.Globalization;
using System.Runtime.CompilerServices;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Store;
using Renci.SshNet.Sftp;

namespace QualityMonitor.Etl.Sources.Sftp;

/// <summary>
/// Files in a folder of an SFTP server. Nothing there is changed. A file is fetched when it has settled, and again only
/// when its size or its time has changed; one that changes while it is fetched waits for the next run.
/// </summary>
public sealed class SftpSource(SftpSourceOptions options, SourceStates states, TimeProvider clock) : ISource
{
    private readonly List<FileGlob> patterns = [.. options.Patterns.Select(static pattern => new FileGlob(pattern))];

    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var session = await SftpSession.OpenAsync(options, cancellationToken);
        foreach (var file in await session.ListAsync(cancellationToken))
        {
            await using var spool = new SpoolFile();
            yield return await DescribeAsync(session, file, spool, cancellationToken);
        }
    }

    public async Task<string> TryAsync(CancellationToken cancellationToken)
    {
        using var session = await SftpSession.OpenAsync(options, cancellationToken);
        var files = await session.ListAsync(cancellationToken);
        return $"{options.Host}, папка {options.Folder}, файлов: {files.Count(file => IsWanted(SftpSession.Shown(file.Name)))}";
    }

    private bool IsWanted(string name) =>
        FileNames.WhyIgnored(name) is null && patterns.Exists(pattern => pattern.IsMatch(name));

    private async Task<SourceItem> DescribeAsync(
        SftpSession session,
        ISftpFile file,
        SpoolFile spool,
        CancellationToken cancellationToken
    )
    {
        var (name, path) = (FileNames.Safe(SftpSession.Shown(file.Name)), SftpSession.Shown(file.FullName));
        if (FileNames.WhyIgnored(name) is { } reason)
            return new LeftFile(name, reason, IsTemporary: false);
        if (!IsWanted(name))
            return new LeftFile(name, SourceMessages.OtherKind, IsTemporary: false);

        // The server's clock may be ahead: a file dated tomorrow is not being written until tomorrow.
        if ((clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc)).Duration() < options.SettleTime)
            return new LeftFile(name, SourceMessages.StillWritten(options.SettleTime), IsTemporary: true);
        if (file.Length > options.MaxFileBytes)
            return new RefusedFile(name, FileMessages.TooLarge(options.MaxFileBytes).Sentence);
        var seen = Seen(file);
        if (
            await states.FindAsync(Name, Places.OnServer(path), cancellationToken) is { } known
            && (known.Etag, known.Modified) == seen
        )
            return new SameFile(name);
        if (!await FetchAsync(session, file, spool, cancellationToken))
            return new LeftFile(name, SourceMessages.ChangedMeanwhile, IsTemporary: true);
        return SentKinds.IsSignatureAlone(name, spool.OpenRead)
            ? new LeftFile(name, SourceMessages.Signature, IsTemporary: false)
            : new IncomingFile(name, null, spool.OpenRead)
            {
                Place = Places.OnServer(path),
                Marks = new FileMarks(seen.Size, seen.Time),
                ChangedAt = new DateTimeOffset(file.LastWriteTimeUtc),
            };
    }

    /// <returns>False when the file changed under our hands, or is not as long as the listing said.</returns>
    private static async Task<bool> FetchAsync(
        SftpSession session,
        ISftpFile file,
        SpoolFile spool,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await session.AskAsync(async client =>
            {
                await using (
                    var remote = await client.OpenAsync(
                        file.FullName,
                        FileMode.Open,
                        FileAccess.Read,
                        cancellationToken
                    )
                )
                    await spool.FillAsync(remote, file.Length, cancellationToken);
                return spool.Length == file.Length
                    && Seen(await client.GetAsync(file.FullName, cancellationToken)) == Seen(file);
            });
        }
        catch (SourceUnavailableException exception) when (exception.InnerException is TooManyBytesException)
        {
            return false;
        }
    }

    private static (string Size, string Time) Seen(ISftpFile file) =>
        (
            file.Length.ToString(CultureInfo.InvariantCulture),
            file.LastWriteTimeUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        );
}
