using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Forgetting;

/// <param name="Rewritten">New hash by old.</param>
/// <param name="Unused">Nothing that the database knows: what a broken-off work left.</param>
/// <param name="Left">It is in them, and they are no texts.</param>
/// <param name="Unread">Nobody can say.</param>
internal sealed record AddressedContents(
    Dictionary<string, string> Rewritten,
    List<string> Unused,
    List<ContentUse> Left,
    List<ContentUse> Unread
)
{
    public int Erased => Rewritten.Count + Unused.Count;
}

/// <summary>Looks through all stored bytes, and writes anew what names an address; the old bytes stay for the caller to
/// erase.</summary>
internal sealed class AddressInContents(ContentStore content, ContentUses uses, AddressSearch search)
{
    public async Task<AddressedContents> RewriteAsync(string replacement, CancellationToken cancellationToken)
    {
        var needed = (await uses.AllAsync(cancellationToken)).ToLookup(static use => use.Hash, StringComparer.Ordinal);
        var all = new AddressedContents(new(StringComparer.Ordinal), [], [], []);
        foreach (var hash in content.All().ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var stored = content.Find(hash);
            switch (stored is null ? AddressFinding.None : search.In(stored))
            {
                case AddressFinding.Found when !needed[hash].Any():
                    all.Unused.Add(hash);
                    break;
                case AddressFinding.Found when await RewriteAsync(stored!, replacement, cancellationToken) is { } anew:
                    all.Rewritten.Add(hash, anew);
                    break;
                case AddressFinding.Found:
                    all.Left.AddRange(needed[hash]);
                    break;
                case AddressFinding.Unreadable:
                    all.Unread.AddRange(needed[hash]);
                    break;
                default:
                    break;
            }
        }

        return all;
    }

    /// <returns>The hash of the same bytes without the address; null: what has it is no text, and would break.</returns>
    private async Task<string?> RewriteAsync(Stream stored, string replacement, CancellationToken cancellationToken)
    {
        await using var anew = PrivateFiles.Passing();
        try
        {
            search.Replace(stored, anew, replacement);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        if (search.In(anew) != AddressFinding.None)
            return null;
        anew.Position = 0;
        return (await content.PutAsync(anew, long.MaxValue, cancellationToken)).Hash;
    }
}
