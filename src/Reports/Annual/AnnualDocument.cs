using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Annual;

/// <summary>The analytic report as the paper that is signed and filed.</summary>
internal static class AnnualDocument
{
    public static byte[] Write(QuarterlyPaper paper)
    {
        var report = paper.Report;
        var year = PeriodWords.Full(report.PeriodCode);
        return new DirectionsPaper(
            new FrontMatter(
                report.OwnerName,
                [
                    "АНАЛИТИЧЕСКИЙ ОТЧЁТ",
                    "о реализации муниципальной программы",
                    $"«{report.ProgrammeName}»",
                    $"за {year}",
                ],
                report.CutOff.Year
            ),
            DirectionResultsMaker.Of(report)
        )
        {
            Notes = [.. Notes(report)],
            After = [.. ProposalsPart.Of(report, isNumbered: false)],
            Names = PaperNames.Of(report.Signers),
            Letterhead = paper.Letterhead,
        }.Write($"Аналитический отчёт за {year}");
    }

    private static IEnumerable<Line> Notes(QuarterlyReport report)
    {
        yield return $"Цифры подставлены по данным на {RussianText.Date(report.CutOff)}; "
            + $"источник каждой (файл, лист, ячейка) — в приложении «{ExcelFile.AppendixName}».";
        if (report.Effectiveness is { } effectiveness)
            yield return Line.Of(EffectivenessLine.Formula(effectiveness));
        if (HiddenText.Of(report) is { } hidden)
            yield return $"{HiddenText.Lead}: {hidden}.";
        var partial = report
            .Rows.Where(static row => row.Coverage is { } coverage && coverage.Used < coverage.Of)
            .GroupBy(static row => (row.Coverage!.Used, row.Coverage.Of))
            .Select(static group =>
                $"{RussianText.Join([.. group.Select(static row => row.Code)])} — "
                + $"по данным {RussianText.Number(group.Key.Used)} из {RussianText.Number(group.Key.Of)}"
            )
            .ToList();
        if (partial.Count > 0)
            yield return $"Представлены не все данные школ: {string.Join("; ", partial)}.";
    }
}
