using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Forgetting;

/// <summary>Changes texts wherever in the database they stand.</summary>
internal sealed class EveryText(StoreConnection connection, IReadOnlyList<TableColumn> columns)
{
    /// <summary>Hashes of what went out stay: by them a copy that comes back is known.</summary>
    private const string MailedOut = "mailed_content";

    public static async Task<EveryText> OfAsync(StoreConnection connection) =>
        new(
            connection,
            [.. (await Catalogue.TextColumnsAsync(connection)).Where(static column => column.Table != MailedOut)]
        );

    /// <param name="core">A piece of text, in lower case, that stands in whatever is to be changed, in any case; empty: it
    /// may be any text.</param>
    /// <param name="leastLength">Shorter texts are not looked at.</param>
    /// <param name="change">The same text: it stays.</param>
    /// <returns>Rows changed.</returns>
    public async Task<int> ChangeAsync(
        string core,
        int leastLength,
        Func<string, string> change,
        CancellationToken cancellationToken
    )
    {
        var changed = 0;
        foreach (var column in columns)
        {
            foreach (var text in await FindAsync(column, core, leastLength, cancellationToken))
            {
                if (change(text) is var becomes && becomes != text)
                    changed += await ReplaceAsync(column, text, becomes, cancellationToken);
            }
        }

        return changed;
    }

    /// <summary>The different texts of a column.</summary>
    private Task<IEnumerable<string>> FindAsync(
        TableColumn column,
        string core,
        int leastLength,
        CancellationToken cancellationToken
    )
    {
        var name = $"\"{column.Column}\"";
        var (length, place) =
            connection.Connection is SqliteConnection
                ? ($"length({name})", $"instr(lower({name}), @core)")
                : ($"len({name})", $"charindex(@core, lower({name}))");
        return connection.Connection.QueryAsync<string>(
            Command(
                $"select distinct {name} from \"{column.Table}\" "
                    + $"where {length} >= @leastLength and (@core = '' or {place} > 0)",
                new { core, leastLength },
                cancellationToken
            )
        );
    }

    private Task<int> ReplaceAsync(
        TableColumn column,
        string was,
        string becomes,
        CancellationToken cancellationToken
    ) =>
        connection.Connection.ExecuteAsync(
            Command(
                $"update \"{column.Table}\" set \"{column.Column}\" = @becomes where \"{column.Column}\" = @was",
                new { was, becomes },
                cancellationToken
            )
        );

    private CommandDefinition Command(string text, object parameters, CancellationToken cancellationToken) =>
        new(text, parameters, connection.Transaction, commandTimeout: 0, cancellationToken: cancellationToken);
}
