using System.ComponentModel;
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
        $"{Machine}|{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}|{StartOf(Environment.ProcessId).Begun}";

    /// <summary>
    /// A pid taken by another process counts as gone; a process that hides (ProtectProc, another user's on Windows) is
    /// not taken for dead.
    /// </summary>
    public static OwnerLife LifeOf(string owner)
    {
        var parts = owner.Split('|');
        if (
            parts.Length < 3
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            || parts[0] != Machine
        )
            return OwnerLife.Unseen;

        var (exists, begun) = StartOf(pid);
        return LeaseRule.LifeOf(isOfThisMachine: true, exists, begun, parts[2]);
    }

    /// <summary>Whether a lease is held by the process that began a run.</summary>
    /// <param name="lease">The lease's owner: a process may hold several.</param>
    public static bool IsOf(string process, string lease) => lease.StartsWith(process + "|", StringComparison.Ordinal);

    /// <returns>When a process started, as exact text; null: it hides.</returns>
    private static (bool Exists, string? Begun) StartOf(int pid)
    {
        try
        {
            // Asks the system, not /proc: a process that is hidden there is found all the same.
            using var process = Process.GetProcessById(pid);
            return OperatingSystem.IsLinux() ? LinuxStart(pid) : (true, OtherStart(process));
        }
        catch (ArgumentException)
        {
            return (false, null);
        }
    }

    /// <summary>
    /// Ticks since boot, field 22. Process.StartTime is computed from the wall clock and differs between observers.
    /// </summary>
    private static (bool Exists, string? Begun) LinuxStart(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            const int state = 0,
                startTime = 22 - 3;
            return (fields[state] is not ("Z" or "X"), fields[startTime]);
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return (true, null);
        }
    }

    private static string? OtherStart(Process process)
    {
        try
        {
            return process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception hidden) when (hidden is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private static string ReadMachine()
    {
        if (!OperatingSystem.IsLinux())
            return Environment.MachineName;
        try
        {
            var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            if (boot.Length > 0 && new FileInfo("/proc/self/ns/pid").LinkTarget is { Length: > 0 } space)
                return $"{Environment.MachineName}/{boot}/{space}";
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            // Where /proc holds processes alone (ProcSubset=pid) nobody can say which boot it is.
        }

        return $"{Environment.MachineName}/{Guid.NewGuid():N}";
    }
}
