using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>Turns a report into its page. Pure.</summary>
public static class PageMaker
{
    public static QuarterlyPage Make(QuarterlyReport report, int edition)
    {
        var anchors = report
            .Rows.Select(static (row, index) => (row, Name: "s" + (index + 1).ToString(CultureInfo.InvariantCulture)))
            .ToDictionary(
                static one => (object)one.row,
                static one => one.Name,
                (IEqualityComparer<object>)ReferenceEqualityComparer.Instance
            );
        string AnchorOf(IndicatorRow row) => anchors[row];

        var hero = HeroMaker.Of(report);
        var headlines = Headlines.Of(report);
        var changes = ChangeMaker.Of(report);
        var hasPlans = report.Counts.Planned > 0;
        var rows = report
            .Rows.Select(row => RowMaker.Of(row, AnchorOf(row), hasPlans, ExplanationText.Of(report, row)))
            .ToList();
        var pairs = report.Rows.Zip(rows).ToList();
        return new QuarterlyPage(
            report.OwnerName,
            report.PeriodTitle,
            RussianText.Date(report.CutOff),
            report.ProgrammeName,
            report.Document,
            edition,
            changes,
            Preheader(changes, hero, headlines),
            hero,
            headlines.Any(static one => one.Sign == Signs.Attention)
                ? [new PageMark("bad", Signs.Attention, "требует внимания")]
                : [],
            [.. headlines.Select(one => Headline(one, report, AnchorOf))],
            [
                .. pairs
                    .Where(static pair => pair.First.NeedsAttention)
                    .OrderBy(static pair => pair.First.Status == Status.Missed ? 0 : 1)
                    .ThenBy(static pair => pair.First.Degree ?? 0)
                    .Select(static pair => pair.Second),
            ],
            report.PreviousTitle,
            [
                .. pairs
                    .Where(static pair => pair.First.HasSlipped)
                    .Select(static pair =>
                        pair.First.NeedsAttention ? RowMaker.Again(pair.First, pair.Second) : pair.Second
                    ),
            ],
            TerritoryMaker.Of(report),
            [.. RowMaker.Lagging(report.Rows, AnchorOf)],
            RowMaker.OftenBehind(report.Rows),
            [.. SectionMaker.Completeness(report)],
            SectionMaker.Issues(report.Issues),
            SectionMaker.MoreIssues(report.Issues),
            RoadmapMaker.Of(report.Roadmap),
            SectionMaker.Risks(report.Risks),
            SupportMaker.Of(report.Support),
            SupportMaker.Of(report.Effectiveness),
            [
                .. pairs.Select(static pair =>
                    pair.First.NeedsAttention || pair.First.HasSlipped
                        ? RowMaker.Again(pair.First, pair.Second)
                        : pair.Second
                ),
            ],
            hasPlans,
            [.. SourceMaker.Files(report.Files)],
            [.. Sources(report, AnchorOf)],
            ExcelFile.AppendixName,
            PaperName.File(report)
        )
        {
            Ended = [.. (report.Ended ?? []).Select(static one => RussianText.Stop(EndedText.Of(one)))],
        };
    }

    private static PageHeadline Headline(Headline one, QuarterlyReport report, Func<IndicatorRow, string> anchorOf)
    {
        var row = one.IndicatorCode is null ? null : report.Rows.FirstOrDefault(row => row.Code == one.IndicatorCode);
        return new PageHeadline(Signs.Name(one.Tone), one.Sign, one.Lead, one.Text, row is null ? "" : anchorOf(row));
    }

    private static string Preheader(PageChanges? changes, Hero hero, IReadOnlyList<Headline> headlines)
    {
        var legend =
            hero.Segments.Count > 0
                ? string.Join(", ", hero.Segments.Select(static part => part.Label))
                : $"{hero.Big} {hero.Text}";
        var news = headlines.Count > 0 ? $"{legend}. {headlines[0].Lead}: {headlines[0].Text}" : legend;
        return changes is { Lines: [var first, ..] } ? $"Изменилось: {first}. {news}" : news;
    }

    private static IEnumerable<PageSource> Sources(QuarterlyReport report, Func<IndicatorRow, string> anchorOf)
    {
        var rows = report
            .Rows.Select(row => SourceMaker.Of(row, anchorOf(row)))
            .Where(static source => source.Lines.Count > 0);
        var activities = report.Roadmap is { } map ? map.All : [];
        PageSource?[] others =
        [
            SourceMaker.Of(
                EndedText.Lead,
                "s-ended",
                (report.Ended ?? []).SelectMany(static one => one.Origins).Distinct()
            ),
            SourceMaker.Of(
                "Дорожная карта",
                "s-roadmap",
                activities.SelectMany(static one =>
                    one.ExecutionSource is { } report ? new[] { one.Source, report } : [one.Source]
                )
            ),
            SourceMaker.Of(
                "Школы, которым нужна помощь",
                "s-support",
                report
                    .Support?.Schools.SelectMany(static school => school.Criteria)
                    .SelectMany(static line => line.Origins)
                    .Distinct()
                    ?? []
            ),
            SourceMaker.Of(
                "Риски",
                "s-risks",
                report.Risks.SelectMany(static risk => risk.Schools).Select(static school => school.Source)
            ),
        ];
        return rows.Concat(others.OfType<PageSource>());
    }
}
