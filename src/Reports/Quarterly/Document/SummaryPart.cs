using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>What the report is of, and which indicators stand how.</summary>
internal static class SummaryPart
{
    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        yield return new Block.Heading(
            $"Общие сведения и итоги {(PaperName.IsOfQuarter(report) ? "квартала" : "периода")}"
        );
        yield return new Block.Paragraph(About(report));
        if (report.Rows.Count == 0)
            yield break;

        yield return new Block.Paragraph(
            $"Показателей — {RussianText.Number(report.Counts.Total)}, с планом — "
                + $"{RussianText.Number(report.Counts.Planned)}. Состояние на {RussianText.Date(report.CutOff)}:"
        );
        foreach (var item in Sentence([.. Statuses(report)]))
            yield return item;
        foreach (var block in Slipped(report))
            yield return block;
        if (report.Ended is not { Count: > 0 } ended)
            yield break;

        yield return new Block.Paragraph($"{EndedText.Lead}:");
        foreach (var item in Sentence([.. ended.Select(EndedText.Of)]))
            yield return item;
    }

    private static string About(QuarterlyReport report)
    {
        var document =
            report.Document.Length > 0 ? $"Программа утверждена документом: {report.Document.TrimEnd('.')}. " : "";
        var schools =
            report.Schools.Count > 0
                ? $"Участвуют {RussianText.Count(report.Schools.Count, "школа", "школы", "школ")}. "
                : "";
        var before = report.PreviousCode is { } code
            ? $" Для сравнения — {PeriodWords.Full(code)}, если у показателя не указан другой период."
            : "";
        return $"{document}{schools}Отчётный период — {PeriodWords.Full(report.PeriodCode)}, "
            + $"данные на {RussianText.Date(report.CutOff)}.{before}";
    }

    private static IEnumerable<string> Statuses(QuarterlyReport report)
    {
        foreach (var group in report.Rows.GroupBy(static row => row.Status).OrderBy(static group => Order(group.Key)))
        {
            var codes = string.Join(", ", group.Select(static row => row.Code));
            yield return $"{StatusWords.Word(group.Key, group.Count())} — {RussianText.Number(group.Count())}: {codes}";
        }

        var declared = report.Rows.Where(static row => row.Declared).Select(static row => row.Code).ToList();
        if (declared.Count > 0)
            yield return $"из выполненных только на словах, без числа, — {RussianText.Number(declared.Count)}: "
                + $"{string.Join(", ", declared)}";
    }

    private static int Order(Status status) =>
        status switch
        {
            Status.Met => 0,
            Status.Missed => 1,
            Status.AtRisk => 2,
            Status.Indeterminate => 3,
            Status.NoFact => 4,
            Status.NotDue => 5,
            _ => 6,
        };

    private static IEnumerable<Block> Slipped(QuarterlyReport report)
    {
        var rows = report.Rows.Where(static row => row.HasSlipped).ToList();
        if (rows.Count == 0)
            yield break;

        yield return new Block.Paragraph("Сдали позиции:");
        foreach (var item in Sentence(rows.ConvertAll(Slip)))
            yield return item;
    }

    private static string Slip(IndicatorRow row)
    {
        var lost = row.HasLostPlan ? ", раньше план был выполнен" : "";
        return $"{row.Code} {row.Name}"
            + (row.Movement is { Text.Length: > 0 } step ? $": {step.Sentence}" : "")
            + lost;
    }

    /// <summary>Items of one sentence: semicolons between them, a full stop at its end.</summary>
    private static IEnumerable<Block> Sentence(List<string> items) =>
        items.Select(
            (item, index) =>
                new Block.Paragraph(
                    index == items.Count - 1 ? RussianText.Stop(item) : item.TrimEnd('.') + ";",
                    TextLook.Item
                )
        );
}
