using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace QualityMonitor.Worker.Configuration;

/// <summary>Where the settings came from, to be logged at start.</summary>
internal sealed record LoadedSettings(
    Settings Settings,
    IReadOnlyList<SettingProblem> Problems,
    string? File,
    string? FileHash
);

/// <summary>
/// Reads the file, then QUALITYMONITOR__ environment variables, then systemd credentials over it,
/// and reports every mistake at once rather than the first one.
/// </summary>
internal static class SettingsLoader
{
    public const string DefaultFileName = "qualitymonitor.json";
    private const string EnvironmentPrefix = "QUALITYMONITOR__";

    public static LoadedSettings Load(string? file, string currentFolder)
    {
        var path = file is null ? Path.Combine(currentFolder, DefaultFileName) : Path.GetFullPath(file, currentFolder);
        if (!File.Exists(path))
        {
            return file is null
                ? Bind(new ConfigurationBuilder(), null, currentFolder)
                : new LoadedSettings(
                    new Settings { HomeFolder = currentFolder },
                    [SettingProblems.FileMissing(path)],
                    path,
                    null
                );
        }

        return Bind(new ConfigurationBuilder().AddJsonFile(path, optional: false), path, Path.GetDirectoryName(path)!);
    }

    private static LoadedSettings Bind(IConfigurationBuilder builder, string? path, string homeFolder)
    {
        IConfigurationRoot configuration;
        try
        {
            configuration = AddSecrets(builder.AddEnvironmentVariables(EnvironmentPrefix)).Build();
        }
        catch (InvalidDataException broken)
        {
            // The provider's own message names the file and the reason in its inner exception.
            var reason = broken.InnerException?.Message ?? broken.Message;
            return new LoadedSettings(
                new Settings { HomeFolder = homeFolder },
                [SettingProblems.FileUnreadable(path ?? "", reason)],
                path,
                null
            );
        }

        var (settings, problems) = SettingsBinder.Bind(configuration);
        settings.HomeFolder =
            settings.HomeFolder.Length == 0 ? homeFolder : Path.GetFullPath(settings.HomeFolder, homeFolder);
        return new LoadedSettings(
            settings,
            [.. problems, .. SettingsValidator.Validate(settings)],
            path,
            path is null ? null : Hash(path)
        );
    }

    /// <summary>systemd hands secrets over as files named like the keys: <c>Mail__Smtp__Password</c>.</summary>
    private static IConfigurationBuilder AddSecrets(IConfigurationBuilder builder) =>
        Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } folder
        && Directory.Exists(folder)
            ? builder.AddKeyPerFile(folder, optional: true)
            : builder;

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..12];
}
