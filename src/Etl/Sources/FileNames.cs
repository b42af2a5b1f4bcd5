namespace QualityMonitor.Etl.Sources;

/// <summary>What a name tells before the file is opened, and how a name from a stranger becomes one of ours.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    private static readonly string[] TemporaryEnds = [".tmp", ".part", ".crdownload", "~"];

    public static string? WhyIgnored(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal) ? SourceMessages.LockFile
        : Array.Exists(TemporaryEnds, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? SourceMessages.Temporary
        : name.StartsWith('.') ? SourceMessages.Hidden
        : null;

    /// <summary>
    /// The last part of a path of either kind, as <see cref="SentNames"/> read it, without control characters, cut to a
    /// length that every file system takes.
    /// </summary>
    /// <returns>Empty when nothing is left.</returns>
    public static string Safe(string written)
    {
        written = SentNames.Shown(written);
        var last = written[(written.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(last.Where(static letter => !char.IsControl(letter))).Trim();
        if (name is "." or "..")
            return "";
        var extension = Path.GetExtension(name);
        return name.Length <= Longest ? name
            : extension.Length > 10 ? name[..Longest]
            : name[..(Longest - extension.Length)] + extension;
    }
}
