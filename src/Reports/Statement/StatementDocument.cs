using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Statement;

/// <summary>The statement as the paper that is signed and filed.</summary>
internal static class StatementDocument
{
    public static byte[] Write(QuarterlyPaper paper)
    {
        var report = paper.Report;
        var year = PeriodWords.Full(report.PeriodCode);
        var notes = new CoverageNotes();
        var rows = TaskRows
            .Of(report)
            .Select(one =>
                FactCells.Of(YearEnd.Of(one.Row, report), paper, notes) with
                {
                    Before = Before(one.Row),
                    Section = one.Task,
                }
            )
            .ToList();
        return new StatementPaper(
            new FrontMatter(
                report.OwnerName,
                [
                    "СВЕДЕНИЯ",
                    "о достижении значений показателей муниципальной программы",
                    $"«{report.ProgrammeName}»",
                    $"за {year}",
                ],
                report.CutOff.Year
            ),
            $"Значения показателей за {year}",
            rows
        )
        {
            Before = "предыдущий год",
            Formula = EffectivenessLine.Of(report.Effectiveness),
            Notes = [.. Notes(report), .. notes.Line.Phrases.Count > 0 ? [notes.Line] : Array.Empty<Line>()],
            Names = PaperNames.Of(report.Signers),
            Letterhead = paper.Letterhead,
        }.Write($"Сведения о достижении значений показателей за {year}");
    }

    private static string Before(IndicatorRow row) => FactCells.Printed(YearBefore.FigureOf(row));

    private static IEnumerable<Line> Notes(QuarterlyReport report)
    {
        yield return $"Данные на {RussianText.Date(report.CutOff)}. "
            + "Показатели, которые собираются чаще раза в год, — за последний период года. "
            + "Предыдущий год — значение за тот же период годом раньше. "
            + "Отклонение — факт минус план. "
            + "Полужирным выделены показатели с невыполненным планом и под риском; «—» — неприменимо.";
        if (HiddenText.Of(report) is { } hidden)
            yield return $"{HiddenText.Lead}: {hidden}.";
    }
}
