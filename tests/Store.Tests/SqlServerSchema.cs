using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Tests;

/// <summary>The SQL Server scripts as DacFx's compiler sees them: a server is not needed to find a wrong name.</summary>
internal static partial class SqlServerSchema
{
    public static IEnumerable<string> Scripts => SqlFiles.All
        .Where(file => !file.Key.StartsWith("queries/", StringComparison.Ordinal) && file.Key.EndsWith(".sqlserver.sql", StringComparison.Ordinal))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => file.Value);

    /// <summary>The query as a procedure with the parameters that its header declares.</summary>
    public static string Procedure(string name, string query)
    {
        var parameters = Parameter().Matches(query).Select(match => $"{match.Groups["name"].Value} {match.Groups["type"].Value}");
        return $"create procedure [{name}] {string.Join(", ", parameters)} as\n{query}";
    }

    /// <summary>What the compiler says against the schema with these additions; warnings count, as unresolved tables are no more than that.</summary>
    public static List<string> Complaints(params IEnumerable<string> additions)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql150, new TSqlModelOptions());
        try
        {
            foreach (var statement in Scripts.SelectMany(Statements).Concat(additions))
                model.AddObjects(statement);
        }
        catch (DacModelException error)
        {
            return [error.Message];
        }

        return [.. model.Validate().Select(message => message.ToString())];
    }

    /// <summary>DacFx takes one statement at a time, a server takes a whole batch.</summary>
    private static IEnumerable<string> Statements(string script)
    {
        using var reader = new StringReader(script);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.Empty(errors.Select(error => error.Message));
        return ((TSqlScript)parsed).Batches
            .SelectMany(batch => batch.Statements)
            .Select(statement => script.Substring(statement.StartOffset, statement.FragmentLength));
    }

    [GeneratedRegex(@"^-- (?<name>@\w+) (?<type>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
