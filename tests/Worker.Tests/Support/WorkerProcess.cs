using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Text;

namespace QualityMonitor.Worker.Tests.Support;

internal sealed record WorkerResult(int ExitCode, string Output, string Error);

/// <summary>The program as its users start it: a process of its own.</summary>
internal static class WorkerProcess
{
    public static Task<WorkerResult> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, ReadOnlyDictionary<string, string>.Empty, arguments);

    public static async Task<WorkerResult> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        using var process = Start(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new WorkerResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts without waiting; the caller ends it.</summary>
    public static Process Start(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "QualityMonitor.Worker.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }
}
