using System.Diagnostics;
using System.Text.RegularExpressions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Installing;

public sealed partial class ContainerTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>A misspelt setting would stop the container at its start.</summary>
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    public async Task What_a_container_is_told_are_settings_that_the_program_knows(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, file), Cancellation);
        var variables = Variable()
            .Matches(text)
            .DistinctBy(static one => one.Groups["name"].Value)
            .ToDictionary(
                static one => one.Groups["name"].Value,
                static one => Value(one.Groups["value"].Value),
                StringComparer.Ordinal
            );
        variables["QUALITYMONITOR__HomeFolder"] = folder.Path;

        var loaded = SettingsLoader.Load(
            null,
            folder.Path,
            new SettingSurroundings(variables, null),
            TimeProvider.System
        );

        Assert.True(variables.Count > 1);
        Assert.Empty(loaded.Problems);
    }

    [Fact]
    public async Task Compose_reads_the_file_and_asks_for_the_secrets()
    {
        Assert.SkipWhen(await ComposeAsync() is null, "docker-compose is not installed (Debian: docker-compose)");

        Assert.Contains("SA_PASSWORD", (await ComposeAsync())!.Error, StringComparison.Ordinal);
        var read = await ComposeAsync(("SA_PASSWORD", "a"), ("CONNECTION_STRING", "Server=database;Database=q"));
        Assert.True(read!.ExitCode == 0, read.Error);
        Assert.Equal(2, Regex.Count(read.Output, "read_only: true", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static string Value(string written) =>
        written.Contains("CONNECTION_STRING", StringComparison.Ordinal)
            ? "Server=database;Database=QualityMonitor;User ID=sa;Password=x"
            : written.Trim('"');

    /// <returns>Null: there is no such program.</returns>
    private static async Task<WorkerResult?> ComposeAsync(params (string Name, string Value)[] secrets)
    {
        var start = new ProcessStartInfo(
            "docker-compose",
            ["-f", Path.Combine(Repository.Root, "compose.yaml"), "config"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in secrets)
            start.Environment[name] = value;
        try
        {
            using var compose = Process.Start(start)!;
            var output = compose.StandardOutput.ReadToEndAsync(Cancellation);
            var error = await compose.StandardError.ReadToEndAsync(Cancellation);
            await compose.WaitForExitAsync(Cancellation);
            return new WorkerResult(compose.ExitCode, await output, error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<name>QUALITYMONITOR__\w+)(: |=)(?<value>[^\s\\]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
