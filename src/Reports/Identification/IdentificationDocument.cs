using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Identification;

/// <summary>The report on schools that need help as the paper that is signed and filed, on turned pages.</summary>
internal static class IdentificationDocument
{
    public static byte[] Write(QuarterlyPaper paper)
    {
        var report = paper.Report;
        var year = PeriodWords.Full(report.PeriodCode);
        var names = PaperNames.Of(report.Signers);
        Block[] front =
        [
            .. OfficeBlocks.Front(
                new FrontMatter(
                    report.OwnerName,
                    [
                        "ОТЧЁТ",
                        "об идентификации школ, которым нужна помощь",
                        $"муниципальная программа «{report.ProgrammeName}»",
                        $"за {year}",
                    ],
                    report.CutOff.Year
                ),
                hasLetterhead: paper.Letterhead is not null
            ),
        ];
        Block[] body =
        [
            .. Summary(report),
            .. CriteriaPart.Of(report.Support),
            .. SchoolsTable.Of(report),
            .. MeasuresPart.Of(report),
            new Block.Paragraph(
                $"Данные на {RussianText.Date(report.CutOff)}."
                    + (HiddenText.Of(report) is { } hidden ? $" {HiddenText.Lead}: {hidden}." : ""),
                TextLook.Note
            ),
            .. OfficeBlocks.Foot(names),
            .. OfficeBlocks.ApprovalSheet(names),
        ];
        Block[] blocks = paper.Letterhead is null
            ? [new Block.Landscape([.. front, .. body])]
            : [.. front, new Block.Landscape(body)];
        return PaperFile.Write(new Paper($"Идентификация школ за {year}", blocks) { Letterhead = paper.Letterhead });
    }

    private static IEnumerable<Block> Summary(QuarterlyReport report)
    {
        if (SupportMaker.Of(report.Support) is not { } page)
        {
            yield return new Block.Paragraph(
                "Критериев идентификации в паспорте программы нет: зоны не определялись. "
                    + "Ниже — все школы программы с перечнями и рисками, которые о них известны."
            );
            yield break;
        }

        yield return new Block.Paragraph($"{page.Summary} {page.Unknown}".TrimEnd());
        foreach (var line in ZoneLines.Of(report.Support)?.Lines ?? [])
            yield return new Block.Paragraph(Line.Of(Phrase.Bold(line.Label + ". "), line.Lead + line.Text));
    }
}
