using QualityMonitor.Indicators;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>The latest runs in which something happened, and how many others there were meanwhile.</summary>
/// <param name="Quiet">Of each job, runs that did nothing.</param>
internal sealed record LatestRuns(IReadOnlyList<RunRecord> Told, IReadOnlyDictionary<string, int> Quiet)
{
    /// <param name="runs">Newest first.</param>
    public static LatestRuns Of(IReadOnlyList<RunRecord> runs, int most)
    {
        var told = runs.Where(static run => !IsQuiet(run)).Take(most).ToList();
        var oldest = told.Count == most ? told[^1].Id : 0;
        return new LatestRuns(
            told,
            runs.Where(run => run.Id > oldest && IsQuiet(run))
                .GroupBy(static run => run.Job, StringComparer.Ordinal)
                .OrderBy(static job => job.Key, StringComparer.Ordinal)
                .ToDictionary(static job => job.Key, static job => job.Count(), StringComparer.Ordinal)
        );
    }

    private static bool IsQuiet(RunRecord run) =>
        run is { Outcome: RunOutcome.Succeeded, Message: null, Trigger: not RunTrigger.Hand }
        && RunWords.IsEmpty(run.Counts);
}

/// <summary>Runs, in <c>status</c>.</summary>
internal static class RunTable
{
    public static void Write(Terminal terminal, LatestRuns runs, TimeZoneInfo zone)
    {
        terminal.Line();
        terminal.Line("[bold]Последние запуски[/]");
        if (runs.Told.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple);
            foreach (var column in new[] { "Начат", "Работа", "Кто запустил", "Итог", "" })
                table.AddColumn(column);
            foreach (var run in runs.Told)
                table.AddRow(
                    new Text(Moments.Text(run.StartedAt, zone)),
                    new Text(run.Job),
                    new Text(run.TriggeredBy),
                    new Text(StateWords.Of(run.Outcome)),
                    new Text(run.Message ?? (run.Outcome is null ? "" : RunWords.Counts(run.Counts)))
                );
            terminal.Console.Write(table);
        }
        else if (runs.Quiet.Count == 0)
        {
            terminal.Line("  [grey]ни одного[/]");
        }

        var quiet = runs.Quiet.Select(static job => $"{job.Key} {RussianText.Number(job.Value)}").ToList();
        if (quiet.Count > 0)
            terminal.Line($"  [grey]За это же время без новостей: {string.Join(", ", quiet)}[/]");
    }
}
