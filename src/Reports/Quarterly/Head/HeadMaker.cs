using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>The letter of the head, and the pictures that it shows.</summary>
internal sealed record HeadLetter(HeadPage Page, IReadOnlyList<HeadPicture> Pictures);

internal sealed record HeadPicture(string ContentId, byte[] Png);

/// <summary>Turns a report into the letter of the head: one screen and what stands behind it. Pure.</summary>
internal static class HeadMaker
{
    /// <param name="edition">1 for the first.</param>
    /// <param name="files">Names of what lies beside the letter.</param>
    public static HeadLetter Make(QuarterlyReport report, int edition, IReadOnlyList<string> files)
    {
        var hero = HeroMaker.Of(report);
        var doubts = Doubts.Of(report);
        var choices = FindingRule.Of(report);
        var statements = choices
            .Where(static one => one.News != News.MoreMissed)
            .Select(one => StatementMaker.Of(one, report, !doubts.IsRestFirm))
            .ToList();
        var (told, sources, pictures) = Numbered(statements, new EvidenceMaker(report));
        var changes = ChangeMaker.Of(report);
        var lead = DoubtWords.Lead(doubts, report.Counts);
        var page = new HeadPage(
            report.OwnerName,
            report.PeriodTitle,
            RussianText.Date(report.CutOff),
            report.ProgrammeName,
            edition,
            changes,
            Preheader(report, hero, changes, told),
            hero.Big,
            Standing(report, hero),
            hero.Short,
            hero.Segments,
            lead,
            DoubtWords.Of(doubts),
            ProposalLines.Ask(report),
            told,
            choices.FirstOrDefault(static one => one.News == News.MoreMissed) is { } more
                ? StatementMaker.More(more.Rows)
                : "",
            ZoneLines.Of(report.Support),
            [.. StandingLines.Of(report)],
            string.Join("; ", files.Select(file => Attachment(file, report))),
            sources
        )
        {
            Proposals = ProposalLines.Of(report),
        };
        return new HeadLetter(page, pictures);
    }

    /// <summary>What is met in words alone is said among the doubts, and not here again.</summary>
    private static string Standing(QuarterlyReport report, Hero hero) =>
        report.Counts.Planned == 0
            ? $"{hero.Text} {hero.More}".TrimEnd()
            : string.Join(
                ' ',
                new[]
                {
                    hero.Text,
                    report.Progress is { } progress
                        ? HeroMaker.Compared(progress, report.Counts.Planned, report.PreviousTitle)
                        : "",
                    EndedText.Sentence(report),
                }.Where(static part => part.Length > 0)
            );

    private static (List<HeadStatement>, List<HeadSource>, List<HeadPicture>) Numbered(
        IReadOnlyList<Statement> statements,
        EvidenceMaker evidence
    )
    {
        var (told, sources, pictures) = (new List<HeadStatement>(), new List<HeadSource>(), new List<HeadPicture>());
        foreach (var one in statements)
        {
            var words = one.Words;
            if (evidence.Of(one.Rows) is { } text)
            {
                sources.Add(new HeadSource(sources.Count + 1, text));
                words = words with { Source = sources.Count };
            }

            if (one.Chart?.Draw(PictureFormat.Letter) is { } drawn)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"run-{pictures.Count + 1}@quality-monitor");
                pictures.Add(new HeadPicture(name, drawn.Png));
                words = words with { Chart = new HeadChart(name, drawn.Width, drawn.Height, drawn.Alternative) };
            }

            told.Add(words);
        }

        return (told, sources, pictures);
    }

    private static string Preheader(
        QuarterlyReport report,
        Hero hero,
        PageChanges? changes,
        List<HeadStatement> statements
    )
    {
        var legend =
            hero.Segments.Count > 0
                ? string.Join(", ", hero.Segments.Select(static part => part.Label)) + "."
                : $"{hero.Big} {hero.Text}";
        string[] parts =
        [
            changes is { Lines: [var first, ..] } ? $"Изменилось: {first}." : "",
            legend,
            statements.Count > 0 ? statements[0].Lead : "",
            ProposalLines.Ask(report),
        ];
        return string.Join(' ', parts.Where(static part => part.Length > 0));
    }

    private static string Attachment(string file, QuarterlyReport report)
    {
        if (file.EndsWith(WordFile.Extension, StringComparison.Ordinal))
            return $"«{file}» — подробно";
        if (file != ExcelFile.AppendixName)
            return $"«{file}»";
        var all = report.Rows.Count switch
        {
            0 => "каждая строка",
            1 => "показатель",
            var count => $"все {RussianText.Count(count, "показатель", "показателя", "показателей")}",
        };
        return $"«{file}» — {all} и источник каждой цифры";
    }
}
