using System.Text;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// Settings in files that systemd hands over, one a file, named like the keys: <c>Mail__Smtp__Password</c>.
/// </summary>
internal static class Credentials
{
    private const string Key = "CREDENTIALS_DIRECTORY";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static (Written.Group Layer, IReadOnlyList<SettingProblem> Problems) Read(string? folder)
    {
        var members = new List<Written.Member>();
        var problems = new List<SettingProblem>();
        foreach (var path in string.IsNullOrEmpty(folder) ? [] : Files(folder, problems))
        {
            var name = Path.GetFileName(path);
            try
            {
                members.Add(Variables.Member(name, Text(path), $"файл секрета {path}"));
            }
            catch (Exception failure) when (FileFaults.Reason(failure) is { } reason)
            {
                problems.Add(SettingProblems.CredentialUnreadable(name, path, reason));
            }
        }

        return (new Written.Group(members, Key), problems);
    }

    private static string Text(string path) => Strict.GetString(File.ReadAllBytes(path)).TrimEnd('\r', '\n');

    private static List<string> Files(string folder, List<SettingProblem> problems)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (FileFaults.Reason(failure) is { } reason)
        {
            problems.Add(SettingProblems.CredentialUnreadable(Key, folder, reason));
            return [];
        }
    }
}
