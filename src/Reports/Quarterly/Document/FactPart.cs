using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The table of every indicator, on pages turned by ninety degrees.</summary>
internal static class FactPart
{
    private const string Key = "facts";
    private const string Group = "Значение показателя";

    public static IEnumerable<Block> Of(QuarterlyPaper paper)
    {
        var report = paper.Report;
        if (report.Rows.Count == 0)
            yield break;

        var notes = new CoverageNotes();
        var rows = report.Rows.Select(row => FactCells.Of(row, paper, notes)).ToList();
        yield return new Block.Landscape([
            new Block.Heading("Достижение значений показателей"),
            new Block.Paragraph(
                Line.Of(
                    "Значения, степени достижения и обоснования отклонений приведены в таблице ",
                    Phrase.NumberOf(Key),
                    "."
                )
            ),
            new Block.Table(Columns, rows)
            {
                Title =
                    $"Сведения о достижении значений показателей программы «{report.ProgrammeName}» за {PeriodWords.Full(report.PeriodCode)}",
                Key = Key,
                HasColumnNumbers = true,
            },
            new Block.Paragraph(Legend(report), TextLook.Note),
            .. notes.Lines.Select(static line => new Block.Paragraph(line, TextLook.Note)),
        ]);
    }

    private static Column[] Columns =>
        [
            new("№\nп/п", 5, Align.Centre),
            new("Показатель", 25),
            new("Ед. изм.", 7.5, Align.Centre),
            new("предыдущий период", 12.5, Align.Centre) { Group = Group },
            new("план", 12, Align.Centre) { Group = Group },
            new("факт", 12.5, Align.Centre) { Group = Group },
            new("Отклонение", 11.5, Align.Centre),
            new("Степень достижения", 10, Align.Centre),
            new("Обоснование отклонения", 33),
        ];

    private static string Legend(QuarterlyReport report)
    {
        var before = report.PreviousCode is { } code
            ? $"Предыдущий период — {PeriodWords.Full(code)}, если в скобках не указан другой. "
            : "";
        return before
            + "Отклонение — факт минус план. Полужирным выделены показатели с невыполненным планом и под риском; «—» — неприменимо.";
    }
}
