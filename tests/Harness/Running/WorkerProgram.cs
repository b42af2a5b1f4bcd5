using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace QualityMonitor.Harness.Running;

internal enum Interruption
{
    /// <summary>As a power cut.</summary>
    Kill,

    /// <summary>As a service manager asks.</summary>
    Terminate,
}

/// <summary>
/// The program in a process of its own, whose clock stands at a day of the story; whatever else is the program's, its
/// entrance included.
/// </summary>
internal sealed class WorkerProgram(string home)
{
    public const string Verb = "worker";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Beside the settings of the home.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public Task<Ended> RunAsync(TimeSpan ahead, params string[] command) =>
        RunAsync(ahead, Timeout.InfiniteTimeSpan, Interruption.Kill, command);

    /// <param name="after">When it is interrupted, unless it has ended by itself.</param>
    public async Task<Ended> RunAsync(
        TimeSpan ahead,
        TimeSpan after,
        Interruption interruption,
        params string[] command
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        using var process = Start(ahead, command);
        var said = SaidAsync(process);
        var exit = process.WaitForExitAsync(CancellationToken.None);
        var interrupted = false;
        try
        {
            await exit.WaitAsync(after);
        }
        catch (TimeoutException)
        {
            interrupted = Interrupt(process, interruption);
        }

        await exit;
        return new Ended(process.ExitCode, await said, TimeProvider.System.GetElapsedTime(start), interrupted);
    }

    /// <summary>The service, which is asked to stop when its work is done.</summary>
    /// <param name="after">When it is interrupted, unless its work was done by then.</param>
    /// <param name="isDone">Asked again and again from the first line of its log on: what was done before it is no reason to
    /// end its start.</param>
    /// <returns>With the time in which the work was done.</returns>
    public async Task<Ended> ServeAsync(
        TimeSpan ahead,
        TimeSpan after,
        Interruption interruption,
        Func<Task<bool>> isDone
    )
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        using var process = Start(ahead, ["serve"]);
        var isStarted = false;
        var said = SaidAsync(process, () => isStarted = true);
        var exit = process.WaitForExitAsync(CancellationToken.None);
        var end = after == Timeout.InfiniteTimeSpan ? Patience : after;
        // What it has done stands in its database, which tells nobody by itself; its end does.
        while (!exit.IsCompleted && clock.GetElapsedTime(start) < end && !(isStarted && await isDone()))
            await Task.WhenAny(exit, Task.Delay(Least(Pause, end - clock.GetElapsedTime(start))));
        var took = clock.GetElapsedTime(start);
        var isInterrupted = took >= end && !exit.IsCompleted;
        if (!exit.IsCompleted)
            Interrupt(process, isInterrupted && after == end ? interruption : Interruption.Terminate);
        await exit;
        if (isInterrupted && after != end)
            throw new InvalidOperationException($"The service did not come to the end of its work: {await said}");
        return new Ended(process.ExitCode, await said, took, isInterrupted);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) =>
        TimeSpan.FromTicks(Math.Max(0, Math.Min(one.Ticks, other.Ticks)));

    /// <param name="heard">Called at each line of the log.</param>
    private static async Task<string> SaidAsync(Process process, Action? heard = null)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var log = new StringBuilder();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);
            heard?.Invoke();
        }

        return (await output + log).Trim();
    }

    private static bool Interrupt(Process process, Interruption interruption)
    {
        try
        {
            if (interruption == Interruption.Kill)
                process.Kill();
            else
                using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) { }
            return true;
        }
        catch (InvalidOperationException)
        {
            // It has ended in this very moment.
            return false;
        }
    }

    private Process Start(TimeSpan ahead, string[] command)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                typeof(WorkerProgram).Assembly.Location,
                Verb,
                ahead.ToString("c", CultureInfo.InvariantCulture),
                .. command,
            ]
        )
        {
            UseShellExecute = false,
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
