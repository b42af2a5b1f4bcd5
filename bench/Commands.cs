using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace QualityMonitor.Bench;

/// <summary>
/// Short commands of the published program, which is compiled beforehand, against the same program compiled at every
/// start and without waiting, as it was published before.
/// </summary>
internal static class Commands
{
    private const int Turns = 7;
    private const double MostOfBefore = 0.6;

    /// <summary>Of <c>status</c>: the demo has a refused file on purpose.</summary>
    private const int AsksForPerson = 6;

    private static readonly string[] Status = ["status"];
    private static readonly string[] Explain =
    [
        .. "explain --programme quality-2024 --indicator 1.2 --period 2025-Q4 --organisation".Split(' '),
        "СОШ № 8",
    ];

    public static async Task RunAsync(Score score)
    {
        var folder = score.NewFolder();
        var (now, before) = (Path.Combine(folder, "now"), Path.Combine(folder, "before"));
        await PublishAsync(now, "true");
        await PublishAsync(before, "false");
        await WorkAsync(now, folder, ["demo"]);
        foreach (var (name, command) in new[] { ("status", Status), ("explain", Explain) })
        {
            var (best, bestBefore) = (double.MaxValue, double.MaxValue);
            for (var turn = 0; turn < Turns; turn++)
            {
                bestBefore = Math.Min(bestBefore, await TimeAsync(before, folder, command, "0"));
                best = Math.Min(best, await TimeAsync(now, folder, command, delay: null));
            }

            score.Say($"{name}: {bestBefore:0.00} s before, {best:0.00} s now");
            score.Judge($"{name}: compiled beforehand to compiled at every start", best / bestBefore, MostOfBefore);
        }
    }

    private static async Task<double> TimeAsync(string program, string folder, string[] command, string? delay)
    {
        var start = TimeProvider.System.GetTimestamp();
        string[] all = [.. command, "--config", Path.Combine("demo", "qualitymonitor.json")];
        await WorkAsync(program, folder, all, delay);
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The program as it is published, compiled beforehand or not.</summary>
    public static Task PublishAsync(string output, string isReady) =>
        RunAsync(
            new ProcessStartInfo(
                "dotnet",
                ["publish", Worker(), "-c", "Release", "-o", output, $"-p:PublishReadyToRun={isReady}", "-v", "q"]
            )
        );

    private static string Worker([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "src", "Worker");

    /// <param name="delay">Milliseconds, hexadecimal, that a method waits before it is compiled well; null: as
    /// published.</param>
    private static Task WorkAsync(string program, string folder, string[] arguments, string? delay = null)
    {
        var start = new ProcessStartInfo(Path.Combine(program, "QualityMonitor.Worker"), arguments)
        {
            WorkingDirectory = folder,
        };
        if (delay is not null)
            start.Environment["DOTNET_TC_CallCountingDelayMs"] = delay;
        return RunAsync(start);
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.UseShellExecute) = (true, false);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode is not (0 or AsksForPerson))
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {output}");
    }
}
