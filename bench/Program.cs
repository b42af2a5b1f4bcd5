using System.Globalization;
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

// It takes as long as it is told to, and so is no part of all.
if (args is ["inbox", var written] && int.TryParse(written, CultureInfo.InvariantCulture, out var minutes))
{
    using var hour = new Score(Console.Out);
    await Inbox.RunAsync(hour, TimeSpan.FromMinutes(minutes));
    return hour.IsMissed ? 1 : 0;
}

if (args is ["child", .. var task])
    return await Child.RunAsync(task);
if (args is not [var name] || (name != "all" && !scenarios.ContainsKey(name)))
{
    await Console.Error.WriteLineAsync(
        $"Usage: dotnet run -c Release --project bench -- {string.Join('|', scenarios.Keys)}|all|inbox MINUTES"
    );
    return 2;
}

using var score = new Score(Console.Out);
foreach (var (_, run) in scenarios.Where(scenario => name == "all" || scenario.Key == name))
    await run(score);
return score.IsMissed ? 1 : 0;
