using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Forgetting;

/// <summary>
/// Erases what a person has the right to have erased, everywhere: every column of words, every paper, the copies that
/// nobody needs; and writes down who had it done. An address becomes one that belongs to nobody, the same everywhere, so
/// that whose file is whose stays told apart. What was broken off is finished by asking again.
/// </summary>
public sealed class Forgetter(Database database, ContentStore content, ContentUses uses, TimeProvider clock)
{
    /// <summary>Hashes of what went out stay: by them a copy that comes back is known.</summary>
    private const string MailedOut = "mailed_content";

    /// <summary>
    /// The address must be in no passport in force and be owed no letter: the caller sees to that.
    /// </summary>
    /// <exception cref="LeaseLostException">Nothing is changed but papers written anew, which nobody leads to.</exception>
    public async Task<ForgetReport> AddressAsync(
        string address,
        ForgetOrder order,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        var pattern = new AddressPattern(address);
        var nobody = $"erased-{Guid.NewGuid().ToString("N")[..8]}@erased.invalid";
        var found = await ContentsAsync(pattern, nobody, cancellationToken);

        await using var connection = await database.ConnectAsync(cancellationToken);
        await SecurelyAsync(connection, cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var places = await ReplaceAsync(connection, pattern, nobody, cancellationToken);
        foreach (var (was, becomes) in found.Rewritten)
            await ReplaceAsync(connection, was, becomes, cancellationToken);
        var letters = await connection.QueryAsync<long>("letters_to_nobody", new { nobody }, cancellationToken);
        foreach (var query in ForgetQueries.OfAddress)
            places += await connection.ExecuteAsync(
                query,
                new { nobody, words = ForgetWords.Erased },
                cancellationToken
            );
        var record = await RecordAsync(connection, order, places, found.Count, cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);

        foreach (var hash in found.Rewritten.Keys.Concat(found.Unused))
            await content.EraseAsync(hash, ForgetWords.Of(record), cancellationToken);
        await CompactAsync(connection, cancellationToken);
        return new ForgetReport(record, letters, found.Left);
    }

    /// <summary>
    /// The bytes of a file, its name and all words that were read from it; numbers stay as they were counted. That it may
    /// go, <see cref="ForgetRule"/> says.
    /// </summary>
    /// <exception cref="LeaseLostException">Nothing is changed.</exception>
    public async Task<ForgetReport> FileAsync(
        Submission file,
        ForgetOrder order,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await SecurelyAsync(connection, cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var erased = new
        {
            file = file.Id,
            fileName = ForgetWords.FileName(file.FileName),
            place = ForgetWords.Place(file.Id),
            words = ForgetWords.Erased,
        };
        var places = 0;
        foreach (var query in ForgetQueries.OfFile)
            places += await connection.ExecuteAsync(query, erased, cancellationToken);
        var record = await RecordAsync(connection, order, places, contents: 1, cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);

        await content.EraseAsync(file.ContentHash, ForgetWords.Of(record), cancellationToken);
        await CompactAsync(connection, cancellationToken);
        return new ForgetReport(record, [], []);
    }

    /// <summary>What passports gave to an organisation as its address, or to who speaks for it, cell by cell.</summary>
    public async Task<IReadOnlyList<string>> AddressesOfAsync(string organisation, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<string>(
            "addresses_of_organisation",
            new { organisation },
            cancellationToken
        );
    }

    /// <summary>Letters to an address that are not sent yet, or of unknown fate.</summary>
    public async Task<long> LettersOwedAsync(string address, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var addressKey = address.ToLowerInvariant();
        return await connection.FirstOrDefaultAsync<long>("letters_owed", new { addressKey }, cancellationToken);
    }

    /// <summary>What was ever erased, latest first.</summary>
    public async Task<IReadOnlyList<ForgetRecord>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<Row>("forgettings", null, cancellationToken)).ConvertAll(static row =>
            row.ToRecord()
        );
    }

    private async Task<Found> ContentsAsync(AddressPattern pattern, string nobody, CancellationToken cancellationToken)
    {
        var needed = (await uses.AllAsync(cancellationToken)).ToLookup(static use => use.Hash, StringComparer.Ordinal);
        var found = new Found();
        foreach (var hash in content.All().ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!content.IsWhole(hash) || !Names(hash, pattern))
                continue;
            if (!needed[hash].Any())
                found.Unused.Add(hash);
            else if (await RewriteAsync(hash, pattern, nobody, cancellationToken) is { } anew)
                found.Rewritten.Add(hash, anew);
            else
                found.Left.AddRange(needed[hash]);
        }

        return found;
    }

    private bool Names(string hash, AddressPattern pattern)
    {
        using var stream = content.Open(hash);
        return AddressInBytes.Contains(stream, pattern);
    }

    /// <returns>The hash of the same bytes without the address; null: what has it is no text, and would break.</returns>
    private async Task<string?> RewriteAsync(
        string hash,
        AddressPattern pattern,
        string nobody,
        CancellationToken cancellationToken
    )
    {
        await using var paper = content.Open(hash);
        await using var anew = PassingFile.Create();
        AddressInBytes.Replace(paper, anew, pattern, nobody);
        anew.Position = 0;
        if (AddressInBytes.Contains(anew, pattern))
            return null;
        anew.Position = 0;
        return (await content.PutAsync(anew, long.MaxValue, cancellationToken)).Hash;
    }

    private static async Task<int> ReplaceAsync(
        StoreConnection connection,
        AddressPattern pattern,
        string nobody,
        CancellationToken cancellationToken
    )
    {
        var places = 0;
        foreach (var column in await TextColumns.AllAsync(connection, cancellationToken))
        {
            foreach (var text in await TextColumns.WithAsync(connection, column, pattern.Core, cancellationToken))
            {
                if (pattern.IsIn(text))
                    places += await TextColumns.ReplaceAsync(
                        connection,
                        column,
                        text,
                        pattern.Replace(text, nobody),
                        cancellationToken
                    );
            }
        }

        return places;
    }

    /// <summary>A paper was written anew: whatever leads to it leads to the new one.</summary>
    private static async Task ReplaceAsync(
        StoreConnection connection,
        string was,
        string becomes,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var column in (await TextColumns.AllAsync(connection, cancellationToken)).Where(static one =>
                one.Table != MailedOut
            )
        )
        {
            foreach (var text in await TextColumns.WithAsync(connection, column, was, cancellationToken))
                await TextColumns.ReplaceAsync(
                    connection,
                    column,
                    text,
                    text.Replace(was, becomes, StringComparison.Ordinal),
                    cancellationToken
                );
        }
    }

    private async Task<ForgetRecord> RecordAsync(
        StoreConnection connection,
        ForgetOrder order,
        int places,
        int contents,
        CancellationToken cancellationToken
    )
    {
        var at = ColumnTypes.Truncate(clock.GetUtcNow());
        var id = await connection.InsertAsync(
            "add_forgetting",
            new
            {
                what = order.What,
                reason = order.Reason,
                forgottenBy = order.ForgottenBy,
                forgottenAt = at,
                places,
                contents,
            },
            cancellationToken
        );
        return new ForgetRecord(id, order.What, order.Reason, order.ForgottenBy, at, places, contents);
    }

    /// <summary>SQLite leaves what it deletes in its file, until it is told not to.</summary>
    private static Task SecurelyAsync(StoreConnection connection, CancellationToken cancellationToken) =>
        OnSqliteAsync(connection, "pragma secure_delete = on", cancellationToken);

    private static async Task CompactAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        await OnSqliteAsync(connection, "vacuum", cancellationToken);
        await OnSqliteAsync(connection, "pragma wal_checkpoint(truncate)", cancellationToken);
    }

    private static Task OnSqliteAsync(StoreConnection connection, string text, CancellationToken cancellationToken) =>
        connection.Connection is SqliteConnection
            ? connection.Connection.ExecuteAsync(
                new CommandDefinition(text, commandTimeout: 0, cancellationToken: cancellationToken)
            )
            : Task.CompletedTask;

    private sealed class Found
    {
        public Dictionary<string, string> Rewritten { get; } = new(StringComparer.Ordinal);

        public List<string> Unused { get; } = [];

        public List<ContentUse> Left { get; } = [];

        public int Count => Rewritten.Count + Unused.Count;
    }

    private sealed class Row
    {
        public long ForgettingId { get; set; }

        public string What { get; set; } = "";

        public string Reason { get; set; } = "";

        public string ForgottenBy { get; set; } = "";

        public DateTimeOffset ForgottenAt { get; set; }

        public int Places { get; set; }

        public int Contents { get; set; }

        public ForgetRecord ToRecord() => new(ForgettingId, What, Reason, ForgottenBy, ForgottenAt, Places, Contents);
    }
}
