using QualityMonitor.Bench;

Dictionary<string, Func<Score, Task>> scenarios = new(StringComparer.Ordinal)
{
    ["workbook"] = static score => LargeTable.RunAsync(score, new WorkbookFile()),
    ["csv"] = static score => LargeTable.RunAsync(score, new CsvFile()),
    ["unchanged"] = UnchangedFolder.RunAsync,
    ["one-school"] = OneSchool.RunAsync,
    ["evaluate"] = Evaluation.RunAsync,
    ["region"] = Region.RunAsync,
    ["small-region"] = Region.SmallAsync,
    ["sheets"] = Sheets.RunAsync,
    ["mails"] = Mails.RunAsync,
    ["commands"] = Commands.RunAsync,
    ["kinds"] = Kinds.RunAsync,
};

if (args is ["child", .. var task])
    return await Child.RunAsync(task);
if (args is not [var name] || (name != "all" && !scenarios.ContainsKey(name)))
{
    await Console.Error.WriteLineAsync(
        $"Usage: dotnet run -c Release --project bench -- {string.Join('|', scenarios.Keys)}|all"
    );
    return 2;
}

using var score = new Score(Console.Out);
foreach (var (_, run) in scenarios.Where(scenario => name == "all" || scenario.Key == name))
    await run(score);
return score.IsMissed ? 1 : 0;
