using System.Text.RegularExpressions;
using Dapper;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Store.Sql;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed partial class SqlFilesTests
{
    public static TheoryData<string> SqliteQueries =>
        [.. new Queries(Engine.Sqlite).Names.Order(StringComparer.Ordinal)];

    private static readonly string[] Wrong =
    [
        "select no_such_column from submission;",
        "select s.no_such_column from submission as s;",
        "select code from no_such_table;",
        "update processing set no_such_column = 1;",
        "insert into submission (no_such_column) values (1);",
        "with c as (select p.processing_id from processing as p) select c.no_such_column from c;",
        "select code from programme where code = @undeclared;",
    ];

    [Fact]
    public void Both_engines_have_the_same_queries_and_migrations()
    {
        Assert.Equal(
            new Queries(Engine.Sqlite).Names.Order(StringComparer.Ordinal),
            new Queries(Engine.SqlServer).Names.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Migration.Of(Engine.Sqlite).Select(one => one.Name),
            Migration.Of(Engine.SqlServer).Select(one => one.Name)
        );
    }

    [Fact]
    public void Migrations_are_numbered_from_one_without_gaps()
    {
        var numbers = Migration.Of(Engine.Sqlite).Select(one => one.Name[..5]);

        Assert.Equal(
            Enumerable.Range(1, Migration.Of(Engine.Sqlite).Count).Select(number => $"{number:0000}_"),
            numbers
        );
    }

    [Fact]
    public void Every_query_that_the_code_names_is_a_file_and_every_file_is_named_by_the_code()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "Store"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText);
        var words = sources
            .SelectMany(text => Quoted().Matches(text))
            .Select(match => match.Groups["word"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var ids = new[] { "programme", "organisation", "indicator", "period" };
        var known = new Queries(Engine.Sqlite).Names.ToHashSet(StringComparer.Ordinal);

        Assert.Empty(known.Except(words).Except(ids.SelectMany(id => new[] { "find_" + id, "add_" + id })));
        Assert.Throws<ArgumentException>(() => new Queries(Engine.Sqlite).Get("no_such_query"));
    }

    /// <summary>What two attempts have otherwise: blanks at an end tell texts apart on SQL Server, too.</summary>
    [Theory]
    [InlineData("lost_rows")]
    [InlineData("lost_definitions")]
    [InlineData("unsaid_rows")]
    [InlineData("rewritten_plans")]
    public void Both_engines_compare_the_same_columns_of_two_attempts(string name)
    {
        var server = new Queries(Engine.SqlServer)
            .Get(name)
            .Replace(
                "-- The dots: no collation of this server tells a blank at the end of a text from none.\n",
                "",
                StringComparison.Ordinal
            );

        Assert.Equal(new Queries(Engine.Sqlite).Get(name), LetterByLetter().Replace(server, "${column}"));
    }

    [Theory, MemberData(nameof(SqliteQueries))]
    public void Every_query_says_what_it_answers(string name)
    {
        Assert.StartsWith("-- ", new Queries(Engine.Sqlite).Get(name), StringComparison.Ordinal);
        Assert.StartsWith("-- ", new Queries(Engine.SqlServer).Get(name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_query_is_understood_by_sqlite()
    {
        await using var store = await TestStore.SqliteAsync();
        await using var connection = await store.Database.OpenAsync(Cancellation);
        var queries = new Queries(Engine.Sqlite);
        foreach (var name in queries.Names)
            await connection.QueryAsync("explain " + queries.Get(name), Unset(queries.Get(name)));
    }

    /// <summary>
    /// Otherwise a report takes as many times longer as there are files: half an hour for six thousand.
    /// </summary>
    [Theory]
    [InlineData("attempt_figures")]
    [InlineData("comparable_figures")]
    [InlineData("given_figures")]
    [InlineData("place_figures")]
    [InlineData("rival_figures")]
    public async Task Sqlite_goes_from_a_figure_to_its_attempt_and_never_through_all_attempts_for_figures(string name)
    {
        var plan = await PlanAsync(name);

        Assert.Contains(
            plan,
            static step => step.StartsWith("SEARCH o USING PRIMARY KEY (indicator_id=?", StringComparison.Ordinal)
        );
        Assert.Contains("SEARCH p USING INTEGER PRIMARY KEY (rowid=?)", plan);
        Assert.DoesNotContain(plan, static step => step.Contains("ix_processing_programme", StringComparison.Ordinal));
    }

    /// <summary>A region has a million figures: sorting them would take longer than reading them.</summary>
    [Theory]
    [InlineData("observed_figures")]
    [InlineData("period_values")]
    public async Task Sqlite_hands_figures_out_in_the_order_in_which_it_keeps_them(string name)
    {
        var plan = await PlanAsync(name);

        Assert.Contains(
            plan,
            static step => step.StartsWith("SEARCH o USING PRIMARY KEY (indicator_id=?", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(plan, static step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sqlite_finds_what_corrects_an_issue_by_the_place_that_the_issue_names() =>
        Assert.Contains(
            "SEARCH o USING PRIMARY KEY (indicator_id=? AND period_id=? AND organisation_id=?)",
            await PlanAsync("open_issues")
        );

    [Theory]
    [InlineData("select 1;\nGO\n\ngo \nselect 'go';\n  Go\n", 2)]
    [InlineData("select 1; -- go\nselect 2;\ngoto done;\n", 1)]
    public void A_script_is_split_at_lines_of_nothing_but_go(string script, int batches) =>
        Assert.Equal(batches, ScriptRunner.Batches(script).Count());

    [Fact]
    public void The_runner_splits_every_script_as_the_server_s_own_parser_does()
    {
        foreach (var migration in Migration.Of(Engine.SqlServer))
            Assert.Equal(
                SqlServerSchema.Batches(migration.Text),
                ScriptRunner.Batches(migration.Text).Select(SqlServerSchema.Batches).Sum()
            );
        Assert.All(
            Migration.Of(Engine.SqlServer).SelectMany(static one => ScriptRunner.Batches(one.Text)),
            static batch => Assert.Equal(1, SqlServerSchema.Batches(batch))
        );
    }

    [Fact]
    public void The_sql_server_schema_compiles_without_a_warning() => Assert.Empty(SqlServerSchema.Complaints());

    /// <summary>
    /// The database's own would take «отчет.xlsx» and «Отчет.xlsx» for one file, and it is the administrator's choice.
    /// </summary>
    [Fact]
    public void Every_column_of_texts_compares_by_code_point_whatever_the_database_does()
    {
        var columns = SqlServerSchema.TextColumns();

        Assert.All(columns, static one => Assert.Equal("Latin1_General_100_BIN2", one.Collation));
        Assert.Contains(columns, static one => one.Column == "submission.file_name");
        Assert.Contains(columns, static one => one.Column == "schema_version.script_name");
    }

    /// <summary>The columns of a temporary table would follow the collation of tempdb.</summary>
    [Fact]
    public void No_query_declares_a_column_of_texts_without_a_collation()
    {
        var queries = new Queries(Engine.SqlServer);

        Assert.All(queries.Names, name => Assert.Empty(SqlServerSchema.LooseColumns(queries.Get(name))));
        Assert.Equal(
            ["a", "b"],
            SqlServerSchema.LooseColumns(
                "create table #t (a nvarchar(9)); declare @t table (b varchar(9), c int, d char(1) collate Latin1_General_BIN2);"
            )
        );
    }

    /// <summary>All at once: compiling the schema takes longer than all queries. A complaint names its query.</summary>
    [Fact]
    public void Every_query_compiles_against_the_sql_server_schema()
    {
        var queries = new Queries(Engine.SqlServer);

        Assert.Empty(
            SqlServerSchema.Complaints(queries.Names.Select(name => SqlServerSchema.Procedure(name, queries.Get(name))))
        );
    }

    [Fact]
    public void The_compiler_catches_every_kind_of_unknown_name_beside_others()
    {
        var complaints = SqlServerSchema.Complaints(
            Wrong.Select(static (query, index) => SqlServerSchema.Procedure($"wrong_{index}", query))
        );

        Assert.All(
            Enumerable.Range(0, Wrong.Length),
            index => Assert.Contains(complaints, one => one.Contains($"[wrong_{index}]", StringComparison.Ordinal))
        );
    }

    private static async Task<List<string>> PlanAsync(string name)
    {
        await using var store = await TestStore.SqliteAsync();
        await using var connection = await store.Database.OpenAsync(Cancellation);
        var query = new Queries(Engine.Sqlite).Get(name);
        return
        [
            .. (await connection.QueryAsync<Step>("explain query plan " + query, Unset(query))).Select(static step =>
                step.Detail
            ),
        ];
    }

    private static DynamicParameters Unset(string query)
    {
        var parameters = new DynamicParameters();
        foreach (Match parameter in Declared().Matches(query))
            parameters.Add(parameter.Groups["name"].Value, null);
        return parameters;
    }

    private sealed class Step
    {
        public string Detail { get; set; } = "";
    }

    [GeneratedRegex(@"\((?<column>\w+\.\w+) \+ N'\.'\)( as \w+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LetterByLetter();

    [GeneratedRegex("\"(?<word>[a-z_]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^-- @(?<name>\w+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();
}
