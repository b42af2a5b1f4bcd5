using System.Diagnostics;
using System.Globalization;
using QualityMonitor.Harness.Offices;

namespace QualityMonitor.Harness.Faults;

/// <summary>Disks that are full or became read-only: small file systems in memory, where this process may make them.</summary>
internal static class DiskFaults
{
    private const int Kilobyte = 1024;

    public static async Task TryAsync(FaultBench bench, FaultTable table, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            table.Skipped.Add("full and read-only disks: only root of a Linux machine makes small file systems");
            return;
        }

        foreach (var free in new[] { 0, 40, 150, 400, 1000 })
            await bench.TryAsync(
                $"disk of the data has {free} KB left",
                office => Small(office, "data", free),
                cancellationToken
            );
        await bench.TryAsync(
            "disk of the data has 0 KB left",
            office => Small(office, "data", 0),
            cancellationToken,
            "status"
        );
        await bench.TryAsync("disk of the data became read-only", ReadOnly, cancellationToken);
        await bench.TryAsync("disk of the data became read-only", ReadOnly, cancellationToken, "status");
        await bench.TryAsync("disk of the outbox is full", office => Small(office, "outbox", 4), cancellationToken);
        await bench.TryAsync(
            "disk of the backup is full",
            office => Small(office, "backups", 200),
            cancellationToken,
            "backup",
            "backups"
        );
        await bench.TryAsync(
            "disk of the backup has no room at all",
            office => Small(office, "backups", 0),
            cancellationToken,
            "backup",
            "backups"
        );
    }

    /// <summary>The folder on a disk of its own with so much left.</summary>
    private static Func<Task> Small(Office office, string folder, int freeKilobytes)
    {
        var (here, away) = (Path.Combine(office.Home, folder), Path.Combine(office.Home, folder + "-before"));
        if (Directory.Exists(here))
            Directory.Move(here, away);
        Directory.CreateDirectory(here);
        Run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", here);
        if (Directory.Exists(away))
            Run("cp", "-a", away + "/.", here);
        var used = Used(here);
        Run("mount", "-o", Size(used + freeKilobytes * Kilobyte), here);
        return () =>
        {
            Run("mount", "-o", "remount,size=64m", here);
            return BackAsync(here, away);
        };
    }

    private static Func<Task> ReadOnly(Office office)
    {
        var back = Small(office, "data", 60 * Kilobyte);
        var here = Path.Combine(office.Home, "data");
        Run("mount", "-o", "remount,ro", here);
        return () =>
        {
            Run("mount", "-o", "remount,rw", here);
            return back();
        };
    }

    private static string Size(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"remount,size={Math.Max(bytes, 4096)}");

    // What the small disk holds goes on, on the big one.
    private static Task BackAsync(string here, string away)
    {
        if (Directory.Exists(away))
            Directory.Delete(away, recursive: true);
        Run("cp", "-a", here, away);
        Run("umount", here);
        Directory.Delete(here);
        Directory.Move(away, here);
        return Task.CompletedTask;
    }

    private static long Used(string folder)
    {
        var drive = new DriveInfo(folder);
        return drive.TotalSize - drive.AvailableFreeSpace;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
    }
}
