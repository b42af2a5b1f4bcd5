using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Store.Tests;

/// <summary>
/// Migration 0042 makes the tables of SQL Server anew, for their texts to have a collation of their own. Whoever did so by
/// hand would forget a default, an index or a column in the middle of a list.
/// </summary>
public sealed class RemadeTablesTests
{
    private const string Name = "0042_collate_texts";
    private const string Kept = "kept_";

    private static readonly Migration Remaking = Migration.Of(Engine.SqlServer).Single(static one => one.Name == Name);

    [Fact]
    public void Nothing_but_collations_is_otherwise_than_before()
    {
        var (before, after) = (Described(SchemaBefore()), Described([.. SchemaBefore(), Remaking.Text]));

        Assert.Contains(before, static one => one.Contains("fk_processing_word", StringComparison.Ordinal));
        Assert.Contains(before, static one => one.Contains("said_elsewhere", StringComparison.Ordinal));
        Assert.Equal(before, after);
    }

    [Fact]
    public void Every_column_of_every_table_comes_back_into_its_own_place()
    {
        var columns = Columns();
        var inserts = SqlServerSchema.Statements(Remaking.Text).OfType<InsertStatement>().ToList();

        Assert.NotEmpty(inserts);
        Assert.All(
            inserts,
            insert =>
            {
                var into = insert.InsertSpecification;
                var table = ((NamedTableReference)into.Target).SchemaObject.BaseIdentifier.Value;
                var query = (QuerySpecification)((SelectInsertSource)into.InsertSource).Select;
                Assert.Equal(columns[table], into.Columns.Select(One));
                Assert.Equal(columns[table], query.SelectElements.Select(One));
                Assert.Equal(Kept + table, From(query));
            }
        );
    }

    [Fact]
    public void The_rows_of_a_table_are_kept_before_it_goes_and_come_back_before_what_kept_them_goes()
    {
        var steps = SqlServerSchema.Statements(Remaking.Text).Select(Step).OfType<string>().ToList();
        var tables = steps
            .Where(static one => one.StartsWith("make ", StringComparison.Ordinal))
            .Select(static one => one[5..]);

        Assert.Equal(
            tables.SelectMany(static one =>
                new[] { $"keep {one}", $"drop {one}", $"make {one}", $"fill {one}", $"drop {Kept}{one}" }
            ),
            steps
        );
    }

    /// <summary>A table has one, or may not be given numbers of its own.</summary>
    [Fact]
    public void Numbers_that_the_server_gave_come_back_as_they_were()
    {
        var counted = SqlServerSchema
            .Statements(Remaking.Text)
            .OfType<CreateTableStatement>()
            .Where(static table =>
                table.Definition.ColumnDefinitions.Any(static one => one.IdentityOptions is not null)
            )
            .Select(static table => table.SchemaObjectName.BaseIdentifier.Value);
        var switches = SqlServerSchema
            .Statements(Remaking.Text)
            .OfType<SetIdentityInsertStatement>()
            .Select(static one => $"{one.Table.BaseIdentifier.Value} {(one.IsOn ? "on" : "off")}");

        Assert.Equal(counted.SelectMany(static one => new[] { $"{one} on", $"{one} off" }), switches);
    }

    private static List<string> SchemaBefore() =>
        [.. SqlServerSchema.Scripts.TakeWhile(static script => script != Remaking.Text)];

    /// <summary>Every object with all that the compiler knows of it, but by what it compares texts.</summary>
    private static List<string> Described(IEnumerable<string> scripts)
    {
        using var model = SqlServerSchema.Model(scripts);
        return
        [
            .. model
                .GetObjects(DacQueryScopes.UserDefined)
                .SelectMany(static one => one.GetChildren().Prepend(one))
                .Select(Describe)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Describe(TSqlObject one) =>
        string.Join(
            ' ',
            [
                one.ObjectType.Name,
                one.Name.ToString(),
                .. one
                    .ObjectType.Properties.Where(static property => property != Column.Collation)
                    .Select(property => $"{property.Name}={one.GetProperty(property)}"),
                .. one.GetReferenced().Select(static other => other.Name.ToString()),
            ]
        );

    private static Dictionary<string, string[]> Columns()
    {
        using var model = SqlServerSchema.Model([.. SchemaBefore(), Remaking.Text]);
        return model
            .GetObjects(DacQueryScopes.UserDefined, Table.TypeClass)
            .ToDictionary(
                static table => table.Name.Parts[^1],
                static table => table.GetReferenced(Table.Columns).Select(static one => one.Name.Parts[^1]).ToArray(),
                StringComparer.Ordinal
            );
    }

    private static string? Step(TSqlStatement statement) =>
        statement switch
        {
            SelectStatement { Into: { } into, QueryExpression: QuerySpecification query } => into.BaseIdentifier.Value
            == Kept + From(query)
                ? $"keep {From(query)}"
                : "keep otherwise",
            DropTableStatement drop => $"drop {drop.Objects.Single().BaseIdentifier.Value}",
            CreateTableStatement create => $"make {create.SchemaObjectName.BaseIdentifier.Value}",
            InsertStatement { InsertSpecification.Target: NamedTableReference table } =>
                $"fill {table.SchemaObject.BaseIdentifier.Value}",
            _ => null,
        };

    private static string From(QuerySpecification query) =>
        ((NamedTableReference)query.FromClause.TableReferences.Single()).SchemaObject.BaseIdentifier.Value;

    private static string One(SelectElement element) =>
        One((ColumnReferenceExpression)((SelectScalarExpression)element).Expression);

    private static string One(ColumnReferenceExpression column) =>
        column.MultiPartIdentifier.Identifiers.Single().Value;
}
