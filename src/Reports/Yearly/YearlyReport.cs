using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;

namespace QualityMonitor.Reports.Yearly;

/// <summary>A yearly paper of one year, as letters and files.</summary>
/// <param name="shown">The part of the monitoring report that the paper shows.</param>
/// <param name="letterhead">The office's own <c>.docx</c>; null: none.</param>
internal sealed class YearlyReport(
    IYearlyPaper paper,
    QuarterlyReport shown,
    TemplateEngine templates,
    byte[]? letterhead
) : IReport
{
    public string Title => $"{shown.ProgrammeName} ({shown.OwnerName})";

    public EditionData Data { get; } = ReportPoints.Of(shown);

    public IReadOnlyList<string> Lines(IReadOnlyList<Change> changes) => [.. ChangeMaker.Lines(shown, changes)];

    public Letter Letter(int number, IReadOnlyList<Change>? changes)
    {
        var told = shown with { Changes = changes };
        AttachedFile[] files =
        [
            AttachedFile.Document(
                $"{paper.Name} за {PeriodWords.Full(told.PeriodCode)}{WordFile.Extension}",
                paper.Document(new QuarterlyPaper(told, number) { Letterhead = letterhead })
            ),
            .. paper.Others(told),
        ];
        var words = paper.Cover(told);
        return new Letter(
            paper.Kind,
            told.ProgrammeCode,
            Render(CoverMaker.Of(paper.Name, told, number, words, files)),
            ReportJson.Write(told)
        )
        {
            Files = files,
            Faces = words.Asks.Count == 0 ? [] : [Asking(told, number, words, files)],
        };
    }

    /// <summary>For the coordinator, who is asked to write.</summary>
    private LetterFace Asking(QuarterlyReport told, int number, CoverWords words, AttachedFile[] files)
    {
        AttachedFile[] all =
        [
            .. files,
            AttachedFile.Workbook(
                TextsWorkbook.FileName(told),
                TextsWorkbook.Write(told, paper.Kind, paper.Sections(told))
            ),
        ];
        var more = words with { Lines = [.. words.Lines.Union(words.Asks)] };
        return new LetterFace(
            RecipientRole.Coordinator,
            Render(
                CoverMaker.Of(paper.Name, told, number, more, all) with
                {
                    Ask =
                        $"Допишите недостающее в книге {RussianText.Quote(all[^1].FileName)} и пришлите её "
                        + "ответом на письмо: отчёт будет сделан заново.",
                }
            ),
            all
        );
    }

    private RenderedMail Render(CoverPage page) => templates.RenderMail(paper.Kind, page, shown.ProgrammeCode);
}
