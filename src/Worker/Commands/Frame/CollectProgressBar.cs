using QualityMonitor.Etl.Collecting.Outcomes;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>A bar while files are read, where a person looks; silence in pipes and logs.</summary>
internal static class CollectProgressBar
{
    public static Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<CollectProgress>?, Task<T>> work) =>
        terminal.IsJson || !terminal.Console.Profile.Out.IsTerminal
            ? work(null)
            : terminal
                .Console.Progress()
                .AutoClear(true)
                .StartAsync(bar =>
                {
                    var task = bar.AddTask("Читаем файлы");
                    return work(new Reporter(task));
                });

    // Progress<T> would post to the thread pool and could report after the bar is gone.
    private sealed class Reporter(ProgressTask task) : IProgress<CollectProgress>
    {
        public void Report(CollectProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            task.Description = Markup.Escape(value.FileName);
        }
    }
}
