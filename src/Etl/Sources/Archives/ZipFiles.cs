using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Sources.Archives;

/// <summary>
/// The tables in an archive, one after the other and never more than the bounds allow. Entries are streams with a name:
/// nothing is written under a name of theirs, so no name can lead out of anywhere.
/// </summary>
/// <param name="isOurLetter">Whether the content of a saved message is a letter that this program wrote.</param>
internal sealed class ZipFiles(ArchiveLimits limits, Func<Stream, bool> isOurLetter)
{
    private const long RatioFrom = 1024 * 1024;

    private long unzipped;

    /// <param name="archive">Seekable; stays open.</param>
    /// <returns>A workbook that is only called an archive comes under an empty path.</returns>
    public IAsyncEnumerable<ArchiveItem> ReadAsync(Stream archive, CancellationToken cancellationToken) =>
        ReadAsync(archive, "", 0, cancellationToken);

    private async IAsyncEnumerable<ArchiveItem> ReadAsync(
        Stream archive,
        string path,
        int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var zip = Open(archive);
        if (WhyUnopened(zip) is { } problem)
        {
            yield return depth == 0
                ? new ArchiveItem.Unopened(problem)
                : new ArchiveItem.Left(path, ArchiveMessages.Damaged);
            yield break;
        }

        if (zip!.GetEntry("[Content_Types].xml") is not null)
        {
            yield return new ArchiveItem.File(path, () => Rewound(archive));
            yield break;
        }

        foreach (var entry in zip.Entries.Where(static entry => !IsFolder(entry)))
        {
            var inner = depth == 0 ? NameOf(entry) : $"{path}/{NameOf(entry)}";
            await foreach (var item in EntryAsync(entry, inner, depth, cancellationToken))
                yield return item;
        }
    }

    /// <summary>
    /// Archivers of Russian Windows write names in a page of DOS or Windows, a Mac in UTF-8, and neither says so: their bytes
    /// come here as they are.
    /// </summary>
    private static string NameOf(ZipArchiveEntry entry) =>
        SentNames.Shown(
            entry.FullName.Any(static letter => letter > 255)
                ? entry.FullName
                : SentNames.OfBytes(Encoding.Latin1.GetBytes(entry.FullName))
        );

    private async IAsyncEnumerable<ArchiveItem> EntryAsync(
        ZipArchiveEntry entry,
        string path,
        int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var kind = SentKinds.Of(FileNames.Safe(path));
        if (kind is SentKind.Beside or SentKind.Trifle)
        {
            yield return new ArchiveItem.Passed(path);
            yield break;
        }

        await using var spool = new SpoolFile();
        var reason =
            kind == SentKind.Closed && !SentKinds.IsSavedLetter(path) ? SentKinds.Word(path)
            : kind == SentKind.Zip && depth > 0 ? ArchiveMessages.Deep
            : await UnpackAsync(entry, spool, cancellationToken);
        if (reason is not null)
        {
            yield return new ArchiveItem.Left(path, reason);
        }
        else if (kind == SentKind.Closed)
        {
            yield return IsOurLetter(spool)
                ? new ArchiveItem.Ours(path)
                : new ArchiveItem.Left(path, SentKinds.Word(path));
        }
        else if (SentKinds.IsSignatureAlone(FileNames.Safe(path), spool.OpenRead))
        {
            yield return new ArchiveItem.Passed(path);
        }
        else if (kind is SentKind.Table or SentKind.Signature)
        {
            yield return new ArchiveItem.File(path, spool.OpenRead);
        }
        else
        {
            await using var archive = spool.OpenRead();
            await foreach (var item in ReadAsync(archive, path, depth + 1, cancellationToken))
                yield return item;
        }
    }

    private bool IsOurLetter(SpoolFile letter)
    {
        using var content = letter.OpenRead();
        return isOurLetter(content);
    }

    /// <returns>Why not; null when the entry is unpacked.</returns>
    private async Task<string?> UnpackAsync(ZipArchiveEntry entry, SpoolFile spool, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted)
            return ArchiveMessages.Locked;

        // What the archive declares may be a lie, so it only spares the work; the counting below is what bounds it.
        var ratio = entry.Length / Math.Max(1, entry.CompressedLength);
        if (entry.Length > RatioFrom && ratio > limits.Ratio)
            return ArchiveMessages.TooPacked(ratio, limits.Ratio);
        var rest = limits.UnzippedBytes - unzipped;
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            await spool.FillAsync(content, Math.Min(limits.FileBytes, rest), cancellationToken);
        }
        catch (TooManyBytesException)
        {
            return rest < limits.FileBytes
                ? ArchiveMessages.TooLargeTogether(limits.UnzippedBytes)
                : ArchiveMessages.TooLarge(limits.FileBytes);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return ArchiveMessages.Damaged;
        }
        finally
        {
            unzipped += spool.Length;
        }

        return spool.Length == entry.Length ? null : ArchiveMessages.Damaged;
    }

    private Problem? WhyUnopened(ZipArchive? zip) =>
        zip is null ? ArchiveMessages.Broken()
        : zip.Entries.Count > limits.Entries ? ArchiveMessages.TooManyEntries(zip.Entries.Count, limits.Entries)
        : null;

    /// <summary>A Mac adds a shadow of every file under a folder of its own.</summary>
    private static bool IsFolder(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith('/')
        || entry.FullName.EndsWith('\\')
        || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static Stream Rewound(Stream archive)
    {
        archive.Position = 0;
        return archive;
    }

    private static ZipArchive? Open(Stream archive)
    {
        try
        {
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or EndOfStreamException
                        or NotSupportedException
                        or ArgumentException
                        or OverflowException
            )
        {
            return null;
        }
    }
}
