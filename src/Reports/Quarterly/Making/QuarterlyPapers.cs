using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;

namespace QualityMonitor.Reports.Quarterly.Making;

/// <summary>A quarterly report, as letters and files.</summary>
/// <param name="letterhead">The office's own <c>.docx</c>; null: none.</param>
internal sealed class QuarterlyPapers(QuarterlyReport report, QuarterlyMail mail, HeadMail head, byte[]? letterhead)
    : IReport
{
    public string Title => $"{report.ProgrammeName} ({report.OwnerName})";

    public EditionData Data { get; } = ReportPoints.Of(report);

    public IReadOnlyList<string> Lines(IReadOnlyList<Change> changes) => [.. ChangeMaker.Lines(report, changes)];

    public Letter Letter(int number, IReadOnlyList<Change>? changes)
    {
        var told = report with { Changes = changes };
        AttachedFile[] files =
        [
            Paper(told, number),
            AttachedFile.Workbook(ExcelFile.AppendixName, Appendix.Write(told)) with
            {
                Parts = told.Territories is null ? null : () => AppendixParts.Of(told),
            },
        ];
        var texts = TextsWorkbook.FileName(told);
        return new Letter(QuarterlyKind.Kind, report.ProgrammeCode, mail.Render(told, number), ReportJson.Write(told))
        {
            Files = files,
            Faces =
            [
                head.Render(told, number, files),
                new LetterFace(
                    RecipientRole.Coordinator,
                    mail.RenderAsking(told, number, texts),
                    [.. files, AttachedFile.Workbook(texts, TextsWorkbook.Write(told))]
                ),
            ],
        };
    }

    private AttachedFile Paper(QuarterlyReport told, int number)
    {
        var paper = new QuarterlyPaper(told, number)
        {
            Pictures = PaperPictures.Of(told),
            RoadmapPicture = PaperPictures.Roadmap(told),
            Letterhead = letterhead,
        };
        return AttachedFile.Document(PaperName.File(told), QuarterlyDocument.Write(paper)) with
        {
            Lighter = new Lazy<AttachedFile>(() =>
                AttachedFile.Document(PaperName.LighterFile(told), QuarterlyDocument.WriteLighter(paper))
            ),
        };
    }
}
