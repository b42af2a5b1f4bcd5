using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// The commands that write a report's files, for a letter that has no room for them: whoever is asked for a file knows
/// neither the report nor the number of its edition.
/// </summary>
public static class EditionCommand
{
    /// <summary>The latest edition, as it went.</summary>
    public static string Open(string kind, string programmeCode, Period period, string topic) =>
        $"report open {Report(kind, programmeCode, period, topic)} --save файлы";

    /// <summary>What is no edition yet: with the figures of the day on which it is asked for.</summary>
    public static string Preview(string kind, string programmeCode, Period period, string topic) =>
        $"report {Report(kind, programmeCode, period, topic)} --preview файлы";

    private static string Report(string kind, string programmeCode, Period period, string topic) =>
        $"--kind {kind} --programme {programmeCode} --period {period.Code}"
        + (topic.Length > 0 ? $" --organisation {topic}" : "");
}
