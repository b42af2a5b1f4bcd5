using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Kinds;

namespace QualityMonitor.Reports.Samples;

/// <summary>
/// Invented pages with one of everything, so that a template's every name is asked for before the first real letter.
/// </summary>
internal static class SamplePages
{
    /// <summary>Of the letters that are no report.</summary>
    private static readonly Dictionary<string, object> Letters = new(StringComparer.Ordinal)
    {
        ["answer"] = SampleLetters.Answer(),
        ["reminder"] = SampleLetters.Reminder(),
        ["escalation"] = SampleLetters.Escalation(),
        ["passport"] = DigestSample.Page(),
        ["stale"] = DigestSample.Page(),
        ["state"] = DigestSample.Page(),
        ["notice"] = SampleLetters.Notice(),
    };

    /// <returns>By the folder of the templates that show it.</returns>
    public static IReadOnlyDictionary<string, object> Of(ReportKinds kinds) =>
        kinds
            .All.SelectMany(static kind => kind.SamplePages)
            .Concat(Letters)
            .ToDictionary(static page => page.Key, static page => page.Value, StringComparer.Ordinal);
}
