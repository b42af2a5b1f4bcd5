using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;

namespace QualityMonitor.Worker.Tests.Installing;

/// <summary>A shell of root whose mounts nobody else sees, and which go with it.</summary>
internal static class OtherLayer
{
    /// <summary>The folder of .NET.</summary>
    public static string Runtime { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <param name="file">Where the script is put.</param>
    /// <returns>All that it said, its errors among it.</returns>
    public static async Task<string> RunAsync(string file, string script)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(file, script, cancellation);
        using var shell = Process.Start(
            new ProcessStartInfo("unshare", ["--mount", "sh", "-c", $"exec 2>&1; . {file}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var said = await shell.StandardOutput.ReadToEndAsync(cancellation);
        await shell.WaitForExitAsync(cancellation);
        return said;
    }
}
