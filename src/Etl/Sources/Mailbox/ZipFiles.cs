using System.IO.Compression;
using System.Text;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// The tables in an archive, one after the other and never more than the bounds allow. Entries are streams with a name:
/// nothing is written under a name of theirs, so no name can lead out of anywhere.
/// </summary>
internal sealed class ZipFiles(MailLimits limits)
{
    private const long RatioFrom = 1024 * 1024;

    // Archivers of Russian Windows write names in the DOS page and say nothing.
    private const int DosRussian = 866;

    private long unzipped;

    static ZipFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="archive">Seekable; stays open.</param>
    /// <param name="name">Of the archive, for messages.</param>
    /// <param name="depth">0 for an attachment, 1 for an archive inside it.</param>
    public async IAsyncEnumerable<MailItem> ReadAsync(Stream archive, string name, int depth, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var zip = Open(archive);
        if (zip is null || zip.Entries.Count > limits.ZipEntries)
        {
            yield return new MailItem.Refused(name, zip is null ? MailMessages.BrokenZip : MailMessages.TooManyEntries(zip.Entries.Count, limits.ZipEntries));
            yield break;
        }

        var isEmpty = true;
        foreach (var entry in zip.Entries)
        {
            if (MailItem.IsUseful(FileNames.Safe(entry.FullName)) is false || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            isEmpty = false;
            await using var spool = new SpoolFile();
            var shown = $"{name}/{FileNames.Safe(entry.FullName)}";
            if (await UnpackAsync(entry, spool, cancellationToken) is { } refusal)
            {
                yield return new MailItem.Refused(shown, refusal);
            }
            else if (!MailItem.IsZip(shown))
            {
                yield return new MailItem.File(FileNames.Safe(entry.FullName), spool.OpenRead);
            }
            else if (depth > 0)
            {
                yield return new MailItem.Refused(shown, MailMessages.DeepZip);
            }
            else
            {
                await foreach (var inner in ReadAsync(spool.OpenRead(), shown, depth + 1, cancellationToken))
                    yield return inner;
            }
        }

        if (isEmpty)
            yield return new MailItem.Refused(name, MailMessages.EmptyZip());
    }

    /// <returns>Why not; null when the entry is unpacked.</returns>
    private async Task<string?> UnpackAsync(ZipArchiveEntry entry, SpoolFile spool, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted)
            return MailMessages.LockedZip;

        // What the archive declares may be a lie, so it only spares the work; the counting below is what bounds it.
        var ratio = entry.Length / Math.Max(1, entry.CompressedLength);
        if (entry.Length > RatioFrom && ratio > limits.ZipRatio)
            return MailMessages.TooPacked(ratio, limits.ZipRatio);
        var rest = limits.UnzippedBytes - unzipped;
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            await spool.FillAsync(content, Math.Min(limits.FileBytes, rest), cancellationToken);
        }
        catch (TooManyBytesException)
        {
            return rest < limits.FileBytes ? MailMessages.TooLargeTogether(limits.UnzippedBytes) : MailMessages.TooLarge(limits.FileBytes);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return MailMessages.BrokenZip;
        }
        finally
        {
            unzipped += spool.Length;
        }

        return spool.Length == entry.Length ? null : MailMessages.BrokenZip;
    }

    private static ZipArchive? Open(Stream archive)
    {
        try
        {
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true, Encoding.GetEncoding(DosRussian));
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
