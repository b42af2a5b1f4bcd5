using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What the Word paper of a report is called.</summary>
internal static class PaperName
{
    public static string Title(QuarterlyReport report) =>
        $"{(IsOfQuarter(report) ? "Квартальный отчёт" : "Отчёт о мониторинге")} "
        + $"за {PeriodWords.Full(report.PeriodCode)}";

    /// <summary>A programme may be reported of by months or half-years as well.</summary>
    public static bool IsOfQuarter(QuarterlyReport report) =>
        Period.FromCode(report.PeriodCode).Value.Kind == PeriodKind.Quarter;

    /// <summary>«Квартальный отчёт за IV квартал 2025 года.docx».</summary>
    public static string File(QuarterlyReport report) => FileNames.Allowed(Title(report) + WordFile.Extension);

    /// <summary>«Квартальный отчёт за IV квартал 2025 года, без рисунков.docx».</summary>
    public static string LighterFile(QuarterlyReport report) =>
        FileNames.Allowed(Title(report) + ", без рисунков" + WordFile.Extension);
}
