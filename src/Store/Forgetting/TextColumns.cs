using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Forgetting;

/// <summary>Every column of every table that holds words, asked of the database itself: no table can be left out.</summary>
internal static class TextColumns
{
    public static async Task<IReadOnlyList<TextColumn>> AllAsync(
        StoreConnection connection,
        CancellationToken cancellationToken
    )
    {
        if (connection.Connection is SqliteConnection)
            return
            [
                .. await connection.Connection.QueryAsync<TextColumn>(
                    """
                    select t.name as "Table", c.name as "Column"
                    from sqlite_schema as t, pragma_table_info(t.name) as c
                    where t.type = 'table' and t.name not like 'sqlite\_%' escape '\' and lower(c.type) = 'text'
                    order by t.name, c.cid
                    """,
                    transaction: connection.Transaction
                ),
            ];

        // Rows are few, and the names come from the catalogue's own views, which every server has.
        return
        [
            .. await connection.Connection.QueryAsync<TextColumn>(
                """
                select c.table_name as [Table], c.column_name as [Column]
                from information_schema.columns as c
                join information_schema.tables as t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where t.table_type = 'BASE TABLE' and c.data_type in ('nvarchar', 'varchar', 'nchar', 'char')
                order by c.table_name, c.ordinal_position
                """,
                transaction: connection.Transaction
            ),
        ];
    }

    /// <summary>The different texts of a column in which a piece of text stands, in any case.</summary>
    public static async Task<List<string>> WithAsync(
        StoreConnection connection,
        TextColumn column,
        string core,
        CancellationToken cancellationToken
    )
    {
        var name = $"\"{column.Column}\"";
        var has =
            connection.Connection is SqliteConnection
                ? $"instr(lower({name}), @core) > 0"
                : $"charindex(@core, lower({name})) > 0";
        return (
            await connection.Connection.QueryAsync<string>(
                new CommandDefinition(
                    $"select distinct {name} from \"{column.Table}\" where {has}",
                    new { core },
                    connection.Transaction,
                    commandTimeout: 0,
                    cancellationToken: cancellationToken
                )
            )
        ).AsList();
    }

    /// <returns>Rows changed.</returns>
    public static Task<int> ReplaceAsync(
        StoreConnection connection,
        TextColumn column,
        string was,
        string becomes,
        CancellationToken cancellationToken
    ) =>
        connection.Connection.ExecuteAsync(
            new CommandDefinition(
                $"update \"{column.Table}\" set \"{column.Column}\" = @becomes where \"{column.Column}\" = @was",
                new { was, becomes },
                connection.Transaction,
                commandTimeout: 0,
                cancellationToken: cancellationToken
            )
        );
}

internal sealed class TextColumn
{
    public string Table { get; set; } = "";

    public string Column { get; set; } = "";
}
