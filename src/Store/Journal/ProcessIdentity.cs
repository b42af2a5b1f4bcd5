using System.Diagnostics;
using System.Globalization;

namespace QualityMonitor.Store.Journal;

/// <summary>
/// Names a process so that another one can tell whether it still lives: <c>machine|pid|start</c>. On Linux the machine
/// includes the boot and the pid namespace, since containers may share a host name and every one of them has a pid 1.
/// </summary>
internal static class ProcessIdentity
{
    private static readonly string Machine = ReadMachine();

    public static string Mine { get; } =
        $"{Machine}|{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}|{Start(Environment.ProcessId)}";

    /// <summary>
    /// True only when the owner was a process of this machine and is gone; a pid taken by another process counts as
    /// gone.
    /// </summary>
    public static bool IsDead(string owner)
    {
        var parts = owner.Split('|');
        return parts.Length >= 3
            && parts[0] == Machine
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && Start(pid) != parts[2];
    }

    public static bool IsOfThisMachine(string owner) => owner.StartsWith(Machine + "|", StringComparison.Ordinal);

    /// <summary>When a process started, as exact text; null when there is none.</summary>
    private static string? Start(int pid)
    {
        try
        {
            return OperatingSystem.IsLinux() ? LinuxStart(pid) : OtherStart(pid);
        }
        catch (Exception error) when (error is IOException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Ticks since boot, field 22. Process.StartTime is computed from the wall clock and differs between observers.
    /// </summary>
    private static string? LinuxStart(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        const int state = 0,
            startTime = 22 - 3;
        return fields[state] == "Z" ? null : fields[startTime];
    }

    private static string OtherStart(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
    }

    private static string ReadMachine()
    {
        if (!OperatingSystem.IsLinux())
            return Environment.MachineName;

        var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
        var space = new FileInfo("/proc/self/ns/pid").LinkTarget;
        return $"{Environment.MachineName}/{boot}/{space}";
    }
}
