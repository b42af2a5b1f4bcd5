using System.Reflection;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>Whether a path can be a folder or a file of this machine. Looks, and creates nothing.</summary>
internal static class LocalPaths
{
    private const string Doubled = "; обратная черта в JSON удваивается: C:\\\\data";

    /// <returns>Null: it can.</returns>
    public static SettingProblem? WhyNotFolder(string key, string written, string home)
    {
        if (WhyNotPath(key, written, "путь к папке" + Doubled) is { } problem)
            return problem;
        for (var path = Path.GetFullPath(written, home); path is not null; path = Path.GetDirectoryName(path))
        {
            if (Directory.Exists(path))
                return null;
            if (File.Exists(path))
                return SettingProblems.Unusable(key, written, $"«{path}» — это файл", "путь к папке");
        }

        return null;
    }

    /// <inheritdoc cref="WhyNotFolder"/>
    public static SettingProblem? WhyNotFile(string key, string written, string home)
    {
        if (WhyNotPath(key, written, "путь к файлу" + Doubled) is { } problem)
            return problem;
        var path = Path.GetFullPath(written, home);
        if (Directory.Exists(path))
            return SettingProblems.Unusable(key, written, "это папка", "путь к файлу");
        try
        {
            File.OpenRead(path).Dispose();
            return null;
        }
        catch (Exception failure) when (FileFaults.Reason(failure) is { } reason)
        {
            return SettingProblems.Unusable(key, written, reason, "путь к файлу, который служба вправе читать");
        }
    }

    /// <summary>The setting that names this place, or the nearest folder around it; null: none does.</summary>
    public static string? KeyOf(string path, object settings, string home) =>
        SettingShape
            .Values(settings)
            .Where(static one =>
                one.Property.IsDefined(typeof(LocalFolderAttribute))
                || one.Property.IsDefined(typeof(LocalFileAttribute))
            )
            .Where(static one => one.Value is string { Length: > 0 })
            .Select(one => (one.Key, Path: Path.GetFullPath((string)one.Value, home)))
            .Where(one =>
                path == one.Path
                || path.StartsWith(
                    Path.TrimEndingDirectorySeparator(one.Path) + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal
                )
            )
            .OrderByDescending(static one => one.Path.Length)
            .Select(static one => one.Key)
            .FirstOrDefault();

    private static SettingProblem? WhyNotPath(string key, string written, string expected)
    {
        if (string.IsNullOrWhiteSpace(written))
            return SettingProblems.Unusable(key, written, "одни пробелы", expected);
        foreach (var sign in written.Where(static sign => char.IsControl(sign) || IsForbidden(sign)))
            return SettingProblems.Unusable(key, written, $"в пути знак «{SettingProblems.Cut($"{sign}")}»", expected);
        return null;
    }

    private static bool IsForbidden(char sign) =>
        OperatingSystem.IsWindows() && "<>|?*\"".Contains(sign, StringComparison.Ordinal);
}
