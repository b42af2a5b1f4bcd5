using System.Globalization;
using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Faults;

/// <summary>
/// What befalls the process itself: too little memory, a request to stop, a clock that is wrong, a file that grows.
/// </summary>
internal static class ProcessFaults
{
    private const int Megabyte = 1024 * 1024;

    public static async Task TryAsync(FaultBench bench, CancellationToken cancellationToken)
    {
        foreach (var megabytes in new[] { 8, 16, 24, 32, 48, 64 })
            await bench.TryAsync(
                $"memory limited to {megabytes} MB",
                office =>
                {
                    office.Program.Environment["DOTNET_GCHeapHardLimit"] = (megabytes * Megabyte).ToString(
                        "X",
                        CultureInfo.InvariantCulture
                    );
                    return static () => Task.CompletedTask;
                },
                cancellationToken
            );

        foreach (var tenths in new[] { 1, 3, 6, 10, 15, 25 })
        foreach (string[] command in new string[][] { ["collect"], ["serve"] })
            await StoppedAsync(bench, TimeSpan.FromSeconds(tenths / 10.0), command, cancellationToken);

        foreach (var days in new[] { 366, -1, -366 })
            await ClockAsync(bench, days, cancellationToken);

        await bench.TryAsync("a file that is still being written", Growing, cancellationToken);
    }

    private static async Task StoppedAsync(
        FaultBench bench,
        TimeSpan after,
        string[] command,
        CancellationToken cancellationToken
    )
    {
        var office = bench.Copy();
        office.Program.Environment["QUALITYMONITOR__Schedule__Collect"] = "* * * * * ?";
        var ended = await office.Program.RunAsync(TimeSpan.Zero, after, Interruption.Terminate, command);
        await bench.EndAsync(
            string.Create(CultureInfo.InvariantCulture, $"SIGTERM after {after.TotalSeconds:0.0} s"),
            command,
            office,
            ended,
            cancellationToken
        );
    }

    /// <summary>One collecting run by a wrong clock, all others by the right one.</summary>
    private static async Task ClockAsync(FaultBench bench, int days, CancellationToken cancellationToken)
    {
        var office = bench.Copy();
        var ended = await office.Program.RunAsync(TimeSpan.FromDays(days), "collect");
        await bench.EndAsync(
            string.Create(CultureInfo.InvariantCulture, $"the clock is {days:+0;-0} days off"),
            ["collect"],
            office,
            ended,
            cancellationToken
        );
    }

    /// <summary>Half of it is there, and the last bytes came this moment.</summary>
    private static Func<Task> Growing(Office office)
    {
        office.Program.Environment["QUALITYMONITOR__Sources__Folders__0__SettleSeconds"] = "60";
        var file = Path.Combine(office.Inbox, FaultBench.SentName);
        var settled = File.GetLastWriteTimeUtc(file);
        File.WriteAllBytes(file, FaultBench.Sent[..(FaultBench.Sent.Length / 2)]);
        return () =>
        {
            File.WriteAllBytes(file, FaultBench.Sent);
            File.SetLastWriteTimeUtc(file, settled);
            return Task.CompletedTask;
        };
    }
}
