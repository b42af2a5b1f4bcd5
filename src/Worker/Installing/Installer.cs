using System.ComponentModel;
using System.Diagnostics;

namespace QualityMonitor.Worker.Installing;

/// <summary>Does the steps one after the other.</summary>
internal static class Installer
{
    /// <returns>What the step that could not be done said; null: it is done.</returns>
    public static async Task<string?> DoAsync(InstallStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case InstallStep.Write write:
                return Try(() => File.WriteAllText(write.Path, write.Content));
            case InstallStep.Remove remove:
                return Try(() => File.Delete(remove.Path));
            case InstallStep.Run run:
                if (run.Unless.Count > 0 && await RunAsync(run.Unless, cancellationToken) is null)
                    return null;
                return await RunAsync(run.Command, cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, "No step that can be done.");
        }
    }

    private static string? Try(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    /// <returns>Null: the program ended well.</returns>
    private static async Task<string?> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command[0], command.Skip(1))
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? null : Said(error, await output, process.ExitCode);
        }
        catch (Win32Exception failure)
        {
            return failure.Message;
        }
    }

    private static string Said(string error, string output, int exitCode) =>
        new[] { error, output }.Select(static text => text.Trim()).FirstOrDefault(static text => text.Length > 0)
        ?? $"код завершения {exitCode}";
}
