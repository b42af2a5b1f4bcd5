using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Annual;

/// <summary>The analytic report: directions of work, in the words of people with live figures and in those of the
/// data.</summary>
internal sealed class AnnualPaper : IYearlyPaper
{
    public string Kind => AnnualKind.Kind;

    public string Name => "Аналитический отчёт";

    public QuarterlyReport Shown(QuarterlyReport report)
    {
        List<Passage> passages = [.. (report.Said?.Passages ?? []).Where(Directions.IsOurs)];
        return report with
        {
            // Who sent when is shown where a text asks for it alone.
            Completeness = passages.Exists(static one =>
                one.Text.Contains(ReferenceNames.Submitted, StringComparison.OrdinalIgnoreCase)
            )
                ? report.Completeness
                : null,
            Issues = [],
            Said = report.Said is { } said ? said with { Passages = passages } : null,
        };
    }

    public Problem? ProblemOf(QuarterlyReport shown) => null;

    public byte[] Document(QuarterlyPaper paper) => AnnualDocument.Write(paper);

    public IReadOnlyList<AttachedFile> Others(QuarterlyReport shown) =>
        [AttachedFile.Workbook(ExcelFile.AppendixName, Appendix.Write(shown))];

    public CoverWords Cover(QuarterlyReport shown)
    {
        var hero = HeroMaker.Of(shown);
        return new CoverWords(
            hero.Short,
            hero.Big,
            $"{hero.Text} {hero.More}".TrimEnd(),
            hero.Segments,
            [
                .. Silent(shown),
                .. AskLines.Explanations(shown) is { } asked ? [asked] : Array.Empty<CoverLine>(),
                .. shown.Effectiveness is { } effectiveness
                    ? [CoverLine.Plain("Эффективность", effectiveness.Sentence())]
                    : Array.Empty<CoverLine>(),
            ],
            [.. Unwritten(shown), .. AskLines.References(shown)]
        );
    }

    /// <summary>Those that nobody wrote of yet.</summary>
    public IReadOnlyList<string> Sections(QuarterlyReport shown) =>
        [
            .. Directions
                .Of(shown)
                .Where(static one => one.Passages.Count == 0)
                .Select(static one => $"{Number(one.Number)}. {one.Title}"),
        ];

    private static IEnumerable<CoverLine> Silent(QuarterlyReport shown)
    {
        var silent = DirectionResultsMaker
            .Of(shown)
            .Index()
            .Where(static one => one.Item.Results.Count == 0)
            .Select(static one => Number(one.Index + 1))
            .ToList();
        if (silent.Count > 0)
            yield return new CoverLine(
                "Без сведений",
                "warn",
                "▲",
                $"{RussianText.Plural(silent.Count, "Направление", "Направления", "Направления")} "
                    + $"{RussianText.Join(silent)}: сведения не представлены."
            );
    }

    private IEnumerable<CoverLine> Unwritten(QuarterlyReport shown)
    {
        var sections = Sections(shown);
        if (sections.Count > 0)
            yield return CoverLine.Plain(
                "Тексты",
                $"Напишите о {RussianText.Count(sections.Count, "направлении", "направлениях", "направлениях")}: "
                    + $"строки для них есть на листе «{NarrativeVocabulary.PassagesSheet}»."
            );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
