namespace QualityMonitor.Store.Forgetting;

/// <summary>A private file for bytes on their way, gone when it is closed.</summary>
internal static class PassingFile
{
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")), options);
    }
}
