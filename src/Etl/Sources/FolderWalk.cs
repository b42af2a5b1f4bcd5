namespace QualityMonitor.Etl.Sources;

/// <summary>
/// The files below a folder, and what lies there and is not entered: folders that cannot be read, and links. Whoever may
/// write into an inbox may put a link there, and must not choose by it what the service reads.
/// </summary>
internal sealed class FolderWalk(string root, bool recursive)
{
    // Deeper than anybody sorts files; a circle of mounted folders ends here.
    private const int Deepest = 32;

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly List<FileInfo> files = [];
    private readonly List<SourceItem> closed = [];

    /// <returns>Files in the order of their paths, links among them.</returns>
    /// <exception cref="SourceUnavailableException">The folder itself cannot be read.</exception>
    public static (IReadOnlyList<FileInfo> Files, IReadOnlyList<SourceItem> Closed) Read(string root, bool recursive)
    {
        var walk = new FolderWalk(root, recursive);
        walk.Enter(new DirectoryInfo(root), depth: 0);
        walk.files.Sort(static (one, other) => string.CompareOrdinal(one.FullName, other.FullName));
        return (walk.files, walk.closed);
    }

    /// <summary>A file of OneDrive or of a deduplicated disk is a reparse point too, and leads nowhere else.</summary>
    public static bool IsLink(FileSystemInfo found) =>
        found.Attributes.HasFlag(FileAttributes.ReparsePoint) && found.LinkTarget is not null;

    private void Enter(DirectoryInfo folder, int depth)
    {
        try
        {
            foreach (var found in folder.EnumerateFileSystemInfos("*", OneFolder))
            {
                if (found is FileInfo file)
                    files.Add(file);
                else if (recursive && IsLink(found))
                    closed.Add(new LeftFile(Below(found), SourceMessages.FolderLink, IsTemporary: false));
                else if (recursive && depth < Deepest)
                    Enter((DirectoryInfo)found, depth + 1);
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            var denied = SourceMessages.Denied($"папку {folder.FullName}", exception);
            if (depth == 0)
                throw denied;
            closed.Add(new FailedFile(Below(folder), denied));
        }
        catch (DirectoryNotFoundException exception)
        {
            // A folder that is removed while it is read is gone with its files; the one that is watched must be there.
            if (depth == 0)
                throw SourceMessages.NoFolder(root, exception);
        }
    }

    private string Below(FileSystemInfo found) => Path.GetRelativePath(root, found.FullName);
}
