using System.Collections.ObjectModel;
using System.Diagnostics;

namespace QualityMonitor.Worker.Tests.Support;

/// <summary>Ends the program as a power cut does.</summary>
internal static class Killing
{
    /// <summary>Collects until so many files came into the content store.</summary>
    public static async Task CollectAsync(string home, int files)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = Watch(home, files, stored);
        using var process = WorkerProcess.Start(home, ReadOnlyDictionary<string, string>.Empty, "collect");
        await Task.WhenAny(stored.Task, process.WaitForExitAsync());
        Kill(process);
    }

    /// <summary>Tells when so many files came into the content store.</summary>
    public static FileSystemWatcher Watch(string home, int files, TaskCompletionSource stored)
    {
        var content = Directory.CreateDirectory(Path.Combine(home, "data", "content")).FullName;
        var seen = 0;
        var watcher = new FileSystemWatcher(content) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, change) =>
        {
            if (!Directory.Exists(change.FullPath) && Interlocked.Increment(ref seen) == files)
            {
                stored.TrySetResult();
            }
        };
        return watcher;
    }

    public static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
