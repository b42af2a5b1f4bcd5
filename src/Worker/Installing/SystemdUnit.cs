using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityMonitor.Worker.Installing;

/// <summary>The unit of <c>ops</c> with the places of this machine.</summary>
internal static partial class SystemdUnit
{
    public const string Path = "/etc/systemd/system/qualitymonitor.service";

    public const string User = "qualitymonitor";

    /// <summary>What <c>StateDirectory</c> of the unit makes, the one folder that the service may write.</summary>
    public const string Home = "/var/lib/qualitymonitor";

    /// <summary>systemd waits longer than the service does, or it would kill what is about to end.</summary>
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(30);

    /// <summary>In a command line of a unit.</summary>
    private static readonly char[] Special = [.. " \t'\"\\;"];

    /// <param name="secrets">Files, named like the settings that they hold; the unit asks for no other, for systemd does not
    /// start one whose credential is missing.</param>
    public static string Of(ServicePlaces places, IReadOnlyList<string> secrets)
    {
        using var stream = typeof(SystemdUnit).Assembly.GetManifestResourceStream("qualitymonitor.service")!;
        using var reader = new StreamReader(stream);
        var unit = Comment().Replace(reader.ReadToEnd(), "");
        unit = Set(unit, "ExecStart", $"{Word(places.Program)} serve --config {Word(places.Config)}");
        unit = Set(unit, "TimeoutStopSec", Seconds(places.Stop + Spare));
        return Set(
            unit,
            "LoadCredential",
            [
                .. secrets.Select(static secret =>
                    $"{System.IO.Path.GetFileName(secret)}:{secret.Replace("%", "%%", StringComparison.Ordinal)}"
                ),
            ]
        );
    }

    /// <summary>A password that the installed unit hands over, and that installing anew would take from the service without a
    /// word.</summary>
    /// <returns>Null: none, or nothing is installed.</returns>
    public static string? Lost(IReadOnlyList<string> secrets) =>
        File.Exists(Path) ? Lost(File.ReadAllText(Path), secrets) : null;

    internal static string? Lost(string unit, IReadOnlyList<string> secrets) =>
        Credential()
            .Matches(unit)
            .Select(static line => line.Groups["path"].Value.Replace("%%", "%", StringComparison.Ordinal))
            .FirstOrDefault(path => !secrets.Contains(path, StringComparer.Ordinal) && !File.Exists(path));

    [GeneratedRegex("^LoadCredential=[^:\n]+:(?<path>.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Credential();

    private static string Seconds(TimeSpan time) =>
        Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <param name="values">A line each; none: the line goes.</param>
    private static string Set(string unit, string key, params IReadOnlyList<string> values) =>
        Regex.Replace(
            unit,
            $"^{key}=.*\n",
            _ => string.Concat(values.Select(value => $"{key}={value}\n")),
            RegexOptions.Multiline,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>A word of a command line of systemd.</summary>
    private static string Word(string path)
    {
        var word = path.Replace("%", "%%", StringComparison.Ordinal)
            .Replace("$", "$$", StringComparison.Ordinal)
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return word.IndexOfAny(Special) >= 0 ? $"\"{word}\"" : word;
    }

    /// <summary>How the file is installed by hand, which whoever reads the installed one has no need of.</summary>
    [GeneratedRegex(@"^# The service on Linux.*?(?=^\[Unit\])", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
