using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Statement;

/// <summary>The statement: every indicator with its plan, fact, deviation, degree and the reason given.</summary>
internal sealed class StatementOfYear : IYearlyPaper
{
    public string Kind => StatementKind.Kind;

    public string Name => "Сведения о достижении значений показателей";

    public QuarterlyReport Shown(QuarterlyReport report) =>
        report with
        {
            Completeness = null,
            Issues = [],
            Roadmap = null,
            Risks = [],
            Support = null,
            Said = report.Said is { } said ? said with { Proposals = [], Passages = [] } : null,
        };

    public Problem? ProblemOf(QuarterlyReport shown) =>
        shown.Rows.Count > 0
            ? null
            : new Problem(
                "no-indicators",
                $"В программе «{shown.ProgrammeName}» нет показателей: сведения о них составить не из чего.",
                "лист «Показатели» паспорта программы"
            );

    public byte[] Document(QuarterlyPaper paper) => StatementDocument.Write(paper);

    public IReadOnlyList<AttachedFile> Others(QuarterlyReport shown) =>
        [AttachedFile.Workbook(ExcelFile.AppendixName, Appendix.Write(shown))];

    public CoverWords Cover(QuarterlyReport shown)
    {
        var hero = HeroMaker.Of(shown);
        var asked = AskLines.Explanations(shown);
        return new CoverWords(
            hero.Short,
            hero.Big,
            $"{hero.Text} {hero.More}".TrimEnd(),
            hero.Segments,
            [
                .. Missed(shown),
                .. asked is null ? Array.Empty<CoverLine>() : [asked],
                .. shown.Effectiveness is { } effectiveness
                    ? [CoverLine.Plain("Эффективность", effectiveness.Sentence())]
                    : Array.Empty<CoverLine>(),
            ],
            [.. asked is null ? Array.Empty<CoverLine>() : [asked], .. AskLines.References(shown)]
        );
    }

    public IReadOnlyList<string> Sections(QuarterlyReport shown) => [];

    private static IEnumerable<CoverLine> Missed(QuarterlyReport shown)
    {
        const int most = 12;
        var missed = shown
            .Rows.Where(static row => row.Status == Status.Missed)
            .Select(static row => row.Code)
            .ToList();
        if (missed.Count > 0)
            yield return new CoverLine("Не выполнены", "bad", "✖", RussianText.Stop(RussianText.Join(missed, most)));
    }
}
