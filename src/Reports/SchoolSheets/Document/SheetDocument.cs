using QualityMonitor.Indicators;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.SchoolSheets.Telling;

namespace QualityMonitor.Reports.SchoolSheets.Document;

/// <summary>The sheet as one page of A4, to be printed and laid before the head of the school.</summary>
public static class SheetDocument
{
    private const int MostRows = 9;
    private const int MostMeasures = 4;
    private const int MostSteps = 6;
    private const int MostRemarks = 3;

    /// <summary>What does not fit one page stands in the letter, and the page says so.</summary>
    public static byte[] Write(SchoolSheet sheet, int edition) =>
        PaperFile.Write(new Paper(SheetText.Title(sheet), [.. Blocks(sheet, edition)]) { IsSheet = true });

    private static IEnumerable<Block> Blocks(SchoolSheet sheet, int edition) =>
        Front(sheet, edition).Concat(Figures(sheet)).Concat(Measures(sheet)).Concat(Steps(sheet)).Concat(Data(sheet));

    private static IEnumerable<Block> Front(SchoolSheet sheet, int edition)
    {
        var lead = LeadWords.Of(sheet);
        var corrected = edition > 1 ? $", исправленный выпуск {RussianText.Number(edition)}" : "";
        yield return Note(
            $"Листок школы · {SheetText.Period(sheet)}{corrected} · данные на {RussianText.Date(sheet.CutOff)} · {sheet.TownName}"
        );
        yield return new Block.Paragraph(sheet.SchoolName, TextLook.Title);
        yield return new Block.Paragraph(
            lead.Worry.Length == 0
                ? lead.Good
                : Line.Of(
                    $"{lead.Good} {lead.WorryLead}: ",
                    Phrase.Bold(lead.Worry),
                    lead.Why.Length > 0 ? $". {lead.Why}" : "."
                ),
            TextLook.Lead
        );
        if (ZoneWords.Of(sheet.Zone) is not { } zone)
            yield break;
        yield return new Block.Paragraph(
            Line.Of(Phrase.Bold($"{zone.Sign} {zone.Title}."), zone.Text.Length > 0 ? " " + zone.Text : ""),
            TextLook.Lead
        );
        foreach (var (at, way) in zone.Ways.Index())
        {
            var end = at == zone.Ways.Count - 1 ? "." : ";";
            yield return new Block.Paragraph(
                way.Lead.Length > 0 ? Line.Of("— ", Phrase.Bold(way.Lead), $" {way.Text}{end}") : $"— {way.Text}{end}",
                TextLook.Lead
            );
        }
    }

    private static IEnumerable<Block> Figures(SchoolSheet sheet)
    {
        var rows = StripMaker.Rows(sheet);
        if (rows.Count == 0)
            yield break;
        var chart = StripMaker.Chart(sheet, rows.Take(MostRows));
        yield return Heading("Ваши цифры");
        yield return new Block.Picture(chart.Draw(PictureFormat.Page).Png, chart.Alternative, "");
        var more =
            rows.Count > MostRows
                ? $"Ещё {RussianText.Count(rows.Count - MostRows, "показатель", "показателя", "показателей")} — в письме."
                : "";
        var notes = string.Join(
            ' ',
            new[] { more, SheetNotes.Counts(sheet), SheetNotes.Of(sheet) }.Where(static one => one.Length > 0)
        );
        if (notes.Length > 0)
            yield return Note(notes);
    }

    private static IEnumerable<Block> Measures(SchoolSheet sheet)
    {
        var rows = sheet
            .Risks.Select(static risk => (Name: MeasureWords.Risk(risk), risk.Measures))
            .Concat(sheet.OtherMeasures is { } others ? [("Прочие меры", others)] : [])
            .Select(static one => Row.Of(one.Name, Cell.Of([.. Told(one.Measures)])))
            .ToList();
        if (rows.Count == 0)
            yield break;
        yield return Heading("Риски и меры");
        yield return new Block.Table([new Column("", 34), new Column("", 66)], rows);
    }

    private static IEnumerable<Line> Told(IReadOnlyList<SheetMeasure> measures)
    {
        foreach (var one in measures.Take(MostMeasures))
            yield return $"{MeasureWords.Sign(one)} {MeasureWords.Text(one)}";
        if (measures.Count == 0)
            yield return "мер пока нет";
        if (measures.Count > MostMeasures)
            yield return $"и ещё {RussianText.Number(measures.Count - MostMeasures)} — в письме";
    }

    private static IEnumerable<Block> Steps(SchoolSheet sheet)
    {
        var steps = StepWords.Of(sheet);
        if (steps.Count == 0)
            yield break;
        yield return Heading("Что дальше");
        yield return new Block.Table(
            [new Column("", 17), new Column("", 83)],
            [.. steps.Take(MostSteps).Select(static one => Row.Of(Cell.Bold(one.When), one.Text))]
        );
        if (steps.Count > MostSteps)
            yield return Note($"И ещё {RussianText.Number(steps.Count - MostSteps)} — в письме.");
    }

    private static IEnumerable<Block> Data(SchoolSheet sheet)
    {
        yield return Heading("Замечания к вашим данным");
        var (_, sign, text) = DataWords.Receipt(sheet.Receipt);
        yield return Note($"{sign} {text}");
        foreach (var one in sheet.Remarks.Take(MostRemarks))
            yield return Note($"{DataWords.Sign(one)} {DataWords.Text(one)}");
        if (sheet.Remarks.Count > MostRemarks)
            yield return Note($"И ещё {RussianText.Number(sheet.Remarks.Count - MostRemarks)} — в письме.");
        yield return Note($"Откуда. {DataWords.Sources(sheet)} Не согласны или нужна помощь? Ответьте на письмо.");
    }

    private static Block.Heading Heading(string text) => new(text) { IsNumbered = false };

    private static Block.Paragraph Note(string text) => new(text, TextLook.Note);
}
