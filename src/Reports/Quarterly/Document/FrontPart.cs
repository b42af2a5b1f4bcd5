using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The first page: what the paper is, and all that whoever reads no further must know.</summary>
internal static class FrontPart
{
    public static IEnumerable<Block> Of(QuarterlyPaper paper)
    {
        var report = paper.Report;
        var front = new FrontMatter(
            report.OwnerName,
            [
                "ОТЧЁТ",
                "о ходе реализации муниципальной программы",
                $"«{report.ProgrammeName}»",
                $"за {PeriodWords.Full(report.PeriodCode)}",
            ],
            report.CutOff.Year
        );
        foreach (var block in OfficeBlocks.Front(front, hasLetterhead: paper.Letterhead is not null))
            yield return block;
        yield return new Block.Heading("Аннотация") { IsNumbered = false };
        foreach (var line in Annotation(paper))
            yield return new Block.Paragraph(line);
    }

    private static IEnumerable<Line> Annotation(QuarterlyPaper paper)
    {
        var report = paper.Report;
        if (ChangeMaker.Of(report) is { } changes)
            yield return Line.Of(
                Phrase.Bold($"Выпуск {RussianText.Number(paper.Edition)}, исправленный."),
                " " + Changes(changes)
            );
        var hero = HeroMaker.Of(report);
        yield return Line.Of(
            Phrase.Bold("Положение."),
            $" По данным на {RussianText.Date(report.CutOff)}: {hero.Big} {hero.Text} {hero.More}".TrimEnd()
                + (report.Effectiveness is { } effectiveness ? " " + effectiveness.Sentence() : "")
        );
        foreach (var headline in Headlines.Of(report))
            yield return Line.Of(Phrase.Bold(headline.Lead + Colon(headline.Text)), " " + headline.Text);
    }

    private static string Changes(PageChanges changes) =>
        RussianText.Stop(string.Join("; ", changes.Lines.Append(changes.More).Where(static line => line.Length > 0)));

    /// <summary>A headline goes on in a sentence of its own or after a colon, as in the letter.</summary>
    private static string Colon(string text) => text.Length > 0 && char.IsUpper(text[0]) ? "." : ":";
}
