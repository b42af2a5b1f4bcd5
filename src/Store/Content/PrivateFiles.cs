namespace QualityMonitor.Store.Content;

/// <summary>
/// Files and folders that only the service may read: what schools sent, the database, letters. On Windows the rights of
/// the folder above decide.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, and those above it that are missing; one that is there keeps its rights.</summary>
    /// <returns>Its path.</returns>
    public static string Folder(string path)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path))
            return Directory.CreateDirectory(path).FullName;

        // The framework gives the rights to the last folder alone.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above)
            Folder(above);
        return Directory.CreateDirectory(path, OwnFolder).FullName;
    }

    /// <summary>A new file, unbuffered.</summary>
    /// <exception cref="IOException">There is one of this name.</exception>
    public static FileStream Create(string path) => new(path, Options(FileMode.CreateNew));

    /// <summary>A file that replaces what was there, unbuffered.</summary>
    public static FileStream Replace(string path) => new(path, Options(FileMode.Create));

    /// <summary>A file that is made where there is none, and that nobody else opens until it is closed.</summary>
    /// <exception cref="IOException">Somebody holds it.</exception>
    public static FileStream Hold(string path) => new(path, Options(FileMode.OpenOrCreate));

    /// <summary>
    /// A file for bytes on their way, which nobody else sees: the system removes it when it is closed, also when the
    /// process is killed.
    /// </summary>
    public static FileStream Passing()
    {
        var options = Options(FileMode.CreateNew);
        options.Access = FileAccess.ReadWrite;
        options.Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous;
        options.BufferSize = 4096;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), "qm-" + Guid.NewGuid().ToString("N")), options);

        // Windows removes it with its process. Elsewhere only the name goes now, and the bytes with the process.
        if (!OperatingSystem.IsWindows())
            File.Delete(file.Name);
        return file;
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnFile;
        return options;
    }
}
