using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using QualityMonitor.Reports.Quarterly.Pictures;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The table of every indicator, on pages turned by ninety degrees.</summary>
internal static class FactPart
{
    private const string Key = "facts";

    public static IEnumerable<Block> Of(QuarterlyPaper paper)
    {
        var report = paper.Report;
        if (report.Rows.Count == 0 || IsToldOfTwoPeriods(report))
            yield break;

        var notes = new CoverageNotes();
        var rows = TaskRows
            .Of(report)
            .Select(one => FactCells.Of(one.Row, paper, notes) with { Section = one.Task })
            .ToList();
        yield return new Block.Landscape([
            new Block.Heading("Достижение значений показателей"),
            new Block.Paragraph(
                Line.Of(
                    "Значения, степени достижения и обоснования отклонений приведены в таблице ",
                    Phrase.NumberOf(Key),
                    "."
                )
            ),
            StatementTable.Of(rows, Title(report), "предыдущий период") with
            {
                Key = Key,
            },
            new Block.Paragraph(Legend(report), TextLook.Note),
            .. notes.Line.Phrases.Count > 0 ? [new Block.Paragraph(notes.Line, TextLook.Note)] : Array.Empty<Block>(),
        ]);
    }

    /// <summary>Without a single plan there is nothing to achieve: then and now say it all.</summary>
    private static bool IsToldOfTwoPeriods(QuarterlyReport report) =>
        TwoPeriodsPicture.Rows(report).Count == report.Rows.Count;

    private static string Title(QuarterlyReport report) =>
        $"Сведения о достижении значений показателей программы «{report.ProgrammeName}» за {PeriodWords.Full(report.PeriodCode)}";

    private static string Legend(QuarterlyReport report)
    {
        var before = report.PreviousCode is { } code
            ? $"Предыдущий период — {PeriodWords.Full(code)}, если в скобках не указан другой. "
            : "";
        return before
            + "Отклонение — факт минус план. "
            + "Полужирным выделены показатели с невыполненным планом и под риском; «—» — неприменимо.";
    }
}
