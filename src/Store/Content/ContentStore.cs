using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace QualityMonitor.Store.Content;

/// <summary>Names stored bytes.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
public sealed record ContentKey(string Hash, long ByteCount);

/// <summary>
/// Original bytes as files named by their hash: <c>ab/abcdef…</c>. A file is complete or absent, whatever happens,
/// and never changes; a disk may still damage it, so that it is compared with its name whenever it is read. What has
/// not its hash any more is set aside, as evidence, and the same bytes take its place when they come again. Safe for
/// several processes at once.
/// </summary>
public sealed class ContentStore(StoreOptions options)
{
    private const string Incoming = "incoming";
    private const string Damaged = "damaged";
    private const string Erased = "erased";

    /// <summary>Of an unfinished file that no process is writing; a write is never silent for as long.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>What was erased is not kept, see <see cref="Erasure"/>.</summary>
    /// <exception cref="ContentTooLargeException">More than <paramref name="maxBytes"/> came; nothing is
    /// kept.</exception>
    public async Task<ContentKey> PutAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(Folder(Incoming), Guid.NewGuid().ToString("N"));
        try
        {
            var key = await WriteAsync(content, temporary, maxBytes, cancellationToken);
            SweepUnfinished(File.GetLastWriteTimeUtc(temporary));
            Keep(temporary, key);
            return key;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<ContentKey> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var key = new ContentKey(Convert.ToHexStringLower(SHA256.HashData(content.Span)), content.Length);
        if (IsWhole(key.Hash))
            return key;

        await using var stream = new MemoryStream(content.ToArray(), writable: false);
        return await PutAsync(stream, content.Length, cancellationToken);
    }

    /// <summary>It is there; whether it is whole, reading it tells.</summary>
    public bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>It is there with the bytes that it was stored with; what is not is set aside.</summary>
    public bool IsWhole(string hash)
    {
        using var stream = Find(hash);
        return stream is not null;
    }

    /// <summary>Null: it is not there, or was damaged and is not there any more. The caller disposes.</summary>
    internal FileStream? Find(string hash) => Find(hash, PathOf(hash));

    /// <summary>Who had these bytes erased, when and why, in Russian; null: nobody. They are never kept again.</summary>
    public string? Erasure(string hash) => File.Exists(ErasedPath(hash)) ? File.ReadAllText(ErasedPath(hash)) : null;

    /// <summary>Takes the bytes away for good, here and from what was set aside.</summary>
    /// <param name="words">See <see cref="Erasure"/>.</param>
    public async Task EraseAsync(string hash, string words, CancellationToken cancellationToken)
    {
        Folder(Erased);
        // First the mark: whoever reads in between must not take the bytes for lost.
        await AtomicFile.WriteAsync(ErasedPath(hash), Encoding.UTF8.GetBytes(words), cancellationToken);
        foreach (var path in new[] { PathOf(hash), AsidePath(hash) }.Where(File.Exists))
            File.Delete(path);
    }

    /// <summary>Takes away for good what was set aside as damaged.</summary>
    /// <param name="goes">Asked of each.</param>
    internal void EraseAside(Func<Stream, bool> goes)
    {
        foreach (var path in Directory.EnumerateFiles(Folder(Damaged)))
        {
            bool isToGo;
            using (var damaged = File.OpenRead(path))
                isToGo = goes(damaged);
            if (isToGo)
                File.Delete(path);
        }
    }

    /// <summary>For content that nothing leads to any more.</summary>
    internal void Remove(string hash) => File.Delete(PathOf(hash));

    internal long Length(string hash) => new FileInfo(PathOf(hash)).Length;

    /// <summary>Of what is not whole: its bytes are others, be they set aside or not; false: there are none.</summary>
    internal bool IsDamaged(string hash) => Has(hash) || File.Exists(AsidePath(hash));

    /// <summary>The bytes that were stored, seekable; the caller disposes.</summary>
    /// <exception cref="ContentLostException">They are not there any more, or not the same.</exception>
    public Stream Open(string hash)
    {
        var path = PathOf(hash);
        return Find(hash, path)
            ?? throw new ContentLostException(hash, path, IsDamaged(hash)) { Erasure = Erasure(hash) };
    }

    /// <summary>The hashes of all that is stored, damaged or whole.</summary>
    public IEnumerable<string> All() =>
        Directory.Exists(options.ContentFolder)
            ? Directory
                .EnumerateDirectories(options.ContentFolder, "??")
                .SelectMany(static folder => Directory.EnumerateFiles(folder))
                .Select(static file => Path.GetFileName(file))
                .Where(IsHash)
            : [];

    /// <summary>How much all of it is.</summary>
    public long TotalBytes() =>
        All().Sum(hash => new FileInfo(PathOf(hash)) is { Exists: true } file ? file.Length : 0);

    private static async Task<ContentKey> WriteAsync(
        Stream content,
        string path,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = PrivateFiles.Create(path);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            long total = 0;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; )
            {
                total += read;
                if (total > maxBytes)
                    throw new ContentTooLargeException(maxBytes);

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            // On disk before it gets its name: a power cut leaves no file with the right name and wrong bytes.
            file.Flush(flushToDisk: true);
            return new ContentKey(Convert.ToHexStringLower(hash.GetHashAndReset()), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Removes what processes that were killed had begun to write.</summary>
    /// <param name="now">Told by the file system, whose clock may be another machine's.</param>
    private void SweepUnfinished(DateTime now)
    {
        foreach (var file in Directory.EnumerateFiles(Folder(Incoming)))
        {
            if (now - File.GetLastWriteTimeUtc(file) > Abandoned)
                File.Delete(file);
        }
    }

    private void Keep(string temporary, ContentKey key)
    {
        if (IsWhole(key.Hash) || Erasure(key.Hash) is not null)
            return;

        var path = PathOf(key.Hash);
        var folder = Folder(Path.GetDirectoryName(path)!);
        try
        {
            File.Move(temporary, path, overwrite: false);
            FolderSync.Flush(folder);
        }
        catch (IOException) when (IsWhole(key.Hash))
        {
            // Another process kept the same bytes a moment earlier. What is damaged and cannot be set aside is a failure:
            // nobody must think that the bytes are kept.
        }
    }

    private FileStream? Find(string hash, string path)
    {
        if (!File.Exists(path))
            return null;

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024);
        try
        {
            if (HasHash(stream, hash))
            {
                stream.Position = 0;
                return stream;
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        stream.Dispose();
        SetAside(hash, path);
        return null;
    }

    private void SetAside(string hash, string path)
    {
        try
        {
            var aside = Path.Combine(Folder(Damaged), hash);
            File.Move(path, aside, overwrite: true);
            if (IsMoved(aside, hash))
                File.Move(aside, path, overwrite: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or may not write here: the file is not given out either way.
        }
    }

    /// <summary>Between reading and moving, another process may have put the right bytes in their place.</summary>
    private static bool IsMoved(string aside, string hash)
    {
        using var stream = File.OpenRead(aside);
        return HasHash(stream, hash);
    }

    private static bool HasHash(Stream stream, string hash) =>
        Convert.ToHexStringLower(SHA256.HashData(stream)) == hash;

    private string Folder(string name) => PrivateFiles.Folder(Path.Combine(options.ContentFolder, name));

    private string AsidePath(string hash) => Path.Combine(options.ContentFolder, Damaged, Checked(hash));

    private string ErasedPath(string hash) => Path.Combine(options.ContentFolder, Erased, Checked(hash));

    private string PathOf(string hash) => Path.Combine(options.ContentFolder, Checked(hash)[..2], hash);

    /// <summary>It comes from the database or from a person, and must not lead out of the folder.</summary>
    private static string Checked(string hash) =>
        IsHash(hash) ? hash : throw new ArgumentException($"'{hash}' is no SHA-256 in lower-case hex.", nameof(hash));

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
