namespace QualityMonitor.Etl.Sources;

/// <summary>
/// The files below a folder, links to folders followed but never in a circle, and the folders that cannot be read.
/// </summary>
internal sealed class FolderWalk(string root, bool recursive)
{
    // Deeper than anybody sorts files; a circle that no comparison of paths tells ends here.
    private const int Deepest = 32;

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly List<FileInfo> files = [];
    private readonly List<SourceItem> closed = [];

    /// <returns>Files in the order of their paths.</returns>
    /// <exception cref="SourceUnavailableException">The folder itself cannot be read.</exception>
    public static (IReadOnlyList<FileInfo> Files, IReadOnlyList<SourceItem> Closed) Read(string root, bool recursive)
    {
        var walk = new FolderWalk(root, recursive);
        walk.Enter(new DirectoryInfo(root), []);
        walk.files.Sort(static (one, other) => string.CompareOrdinal(one.FullName, other.FullName));
        return (walk.files, walk.closed);
    }

    /// <param name="around">The real paths of the folders that lead here.</param>
    private void Enter(DirectoryInfo folder, IReadOnlyList<string> around)
    {
        try
        {
            foreach (var found in folder.EnumerateFileSystemInfos("*", OneFolder))
            {
                if (found is FileInfo file)
                    files.Add(file);
                else if (
                    recursive
                    && around.Count < Deepest
                    && !around.Contains(RealPath(found), StringComparer.Ordinal)
                )
                    Enter((DirectoryInfo)found, [.. around, RealPath(folder)]);
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            var denied = SourceMessages.Denied($"папку {folder.FullName}", exception);
            if (around.Count == 0)
                throw denied;
            closed.Add(new FailedFile(Path.GetRelativePath(root, folder.FullName), denied));
        }
        catch (DirectoryNotFoundException exception)
        {
            // A folder that is removed while it is read is gone with its files; the one that is watched must be there.
            if (around.Count == 0)
                throw SourceMessages.NoFolder(root, exception);
        }
    }

    private static string RealPath(FileSystemInfo folder) =>
        folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
}
