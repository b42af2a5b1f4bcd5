using System.Diagnostics;
using System.Globalization;

namespace QualityMonitor.Bench;

/// <param name="Seconds">Wall time of the work alone, without the start of the process; of a task that warms itself up
/// the best of its runs.</param>
/// <param name="Busy">Seconds of all processors for the same work, which other processes on the machine hardly move; of a
/// task that does not warm itself up, for the whole process.</param>
/// <param name="PeakMegabytes">The most memory the process ever held.</param>
internal readonly record struct Measured(double Seconds, double Busy, double PeakMegabytes)
{
    /// <summary>The least time of two runs and the most memory.</summary>
    public Measured Or(Measured other) =>
        new(Math.Min(Seconds, other.Seconds), Math.Min(Busy, other.Busy), Math.Max(PeakMegabytes, other.PeakMegabytes));
}

/// <summary>Work in a process of its own, so that its memory is its own and no other work has warmed it up.</summary>
internal static class Child
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>In the parent: runs a task and gives what it measured.</summary>
    public static async Task<Measured> MeasureAsync(params string[] task)
    {
        var words = (await SaidAsync(task)).Split(' ');
        return new Measured(
            double.Parse(words[0], CultureInfo.InvariantCulture),
            double.Parse(words[1], CultureInfo.InvariantCulture),
            double.Parse(words[2], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>In the parent: runs a task that compares and gives what it found.</summary>
    public static async Task<Compared> CompareAsync(params string[] task) => Compared.Read(await SaidAsync(task));

    private static async Task<string> SaidAsync(string[] task)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["child", .. task])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"The task {string.Join(' ', task)} failed.");
    }

    /// <summary>In the child: does a task and prints what it took.</summary>
    public static async Task<int> RunAsync(string[] task)
    {
        var start = TimeProvider.System.GetTimestamp();
        BestRun? best = null;
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
            case ["model", var folder, var scope]:
                best = await Region.ModelAsync(folder, scope);
                break;
            case ["sheets", var folder, var count]:
                best = await Sheets.MakeAsync(folder, int.Parse(count, CultureInfo.InvariantCulture));
                break;
            case ["sheets-in-turns", var folder]:
                await Console.Out.WriteAsync((await Sheets.CompareAsync(folder)).Written);
                return 0;
            case ["mails-in-turns", var folder, var from]:
                await Console.Out.WriteAsync((await Mails.CompareAsync(folder, from)).Written);
                return 0;
            case ["open", var file]:
                if (Kinds.Open(file) == 0)
                    throw new InvalidOperationException($"{file} was not read.");
                break;
            case ["hostile", var folder]:
                best = Kinds.OpenAll(folder);
                break;
            case ["editions", var folder]:
                await Region.AllEditionsAsync(folder);
                break;
            default:
                throw new ArgumentException($"There is no task {string.Join(' ', task)}.", nameof(task));
        }

        using var process = Process.GetCurrentProcess();
        var (seconds, busy) =
            best
            ?? new BestRun(
                TimeProvider.System.GetElapsedTime(start).TotalSeconds,
                Environment.CpuUsage.TotalTime.TotalSeconds
            );
        await Console.Out.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{seconds} {busy} {process.PeakWorkingSet64 / Megabyte}")
        );
        return 0;
    }
}
