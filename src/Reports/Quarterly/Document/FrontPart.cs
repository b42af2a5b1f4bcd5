using System.Globalization;
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
        if (paper.Letterhead is null)
            yield return new Block.Paragraph(report.OwnerName, TextLook.Issuer);
        yield return Title("ОТЧЁТ");
        yield return Title("о ходе реализации муниципальной программы");
        yield return Title($"«{report.ProgrammeName}»");
        yield return Title($"за {PeriodWords.Full(report.PeriodCode)}");
        // The office registers the paper: day and number are theirs.
        var year = report.CutOff.Year.ToString(CultureInfo.InvariantCulture);
        yield return new Block.Registration($"«___» ______________ {year} г.", "", "№ ______________");
        yield return new Block.Heading("Аннотация") { IsNumbered = false };
        foreach (var line in Annotation(paper))
            yield return new Block.Paragraph(line);
    }

    private static Block.Paragraph Title(string text) => new(text, TextLook.Title);

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
