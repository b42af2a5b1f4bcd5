using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace QualityMonitor.Store.Sql;

/// <summary>What tables there are, asked of the database itself: whoever needs all of them forgets none.</summary>
internal static class Catalogue
{
    public static async Task<IReadOnlyList<string>> TablesAsync(DbConnection connection, DbTransaction? state) =>
        [
            .. await connection.QueryAsync<string>(
                connection is SqliteConnection
                    ? """
                    select name from sqlite_schema
                    where type = 'table' and name not like 'sqlite\_%' escape '\' order by name
                    """
                    : "select table_name from information_schema.tables where table_type = 'BASE TABLE' order by table_name",
                transaction: state
            ),
        ];

    /// <summary>The columns of all tables that hold words.</summary>
    public static async Task<IReadOnlyList<TableColumn>> TextColumnsAsync(StoreConnection connection) =>
        [
            .. await connection.Connection.QueryAsync<TableColumn>(
                connection.Connection is SqliteConnection
                    ? """
                    select t.name as "Table", c.name as "Column"
                    from sqlite_schema as t, pragma_table_info(t.name) as c
                    where t.type = 'table' and t.name not like 'sqlite\_%' escape '\' and lower(c.type) = 'text'
                    order by t.name, c.cid
                    """
                    : """
                    select c.table_name as [Table], c.column_name as [Column]
                    from information_schema.columns as c
                    join information_schema.tables as t
                        on t.table_schema = c.table_schema and t.table_name = c.table_name
                    where t.table_type = 'BASE TABLE' and c.data_type in ('nvarchar', 'varchar', 'nchar', 'char')
                    order by c.table_name, c.ordinal_position
                    """,
                transaction: connection.Transaction
            ),
        ];
}

internal sealed class TableColumn
{
    public string Table { get; set; } = "";

    public string Column { get; set; } = "";
}
