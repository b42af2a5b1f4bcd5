using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace QualityMonitor.Store.Content;

/// <summary>
/// What only Linux itself tells of a file or folder. Opening a pipe waits until somebody writes to it, and the framework
/// has no way to ask first; nor does it say whether two folders share a disk.
/// </summary>
public static class FileStatus
{
    // From linux/stat.h and fcntl.h; the layout is the same on all processors.
    private const int BufferBytes = 256;
    private const int ModeOffset = 28;
    private const int MajorOffset = 136;
    private const int MinorOffset = 140;
    private const int CurrentFolder = -100;
    private const uint AskType = 1;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>A pipe, socket or device.</summary>
    /// <param name="path">A link is followed.</param>
    /// <returns>False as well where nobody can tell: then opening it does.</returns>
    public static bool IsSpecial(string path) =>
        Ask(path) is { } status && (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) != RegularFile;

    /// <summary>
    /// The same for all folders of one disk, however they were linked or mounted: <c>8:1</c>; on Windows the drive.
    /// </summary>
    /// <param name="path">A link is followed.</param>
    /// <returns>Null: nobody can tell.</returns>
    public static string? DiskOf(string path) =>
        OperatingSystem.IsWindows() ? Path.GetPathRoot(Path.GetFullPath(path))?.ToUpperInvariant()
        : Ask(path) is { } status
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{BitConverter.ToUInt32(status, MajorOffset)}:{BitConverter.ToUInt32(status, MinorOffset)}"
            )
        : null;

    /// <returns>Null: there is none of this name, or this is no Linux.</returns>
    private static byte[]? Ask(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var status = new byte[BufferBytes];
        return Ask(CurrentFolder, Encoding.UTF8.GetBytes(path + "\0"), 0, AskType, status) == 0 ? status : null;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, byte[] path, int flags, uint mask, byte[] status);
}
