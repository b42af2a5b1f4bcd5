using System.Collections;
using System.Security.Cryptography;
using QualityMonitor.Store.Faults;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>Where the settings came from, to be logged at start.</summary>
internal sealed record LoadedSettings(
    Settings Settings,
    IReadOnlyList<SettingProblem> Problems,
    string? File,
    string? FileHash
);

/// <summary>What the process was started with beside the file.</summary>
/// <param name="CredentialFolder">Where systemd puts its credentials; null: none.</param>
internal sealed record SettingSurroundings(IReadOnlyDictionary<string, string> Variables, string? CredentialFolder)
{
    public static SettingSurroundings OfThisProcess() =>
        new(
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToDictionary(
                    static one => (string)one.Key,
                    static one => (string?)one.Value ?? "",
                    StringComparer.Ordinal
                ),
            Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY")
        );
}

/// <summary>
/// Reads the file, then QUALITYMONITOR__ environment variables over it, then systemd credentials, and reports every
/// mistake at once rather than the first one.
/// </summary>
internal static class SettingsLoader
{
    public const string DefaultFileName = "qualitymonitor.json";

    public static LoadedSettings Load(string? file, string currentFolder) =>
        Load(file, currentFolder, SettingSurroundings.OfThisProcess(), TimeProvider.System);

    public static LoadedSettings Load(
        string? file,
        string currentFolder,
        SettingSurroundings surroundings,
        TimeProvider clock
    )
    {
        var settings = new Settings { HomeFolder = currentFolder };
        var path = Path.GetFullPath(file is null or "" ? DefaultFileName : file, currentFolder);
        var binder = new SettingsBinder(settings);
        var (bytes, unreadable) = Bytes(path, isNamed: file is not null);
        var (root, broken) = bytes is null ? (null, unreadable) : JsonSettings.Read(bytes, path);
        if (bytes is not null)
        {
            settings.HomeFolder = Path.GetDirectoryName(path)!;
            settings.WasReadFrom(path);
        }

        var home = settings.HomeFolder;
        if (root is not null)
            binder.Apply(root);
        binder.Apply(Variables.Read(surroundings.Variables));
        var (credentials, secretsUnread) = Credentials.Read(surroundings.CredentialFolder);
        binder.Apply(credentials);

        List<SettingProblem> problems =
        [
            .. broken is null ? (ReadOnlySpan<SettingProblem>)[] : [broken],
            .. binder.Problems,
            .. secretsUnread,
            .. Variables.Strays(surroundings.Variables, typeof(Settings)),
        ];

        // Of a file that was not understood nothing can be said to be missing.
        if (broken is null)
            problems.AddRange(Judged(settings, home, binder, problems, clock));
        return new LoadedSettings(
            settings,
            problems,
            bytes is null && broken is null ? null : path,
            bytes is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]
        );
    }

    /// <summary>For settings that a program made: no file, no variables.</summary>
    public static LoadedSettings OfProgram(Settings settings, TimeProvider clock) =>
        new(settings, [.. SettingsRules.Of(settings, clock.GetUtcNow())], null, null);

    /// <summary>A value that could not be read is told once, not a second time for what stands in its place.</summary>
    private static List<SettingProblem> Judged(
        Settings settings,
        string home,
        SettingsBinder binder,
        List<SettingProblem> shape,
        TimeProvider clock
    )
    {
        settings.HomeFolder = LocalPaths.WhyNotFolder(nameof(Settings.HomeFolder), settings.HomeFolder, home) is null
            ? Path.GetFullPath(settings.HomeFolder, home)
            : settings.HomeFolder;
        return
        [
            .. SettingsRules
                .Of(settings, clock.GetUtcNow())
                .Where(problem => !shape.Exists(known => known.Covers(problem.Key)))
                .Select(problem => problem with { Place = binder.PlaceOf(problem.Key) }),
        ];
    }

    private static (byte[]? Bytes, SettingProblem? Problem) Bytes(string path, bool isNamed)
    {
        try
        {
            return (File.ReadAllBytes(path), null);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, isNamed ? SettingProblems.FileMissing(path) : null);
        }
        catch (Exception failure) when (FileFaults.Reason(failure) is { } reason)
        {
            return (null, SettingProblems.FileUnreadable(path, Directory.Exists(path) ? "это папка" : reason));
        }
    }
}
