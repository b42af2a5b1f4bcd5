using QualityMonitor.Reports.Annual;
using QualityMonitor.Reports.DataDigest;
using QualityMonitor.Reports.Identification;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.SchoolSheets.Page;
using QualityMonitor.Reports.Statement;

namespace QualityMonitor.Reports.Samples;

/// <summary>
/// Invented pages with one of everything, so that a template's every name is asked for before the first real letter.
/// </summary>
internal static class SamplePages
{
    /// <returns>By the folder of the templates that show it.</returns>
    public static IReadOnlyDictionary<string, object> All { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["quarterly"] = SampleReports.Quarterly(),
            [HeadMail.Folder] = SampleReports.Head(),
            [SheetMail.Folder] = SampleReports.Sheet(),
            [StatementKind.Kind] = SampleReports.Cover("Сведения о достижении значений показателей"),
            [AnnualKind.Kind] = SampleReports.Cover("Аналитический отчёт о реализации муниципальной программы"),
            [IdentificationKind.Kind] = SampleReports.Cover("Отчёт об идентификации школ"),
            [DataDigestKind.Kind] = SampleLetters.Digest(),
            ["answer"] = SampleLetters.Answer(),
            ["reminder"] = SampleLetters.Reminder(),
            ["escalation"] = SampleLetters.Escalation(),
            ["passport"] = SampleLetters.Digest(),
            ["stale"] = SampleLetters.Digest(),
            ["state"] = SampleLetters.Digest(),
            ["notice"] = SampleLetters.Notice(),
        };
}
