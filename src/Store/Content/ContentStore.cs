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
    /// <exception cref="ContentTooLargeException">More than <paramref name="maxBytes"/> came; nothing is kept.</exception>
    public Task<ContentKey> PutAsync(Stream content, long maxBytes, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<ContentKey> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The bytes, seekable; the caller disposes. The hash is not checked here: see <see cref="VerifyAsync"/>.</summary>
    /// <exception cref="ContentMissingException">No such content.</exception>
    public Stream Open(string hash) => throw new NotImplementedException();

    /// <summary>True when the stored bytes still have the hash they are named by.</summary>
    /// <exception cref="ContentMissingException">No such content.</exception>
    public Task<bool> VerifyAsync(string hash, CancellationToken cancellationToken) => throw new NotImplementedException(options.ContentFolder);
}

public sealed class ContentMissingException(string hash, string path)
    : IOException($"Content {hash} is missing: {path}. Restore the content folder from the backup of the database's day.")
{
    public string Hash { get; } = hash;
}

public sealed class ContentTooLargeException(long maxBytes) : IOException($"The content has more than {maxBytes} bytes.")
{
    public long MaxBytes { get; } = maxBytes;
}
