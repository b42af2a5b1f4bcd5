using System.Text.Json;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// Odd and hostile files of other libraries, collected by the program itself within the bounds that it promises.
/// </summary>
public sealed class HostileInboxTests : IDisposable
{
    /// <summary>300 MB, in the runtime's hexadecimal: a heap that needs more ends the process.</summary>
    private const string MostMemory = "12C00000";

    private const string MostSecondsOfFile = "10";

    private const string AnyTable = """
        files: "*"
        period: 2019
        columns:
          - { column: A, is: name }
          - { column: B, is: value }
        define:
          code: any-table
          name: Любая таблица
          owner: { code: town, name: Город }
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_hostile_file_ends_in_an_outcome_with_a_reason_and_the_process_ends_normally()
    {
        var files = await PrepareAsync();
        var bounds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = MostMemory,
            ["QUALITYMONITOR__Limits__MaxFileSeconds"] = MostSecondsOfFile,
        };

        var collected = await WorkerProcess.RunAsync(folder.Path, bounds, "collect", "--json");

        Assert.True(collected.ExitCode == 6, $"{collected.ExitCode}: {collected.Error}");
        using var report = JsonDocument.Parse(collected.Output);
        var lines = report.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(
            files,
            lines.Select(static line => line.GetProperty("fileName").GetString()!).Order(StringComparer.Ordinal)
        );
        Assert.All(lines, static line => Assert.NotEqual("failed", line.GetProperty("outcome").GetString()));
        Assert.All(
            lines.Where(static line => !IsLoaded(line)),
            static line => Assert.NotEqual("", line.GetProperty("reason").GetString() ?? "")
        );
        Assert.Contains(lines, IsLoaded);
    }

    private static bool IsLoaded(JsonElement line) =>
        line.GetProperty("outcome").GetString() is "loaded" or "loadedWithIssues";

    /// <returns>The names of the files in the inbox.</returns>
    private async Task<List<string>> PrepareAsync()
    {
        var hostile = Repository.Shared("hostile");
        var inbox = Directory.CreateDirectory(folder["inbox"]).FullName;
        foreach (
            var file in Directory
                .EnumerateFiles(hostile)
                .Where(static file => !file.EndsWith(".tsv", StringComparison.Ordinal))
        )
            File.Copy(file, Path.Combine(inbox, Path.GetFileName(file)));
        Directory.CreateDirectory(folder["layouts"]);
        await File.WriteAllTextAsync(folder["layouts", "any.yaml"], AnyTable);
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            """{ "Sources": { "Folders": [ { "Name": "inbox", "Path": "inbox", "SpeaksFor": ["*"], "SettleSeconds": 0, "Patterns": ["*"] } ] } }"""
        );
        await WorkerProcess.RunAsync(folder.Path, "migrate");
        return
        [
            .. Directory
                .EnumerateFiles(inbox)
                .Select(static file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];
    }
}
