using System.Text.Json;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// A coordinator's day: a correction came, was the wrong file, is taken back, and the layout is mended.
/// </summary>
public sealed class FileDecisionTests : IAsyncLifetime
{
    private static readonly string[] Place =
    [
        "--programme",
        "p",
        "--indicator",
        "1",
        "--organisation",
        "owner-town",
        "--period",
        "2025",
    ];
    private readonly TempFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder["inbox"]);
        Directory.CreateDirectory(folder["layouts"]);
        await WriteAsync(
            "qualitymonitor.json",
            """{ "Sources": { "Folders": [ { "Name": "inbox", "Path": "inbox", "SpeaksFor": ["*"], "SettleSeconds": 0 } ] } }"""
        );
        await WriteAsync(
            "layouts/table.yaml",
            """
            files: "*.csv"
            period: 2025
            columns:
              - { header: Код, is: code }
              - { header: Показатель, is: name }
              - { header: Факт, is: value }
            define:
              code: p
              name: Проверка
              owner: { code: owner-town, name: Городской округ }
            """
        );
        await RunAsync(0, "migrate");
        await ReceiveAsync(3);
        await ReceiveAsync(4);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task History_names_the_file_that_counts_and_why_the_others_do_not()
    {
        var history = await RunAsync(0, ["history", .. Place]);

        Assert.Contains("позже пришёл файл № 2", history.Output, StringComparison.Ordinal);
        Assert.Equal(["current", "supersededByFile"], await StatesAsync());
    }

    [Fact]
    public async Task A_retracted_file_is_shown_as_such_and_comes_back_when_the_retraction_is_undone()
    {
        await RunAsync(0, "retract", "2", "--reason", "прислан не тот файл");
        var status = await RunAsync(0, "status");
        var history = await RunAsync(0, ["history", .. Place]);

        Assert.Contains("отозван", status.Output, StringComparison.Ordinal);
        Assert.Contains("прислан не тот файл", status.Output, StringComparison.Ordinal);
        Assert.Contains("прислан не тот файл", history.Output, StringComparison.Ordinal);
        Assert.Equal(["retracted", "current"], await StatesAsync());

        await RunAsync(0, "retract", "2", "--undo");
        Assert.Equal(["current", "retracted", "supersededByFile"], await StatesAsync());
    }

    [Fact]
    public async Task A_mended_layout_reaches_the_old_files_and_a_second_time_leaves_no_trace()
    {
        var layout = await File.ReadAllTextAsync(
            folder["layouts", "table.yaml"],
            TestContext.Current.CancellationToken
        );
        await WriteAsync(
            "layouts/table.yaml",
            layout.Replace("name: Проверка", "name: Проверка школ", StringComparison.Ordinal)
        );

        Assert.Equal(["loaded", "loaded"], await ReprocessAsync());
        Assert.Equal(["unchanged", "unchanged"], await ReprocessAsync());
    }

    [Fact]
    public async Task A_warning_is_accepted_with_a_note_that_stays_with_the_figure()
    {
        var layout = await File.ReadAllTextAsync(
            folder["layouts", "table.yaml"],
            TestContext.Current.CancellationToken
        );
        await WriteAsync("layouts/table.yaml", layout + "\nchecks:\n  - { is: range, most: 10, severity: warning }\n");
        await ReceiveAsync(11);
        using var document = JsonDocument.Parse((await RunAsync(6, "issues", "--programme", "p", "--json")).Output);
        var id = Assert.Single(document.RootElement.EnumerateArray()).GetProperty("id").GetInt64();

        await RunAsync(0, "issues", "accept", $"{id}", "--note", "проверено по журналу");

        Assert.Contains(
            "проверено по журналу",
            (await RunAsync(0, "issues", "--programme", "p")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "проверено по журналу",
            (await RunAsync(0, ["history", .. Place])).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_decision_without_a_reason_or_about_no_file_is_refused_in_words()
    {
        Assert.Contains("--reason", (await RunAsync(2, "retract", "2")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "№ 99",
            (await RunAsync(1, "retract", "99", "--reason", "нет")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("не отозван", (await RunAsync(1, "retract", "2", "--undo")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "absent",
            (await RunAsync(1, "reprocess", "--all-of", "absent")).Output,
            StringComparison.Ordinal
        );
        await RunAsync(2, "reprocess");
    }

    private async Task<IEnumerable<string>> ReprocessAsync()
    {
        using var document = JsonDocument.Parse((await RunAsync(0, "reprocess", "--all-of", "table", "--json")).Output);
        return
        [
            .. document
                .RootElement.GetProperty("files")
                .EnumerateArray()
                .Select(file => file.GetProperty("outcome").GetString()!),
        ];
    }

    private async Task<IEnumerable<string>> StatesAsync()
    {
        using var document = JsonDocument.Parse((await RunAsync(0, ["history", .. Place, "--json"])).Output);
        return
        [
            .. document
                .RootElement.GetProperty("revisions")
                .EnumerateArray()
                .Select(revision => revision.GetProperty("state").GetString()!),
        ];
    }

    private async Task ReceiveAsync(int value)
    {
        await WriteAsync("inbox/отчёт.csv", $"Код;Показатель;Факт\n1;Число школ;{value}\n");
        await RunAsync(0, "collect");
    }

    private async Task<WorkerResult> RunAsync(int exitCode, params string[] arguments)
    {
        var result = await WorkerProcess.RunAsync(folder.Path, arguments);
        Assert.True(
            result.ExitCode == exitCode,
            $"{string.Join(' ', arguments)} ended with {result.ExitCode}\n{result.Output}{result.Error}"
        );
        return result;
    }

    private Task WriteAsync(string path, string text) =>
        File.WriteAllTextAsync(folder[path.Split('/')], text, TestContext.Current.CancellationToken);
}
