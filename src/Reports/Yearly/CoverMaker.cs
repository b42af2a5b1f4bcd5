using QualityMonitor.Indicators;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Yearly;

/// <summary>Makes the page of a paper's letter.</summary>
internal static class CoverMaker
{
    private const int LongestName = 120;

    /// <param name="name">Of the paper.</param>
    /// <param name="edition">1 for the first.</param>
    public static CoverPage Of(
        string name,
        QuarterlyReport report,
        int edition,
        CoverWords words,
        IReadOnlyList<AttachedFile> files
    ) =>
        new(
            name,
            report.OwnerName,
            PeriodWords.Full(report.PeriodCode),
            RussianText.Date(report.CutOff),
            report.ProgrammeName,
            edition,
            Changes(report, files),
            words.Short,
            words.Big,
            words.BigText,
            words.Segments,
            [.. words.Lines, .. Unread(report.Unread)],
            "Документ Word готов к подписи: число и номер ставит канцелярия. Нашли ошибку — ответьте на это письмо.",
            string.Join(", ", files.Select(static file => RussianText.Quote(file.FileName, LongestName)))
        );

    /// <summary>Only a letter with the workbook of all figures can send its reader there.</summary>
    private static PageChanges? Changes(QuarterlyReport report, IReadOnlyList<AttachedFile> files) =>
        ChangeMaker.Of(report) is { } changes
            ? files.Any(static file => file.FileName == ExcelFile.AppendixName)
                ? changes
                : changes with
                {
                    Where = "",
                }
            : null;

    private static IEnumerable<CoverLine> Unread(IReadOnlyList<UnreadPlace>? places) =>
        (places ?? []).Select(static one => new CoverLine(
            "Не прочитано",
            "warn",
            "▲",
            $"Источник {RussianText.Quote(one.Source)} не читается с {RussianText.Date(one.Since)}: присланного туда здесь нет."
        ));
}
