using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Tests;

/// <summary>
/// The SQL Server scripts as DacFx's compiler sees them: a server is not needed to find a wrong name.
/// </summary>
internal static partial class SqlServerSchema
{
    private static readonly string[] TextTypes = ["varchar", "nvarchar", "char", "nchar", "text", "ntext"];

    public static IEnumerable<string> Scripts =>
        SqlFiles
            .All.Where(file =>
                !file.Key.StartsWith("queries/", StringComparison.Ordinal)
                && file.Key.EndsWith(".sqlserver.sql", StringComparison.Ordinal)
            )
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => file.Value);

    /// <summary>How many batches the server's own parser finds in a script.</summary>
    public static int Batches(string script) => Parse(script).Batches.Count;

    /// <summary>The query as a procedure with the parameters that its header declares.</summary>
    public static string Procedure(string name, string query)
    {
        var parameters = Parameter()
            .Matches(query)
            .Select(match => $"{match.Groups["name"].Value} {match.Groups["type"].Value}");
        return $"create procedure [{name}] {string.Join(", ", parameters)} as\n{query}";
    }

    /// <summary>
    /// What the compiler says against the schema with these additions; warnings count, as unresolved tables are no more
    /// than that.
    /// </summary>
    public static List<string> Complaints(params IEnumerable<string> additions)
    {
        using var model = NewModel();
        var refused = new List<string>();
        foreach (var statement in Schema(Scripts).Concat(additions))
        {
            try
            {
                model.AddObjects(statement);
            }
            catch (DacModelException error)
            {
                refused.Add($"{error.Message} {statement}");
            }
        }

        return [.. refused, .. model.Validate().Select(message => message.ToString())];
    }

    /// <summary>The columns of words of all tables, and by which collation each compares; null: by the database's.</summary>
    public static List<(string Column, string? Collation)> TextColumns()
    {
        using var model = Model(Scripts);
        return
        [
            .. model
                .GetObjects(DacQueryScopes.UserDefined, Table.TypeClass)
                .SelectMany(static table => table.GetReferenced(Table.Columns))
                .Where(static column =>
                    column.GetReferenced(Column.DataType).Any(type => TextTypes.Contains(type.Name.Parts[^1]))
                )
                .Select(static column =>
                    (string.Join('.', column.Name.Parts.TakeLast(2)), column.GetProperty<string?>(Column.Collation))
                ),
        ];
    }

    /// <summary>Columns of words that a text declares for itself, as a temporary table does, without a collation.</summary>
    public static List<string> LooseColumns(string text)
    {
        var found = new DeclaredColumns();
        Parse(text).Accept(found);
        return found.Loose;
    }

    /// <summary>What scripts make together, one after the other.</summary>
    public static TSqlModel Model(IEnumerable<string> scripts)
    {
        var model = NewModel();
        foreach (var statement in Schema(scripts))
            model.AddObjects(statement);
        return model;
    }

    private static TSqlModel NewModel() => new(SqlServerVersion.Sql150, new TSqlModelOptions());

    /// <summary>
    /// The schema that the scripts together make. DacFx knows what is, not what changes: a table that a later script
    /// alters is given to it as that script leaves it. It takes one statement at a time, where a server takes a whole
    /// batch.
    /// </summary>
    private static List<string> Schema(IEnumerable<string> scripts)
    {
        var statements = Remaining(scripts.SelectMany(Statements));
        var tables = statements
            .OfType<CreateTableStatement>()
            .ToDictionary(table => Name(table.SchemaObjectName), StringComparer.OrdinalIgnoreCase);
        var changes = statements
            .OfType<AlterTableStatement>()
            .Where(change => Apply(change, tables[Name(change.SchemaObjectName)].Definition))
            .ToHashSet();
        var writer = new Sql150ScriptGenerator();
        return
        [
            .. statements
                .Where(statement => !changes.Contains(statement))
                .Select(statement =>
                {
                    writer.GenerateScript(statement, out var text);
                    return text;
                }),
        ];
    }

    /// <summary>
    /// What defines something that no later statement drops; rows that a script moves are not its schema.
    /// </summary>
    private static List<TSqlStatement> Remaining(IEnumerable<TSqlStatement> all)
    {
        var remaining = new List<TSqlStatement>();
        foreach (var statement in all)
        {
            switch (statement)
            {
                case DropTableStatement table:
                    remaining.RemoveAll(one =>
                        one is CreateTableStatement made && Are(table.Objects, made.SchemaObjectName)
                    );
                    remaining.RemoveAll(one => one is CreateIndexStatement made && Are(table.Objects, made.OnName));
                    remaining.RemoveAll(one =>
                        one is AlterTableStatement made && Are(table.Objects, made.SchemaObjectName)
                    );
                    break;
                case DropViewStatement view:
                    remaining.RemoveAll(one =>
                        one is CreateViewStatement made && Are(view.Objects, made.SchemaObjectName)
                    );
                    break;
                case DropIndexStatement index:
                    var names = index.DropIndexClauses.Cast<DropIndexClause>().Select(static one => one.Index.Value);
                    remaining.RemoveAll(one => one is CreateIndexStatement made && names.Contains(made.Name.Value));
                    break;
                case not (DataModificationStatement or SelectStatement or SetIdentityInsertStatement):
                    remaining.Add(statement);
                    break;
            }
        }

        return remaining;
    }

    private static bool Are(IEnumerable<SchemaObjectName> names, SchemaObjectName other) =>
        names.Any(name => string.Equals(Name(name), Name(other), StringComparison.OrdinalIgnoreCase));

    private static bool Apply(AlterTableStatement change, TableDefinition table)
    {
        switch (change)
        {
            case AlterTableAddTableElementStatement added:
                foreach (var column in added.Definition.ColumnDefinitions)
                    table.ColumnDefinitions.Add(column);
                foreach (var constraint in added.Definition.TableConstraints)
                    table.TableConstraints.Add(constraint);
                return true;
            case AlterTableDropTableElementStatement dropped:
                Assert.All(
                    dropped.AlterTableDropTableElements,
                    element =>
                        Assert.True(
                            table.TableConstraints.Remove(
                                table.TableConstraints.Single(one =>
                                    one.ConstraintIdentifier.Value == element.Name.Value
                                )
                            )
                        )
                );
                return true;
            default:
                return false;
        }
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;

    public static IEnumerable<TSqlStatement> Statements(string script) =>
        Parse(script).Batches.SelectMany(batch => batch.Statements);

    private static TSqlScript Parse(string script)
    {
        using var reader = new StringReader(script);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.Empty(errors.Select(error => error.Message));
        return (TSqlScript)parsed;
    }

    private sealed class DeclaredColumns : TSqlFragmentVisitor
    {
        public List<string> Loose { get; } = [];

        public override void Visit(ColumnDefinition node)
        {
            if (
                node.Collation is null
                && node.DataType?.Name.BaseIdentifier.Value is { } type
                && TextTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
            )
                Loose.Add(node.ColumnIdentifier.Value);
        }
    }

    [GeneratedRegex(@"^-- (?<name>@\w+) (?<type>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
