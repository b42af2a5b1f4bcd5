using System.Globalization;
using Microsoft.Data.Sqlite;
using QualityMonitor.Etl.Collecting.Outcomes;

namespace QualityMonitor.Bench;

/// <summary>A folder in which nothing has happened since the last run: the usual quarter of an hour.</summary>
internal static class UnchangedFolder
{
    private const int Files = 10_000;
    private const int Runs = 5;
    private const double MostSeconds = 2.0;

    public static async Task RunAsync(Score score)
    {
        var folder = score.NewFolder();
        var country = await Workplace.FoundAsync(folder);
        await SchoolFile.DescribeAsync(country);
        for (var school = 0; school < Files; school++)
            await SchoolFile.WriteAsync(country, school, change: 0);
        score.Say($"a folder of {Files} files");
        var first = await country.CollectAsync();
        var before = await RowsAsync(country);

        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var start = TimeProvider.System.GetTimestamp();
            var report = await country.CollectAsync();
            best = Math.Min(best, TimeProvider.System.GetElapsedTime(start).TotalSeconds);
            if (report.Count(FileOutcome.Unchanged) != Files)
                throw new InvalidOperationException(
                    $"{report.Count(FileOutcome.Unchanged)} files of {Files} are unchanged."
                );
        }

        // «0,3» as a percentage is loaded and asked about.
        score.Judge(
            "first run: every file is loaded",
            first.Count(FileOutcome.Loaded) + first.Count(FileOutcome.LoadedWithIssues) == Files
        );
        score.Judge("unchanged files: seconds of a run", best, MostSeconds);
        score.Judge(
            "unchanged files: no table has another row",
            before.SequenceEqual(await RowsAsync(country), StringComparer.Ordinal)
        );
    }

    /// <summary>Every table with the number of its rows.</summary>
    private static async Task<List<string>> RowsAsync(Workplace country)
    {
        await using var connection = (SqliteConnection)await country.Database.OpenAsync(CancellationToken.None);
        var names = await ListAsync(connection, "select name from sqlite_schema where type = 'table' order by name");
        var rows = new List<string>();
        foreach (var name in names)
            rows.Add($"{name} {(await ListAsync(connection, $"select count(*) from \"{name}\"")).Single()}");
        return rows;
    }

    private static async Task<List<string>> ListAsync(SqliteConnection connection, string query)
    {
        var values = new List<string>();
        await using var command = new SqliteCommand(query, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            values.Add(Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        return values;
    }
}
