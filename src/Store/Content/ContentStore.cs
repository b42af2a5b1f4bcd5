using System.Buffers;
using System.Security.Cryptography;

namespace QualityMonitor.Store.Content;

/// <summary>Names stored bytes.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
public sealed record ContentKey(string Hash, long ByteCount);

/// <summary>
/// Original bytes as files named by their hash: <c>ab/abcdef…</c>. A file is complete or absent, whatever happens,
/// and never changes. Safe for several processes at once.
/// </summary>
public sealed class ContentStore(StoreOptions options)
{
    /// <exception cref="ContentTooLargeException">More than <paramref name="maxBytes"/> came; nothing is
    /// kept.</exception>
    public async Task<ContentKey> PutAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.ContentFolder, "incoming"));
        var temporary = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));
        try
        {
            var key = await WriteAsync(content, temporary, maxBytes, cancellationToken);
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
        if (File.Exists(PathOf(key.Hash)))
            return key;

        await using var stream = new MemoryStream(content.ToArray(), writable: false);
        return await PutAsync(stream, content.Length, cancellationToken);
    }

    public bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>The bytes, seekable; the caller disposes. Whether they still have the hash is not checked.</summary>
    /// <exception cref="ContentMissingException">No such content.</exception>
    public Stream Open(string hash)
    {
        var path = PathOf(hash);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024)
            : throw new ContentMissingException(hash, path);
    }

    private static async Task<ContentKey> WriteAsync(
        Stream content,
        string path,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0
        );
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

    private void Keep(string temporary, ContentKey key)
    {
        var path = PathOf(key.Hash);
        if (File.Exists(path))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process kept the same bytes a moment earlier.
        }
    }

    private string PathOf(string hash)
    {
        // A hash comes from the database or from a person; it must not lead out of the folder.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException($"'{hash}' is no SHA-256 in lower-case hex.", nameof(hash));

        return Path.Combine(options.ContentFolder, hash[..2], hash);
    }
}

public sealed class ContentMissingException(string hash, string path)
    : IOException(
        $"Content {hash} is missing: {path}. Restore the content folder from the backup of the database's day."
    )
{
    public string Hash { get; } = hash;
}

public sealed class ContentTooLargeException(long maxBytes)
    : IOException($"The content has more than {maxBytes} bytes.")
{
    public long MaxBytes { get; } = maxBytes;
}
