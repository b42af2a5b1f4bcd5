using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Forgetting;

/// <summary>
/// Erases what a person has the right to have erased, everywhere: every column of words, every paper, the copies that
/// nobody needs; and writes down who had it done. An address becomes one that belongs to nobody, the same everywhere, so
/// that whose file is whose stays told apart. What was broken off is finished by asking again.
/// </summary>
public sealed partial class Forgetter(Database database, ContentStore content, ContentUses uses, TimeProvider clock)
{
    private const int HashLength = 64;

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
        var names = new NamesBeside(await NamesOfAsync(address, cancellationToken));
        var search = new AddressSearch(pattern, names);
        var contents = await new AddressInContents(content, uses, search).RewriteAsync(nobody, cancellationToken);

        await using var connection = await BeginAsync(cancellationToken);
        var texts = await EveryText.OfAsync(connection);
        var places = await texts.ChangeAsync(
            pattern.Core,
            leastLength: pattern.Core.Length,
            text => pattern.IsIn(text) ? pattern.Replace(names.Erase(text), nobody) : text,
            cancellationToken
        );
        await LeadToAsync(contents.Rewritten, texts, cancellationToken);
        var letters = await connection.QueryAsync<long>("letters_to_nobody", new { nobody }, cancellationToken);
        var owner = new { nobody, words = ForgetWords.Erased };
        var notices = await connection.QueryAsync<EditionRow>("notices_of_sender", new { nobody }, cancellationToken);
        foreach (var query in ForgetQueries.OfAddress)
            places += await connection.ExecuteAsync(query, owner, cancellationToken);
        var record = await RecordAsync(connection, order, places, contents.Erased, cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);

        var quoted = OnlyOf([], notices, await uses.AllAsync(cancellationToken));
        await EraseAsync(contents.Rewritten.Keys.Concat(contents.Unused).Concat(quoted), record, cancellationToken);
        // What is damaged helps nobody who asks to be forgotten: what cannot be looked through goes, too.
        content.EraseAside(damaged => search.In(damaged) != AddressFinding.None);
        return new ForgetReport(record, letters, await CompactAsync(connection, cancellationToken))
        {
            Left = contents.Left,
            Unread = contents.Unread,
        };
    }

    /// <summary>
    /// The bytes of files that are alike, their names, all words that were read from them and the answers about them;
    /// numbers stay as they were counted. That they may go, <see cref="ForgetRule"/> says.
    /// </summary>
    /// <param name="files">All that have these bytes.</param>
    /// <exception cref="LeaseLostException">Nothing is changed.</exception>
    public async Task<ForgetReport> FilesAsync(
        IReadOnlyList<Submission> files,
        ForgetOrder order,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        var needed = await uses.AllAsync(cancellationToken);
        await using var connection = await BeginAsync(cancellationToken);
        var (places, letters, answers) = (0, new List<long>(), new List<EditionRow>());
        foreach (var file in files)
        {
            var of = new
            {
                file = file.Id,
                fileName = ForgetWords.FileName(file.FileName),
                place = ForgetWords.Place(file.Id),
                words = ForgetWords.Erased,
            };
            letters.AddRange(await connection.QueryAsync<long>("letters_of_answers", of, cancellationToken));
            answers.AddRange(await connection.QueryAsync<EditionRow>("answers_of_file", of, cancellationToken));
            foreach (var query in ForgetQueries.OfFile)
                places += await connection.ExecuteAsync(query, of, cancellationToken);
        }

        var hashes = OnlyOf(files, answers, needed);
        var record = await RecordAsync(connection, order, places, hashes.Count, cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);

        await EraseAsync(hashes, record, cancellationToken);
        return new ForgetReport(record, letters, await CompactAsync(connection, cancellationToken));
    }

    /// <summary>Whatever led to papers leads to those that were written anew.</summary>
    private static async Task LeadToAsync(
        Dictionary<string, string> rewritten,
        EveryText texts,
        CancellationToken cancellationToken
    )
    {
        if (rewritten.Count > 0)
            await texts.ChangeAsync(
                core: "",
                HashLength,
                text => Hash().Replace(text, hash => rewritten.GetValueOrDefault(hash.Value, hash.Value)),
                cancellationToken
            );
    }

    private async Task<IReadOnlyList<string>> NamesOfAsync(string address, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var addressKey = address.ToLowerInvariant();
        return await connection.QueryAsync<string>("names_beside_address", new { addressKey }, cancellationToken);
    }

    /// <summary>The content of files and papers that is nobody else's, too.</summary>
    private static List<string> OnlyOf(
        IReadOnlyList<Submission> files,
        IReadOnlyList<EditionRow> papers,
        IReadOnlyList<ContentUse> needed
    )
    {
        var own = papers.Select(static one => one.EditionId).ToHashSet();
        var gone = files.Select(static one => one.Id).ToHashSet();
        var others = needed
            .Where(use =>
                !(use.EditionId is { } edition ? own.Contains(edition) : gone.Contains(use.SubmissionId!.Value))
            )
            .Select(static use => use.Hash);
        return
        [
            .. papers
                .SelectMany(static paper => paper.ContentHashes())
                .Concat(files.Select(static file => file.ContentHash))
                .Distinct(StringComparer.Ordinal)
                .Except(others, StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Hash();

    private async Task<StoreConnection> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await database.ConnectAsync(cancellationToken);
        // SQLite leaves what it deletes in its file, until it is told not to.
        await OnSqliteAsync(connection, "pragma secure_delete = on", cancellationToken);
        await connection.BeginAsync(cancellationToken);
        return connection;
    }

    private Task<ForgetRecord> RecordAsync(
        StoreConnection connection,
        ForgetOrder order,
        int places,
        int contents,
        CancellationToken cancellationToken
    ) => ForgetLog.AddAsync(connection, order, clock.GetUtcNow(), places, contents, cancellationToken);

    private async Task EraseAsync(IEnumerable<string> hashes, ForgetRecord record, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes)
            await content.EraseAsync(hash, ForgetWords.Of(record), cancellationToken);
    }

    /// <summary>What was deleted before this program deleted securely, and the journal beside the file, go too.</summary>
    /// <returns>False: somebody is working with the file, and it stays as large as it is.</returns>
    private static async Task<bool> CompactAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await OnSqliteAsync(connection, "vacuum", cancellationToken);
            await OnSqliteAsync(connection, "pragma wal_checkpoint(truncate)", cancellationToken);
            return true;
        }
        catch (SqliteException busy) when (StoreConnection.IsLocked(busy))
        {
            return false;
        }
    }

    private static Task OnSqliteAsync(StoreConnection connection, string text, CancellationToken cancellationToken) =>
        connection.Connection is SqliteConnection
            ? connection.Connection.ExecuteAsync(
                new CommandDefinition(text, commandTimeout: 0, cancellationToken: cancellationToken)
            )
            : Task.CompletedTask;
}
