using System.Runtime.InteropServices;
using System.Text;

namespace QualityMonitor.Store.Content;

/// <summary>
/// Puts the names in a folder on disk. A renamed file survives a power cut only when its folder was written, too; the
/// file systems of Windows do it by themselves, and the framework opens no folder.
/// </summary>
public static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Best effort: network folders may refuse it.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
