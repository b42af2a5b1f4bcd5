namespace QualityMonitor.Store.Content;

/// <param name="IsDamaged">The bytes are there and are others; false: there are none.</param>
/// <param name="Uses">What it is for; empty: nothing that the database knows.</param>
public sealed record LostContent(string Hash, bool IsDamaged, IReadOnlyList<ContentUse> Uses);

/// <param name="Checked">Files read and compared with their hash.</param>
public sealed record ScrubReport(int Checked, IReadOnlyList<LostContent> Lost);

/// <summary>
/// Reads all that is stored and compares it with its hash, and the database with what is stored. What is damaged is set
/// aside, so that the next collecting run fetches it again where its source still has it.
/// </summary>
public sealed class ContentScrub(ContentStore content, ContentUses uses)
{
    public async Task<ScrubReport> RunAsync(CancellationToken cancellationToken)
    {
        // The uses first: what comes while we read is whole, and is looked at the next time.
        var needed = (await uses.AllAsync(cancellationToken)).ToLookup(static use => use.Hash, StringComparer.Ordinal);
        var stored = content.All().ToHashSet(StringComparer.Ordinal);
        var damaged = new List<string>();
        foreach (var hash in stored)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!content.IsWhole(hash))
                damaged.Add(hash);
        }

        var missing = needed
            .Select(static one => one.Key)
            .Where(hash => !stored.Contains(hash) && !content.Has(hash) && content.Erasure(hash) is null);
        return new ScrubReport(
            stored.Count,
            [
                .. damaged
                    .Concat(missing)
                    .Select(hash => new LostContent(hash, content.IsDamaged(hash), [.. needed[hash]])),
            ]
        );
    }
}
