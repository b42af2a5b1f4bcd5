using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The paper's appendix: the cells of this period's facts and plans, and their files.</summary>
internal static class SourcesPart
{
    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        if (report.Files.Count == 0)
            yield break;

        yield return new Block.Appendix([
            "Приложение",
            "к отчёту о ходе реализации муниципальной программы",
            $"за {PeriodWords.Full(report.PeriodCode)}",
        ]);
        yield return new Block.Heading("Источники данных")
        {
            IsNumbered = false,
            InContents = "Приложение. Источники данных",
        };
        if (report.Rows.Count > 0)
            yield return Cells(report);
        yield return Files(report);
        yield return new Block.Paragraph(
            $"Номера файлов те же, что в письме и в файле «{ExcelFile.AppendixName}»: "
                + "в нём есть и ячейки прежних периодов, отправители и контрольные суммы файлов.",
            TextLook.Note
        );
    }

    private static Block.Table Cells(QuarterlyReport report) =>
        new(
            [new Column("Показатель", 14, Align.Centre), new Column("Факт", 50), new Column("План", 36)],
            [.. report.Rows.Select(static row => Row.Of(row.Code, Places(row.Fact), Places(row.Plan)))]
        )
        {
            Title = "Ячейки, из которых взяты значения за отчётный период и планы",
        };

    private static string Places(Figure? figure) => figure is null ? "—" : SourceMaker.Places(figure.Origins);

    /// <summary>Those of earlier periods stand in the appendix alone.</summary>
    private static IEnumerable<SourceFile> Used(QuarterlyReport report)
    {
        var used = report
            .Rows.SelectMany(static row => (row.Fact?.Origins ?? []).Concat(row.Plan?.Origins ?? []))
            .Concat((report.Roadmap?.All ?? []).Select(static one => one.ExecutionSource ?? one.Source))
            .Concat(report.Risks.SelectMany(static risk => risk.Schools).Select(static school => school.Source))
            .Select(static origin => origin.File)
            .ToHashSet();
        return report.Files.Where(file => used.Contains(file.Number));
    }

    private static Block.Table Files(QuarterlyReport report) =>
        new(
            [
                new Column("№", 9, Align.Centre),
                new Column("Имя файла", 55),
                new Column("Получен", 18, Align.Centre),
                new Column("Отправление №", 18, Align.Centre),
            ],
            [
                .. Used(report)
                    .Select(static file =>
                        Row.Of(
                            "Ф" + file.Number.ToString(CultureInfo.InvariantCulture),
                            file.FileName,
                            RussianText.Date(file.ReceivedOn),
                            file.SubmissionId.ToString(CultureInfo.InvariantCulture)
                        )
                    ),
            ]
        )
        {
            Title = "Файлы",
        };
}
