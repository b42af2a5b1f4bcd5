using System.Runtime.InteropServices;
using System.Text;

namespace QualityMonitor.Etl.Sources;

/// <summary>
/// Pipes, sockets and devices among the files of Linux. Opening a pipe waits until somebody writes to it, and the
/// framework has no way to ask first.
/// </summary>
internal static class SpecialFiles
{
    // From linux/stat.h and fcntl.h; the layout is the same on all processors.
    private const int BufferBytes = 256;
    private const int ModeOffset = 28;
    private const int CurrentFolder = -100;
    private const uint AskType = 1;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <param name="path">A link is followed.</param>
    /// <returns>False as well where nobody can tell: then opening it does.</returns>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var status = new byte[BufferBytes];
        return Ask(CurrentFolder, Encoding.UTF8.GetBytes(path + "\0"), 0, AskType, status) == 0
            && (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) != RegularFile;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, byte[] path, int flags, uint mask, byte[] status);
}
