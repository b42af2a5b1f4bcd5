namespace QualityMonitor.Store.Content;

/// <summary>Stored bytes cannot be given out: they are gone, or are not those that were stored.</summary>
/// <param name="isDamaged">The file is there and has other bytes; false: there is none.</param>
public sealed class ContentLostException(string hash, string path, bool isDamaged)
    : IOException(
        $"Content {hash} is {(isDamaged ? "damaged" : "missing")}: {path}. Restore it from a backup, or collect the file again."
    )
{
    public string Hash { get; } = hash;

    public bool IsDamaged { get; } = isDamaged;

    /// <summary>See <see cref="ContentStore.Erasure"/>.</summary>
    public string? Erasure { get; init; }
}

public sealed class ContentTooLargeException(long maxBytes)
    : IOException($"The content has more than {maxBytes} bytes.")
{
    public long MaxBytes { get; } = maxBytes;
}
