using System.Diagnostics;
using System.Globalization;

namespace QualityMonitor.Bench;

/// <param name="Seconds">Wall time of the work alone, without the start of the process; of a task that warms itself up
/// the best of its runs.</param>
/// <param name="PeakMegabytes">The most memory the process ever held.</param>
internal readonly record struct Measured(double Seconds, double PeakMegabytes);

/// <summary>Work in a process of its own, so that its memory is its own and no other work has warmed it up.</summary>
internal static class Child
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>In the parent: runs a task and gives what it measured.</summary>
    public static async Task<Measured> MeasureAsync(params string[] task)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["child", .. task])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var words = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The task {string.Join(' ', task)} failed.");
        return new Measured(
            double.Parse(words[0], CultureInfo.InvariantCulture),
            double.Parse(words[1], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>In the child: does a task and prints what it took.</summary>
    public static async Task<int> RunAsync(string[] task)
    {
        var start = TimeProvider.System.GetTimestamp();
        double? best = null;
        switch (task)
        {
            case ["product", var folder, var figures]:
                var report = await new Workplace(folder).CollectAsync();
                var loaded = report.Files.Sum(static file => file.Figures);
                if (loaded != long.Parse(figures, CultureInfo.InvariantCulture))
                    throw new InvalidOperationException(
                        $"{loaded} figures are loaded of {figures}: {string.Join(", ", report.Files)}"
                    );
                break;
            case ["bare", var file, var folder, var figures]:
                BareLoad.Read(
                    file.EndsWith(".csv", StringComparison.Ordinal) ? new CsvFile() : new WorkbookFile(),
                    file
                );
                await BareLoad.InsertAsync(new Workplace(folder), int.Parse(figures, CultureInfo.InvariantCulture));
                break;
            case ["read", var folder]:
                await Evaluation.ReadAsync(folder);
                break;
            case ["evaluate", var folder, var times]:
                await Evaluation.EvaluateAsync(folder, int.Parse(times, CultureInfo.InvariantCulture));
                break;
            case ["facts", var folder]:
                best = await Region.ReadAsync(folder);
                break;
            case ["edition", var folder, var scope]:
                best = await Region.EditionAsync(folder, scope);
                break;
            case ["editions", var folder]:
                await Region.AllEditionsAsync(folder);
                break;
        }

        var seconds = best ?? TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        await Console.Out.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{seconds} {process.PeakWorkingSet64 / Megabyte}")
        );
        return 0;
    }
}
