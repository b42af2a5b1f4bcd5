using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>
/// The letterheads of an office: <c>letterhead.docx</c> in the folder of templates, and those of single programmes in
/// folders named by their codes.
/// </summary>
/// <param name="folder">Null: none is set.</param>
public sealed class Letterheads(string? folder)
{
    public const string FileName = "letterhead.docx";

    /// <summary>The programme's own, else the office's; null where there is neither.</summary>
    public byte[]? Of(string programmeCode)
    {
        if (folder is null)
            return null;

        var own = FolderName.Is(programmeCode) ? Path.Combine(folder, programmeCode, FileName) : "";
        var path = new[] { own, Path.Combine(folder, FileName) }.FirstOrDefault(File.Exists);
        return path is null ? null : File.ReadAllBytes(path);
    }

    /// <summary>All of them, by their names in the folder.</summary>
    public IEnumerable<(string Name, byte[] Content)> All() =>
        folder is null || !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, FileName, SearchOption.AllDirectories)
                .Select(path =>
                    (
                        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                        File.ReadAllBytes(path)
                    )
                );
}
