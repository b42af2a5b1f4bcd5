using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.SchoolSheets.Telling;

namespace QualityMonitor.Reports.SchoolSheets.Page;

/// <summary>The letter of a school, and the pictures that it shows.</summary>
internal sealed record SheetLetter(SheetPage Page, IReadOnlyList<SheetPicture> Pictures);

internal sealed record SheetPicture(string ContentId, byte[] Png);

/// <summary>Turns a sheet into its letter. Pure.</summary>
internal static class SheetPageMaker
{
    private const int MostRemarks = 8;
    private static readonly PictureFormat Dots = new(200, 2);

    /// <param name="edition">1 for the first.</param>
    /// <param name="changes">In words; empty in a first edition.</param>
    public static SheetLetter Make(SchoolSheet sheet, int edition, IReadOnlyList<string> changes)
    {
        var lead = LeadWords.Of(sheet);
        var zone = ZoneWords.Of(sheet.Zone);
        var shown = StripMaker.Rows(sheet);
        var pictures = new List<SheetPicture>();
        var rows = shown.Select(row => Row(row, sheet, pictures)).ToList();
        var (tone, sign, text) = DataWords.Receipt(sheet.Receipt);
        var more = sheet.Remarks.Count - MostRemarks;
        var page = new SheetPage(
            sheet.SchoolName,
            sheet.TownName,
            SheetText.Period(sheet),
            RussianText.Date(sheet.CutOff),
            sheet.ProgrammeName,
            edition,
            changes,
            $"{lead.Good} {(lead.Worry.Length > 0 ? $"{lead.WorryLead}: {lead.Worry}." : "")} {zone?.Title}".Trim(),
            lead.Short,
            lead.Good,
            lead.WorryLead,
            lead.Worry,
            lead.Why,
            zone is null
                ? null
                : new SheetPageZone(
                    zone.Tone,
                    zone.Sign,
                    zone.Title,
                    zone.Text,
                    [.. zone.Ways.Select(static one => new SheetPageWay(one.Lead, one.Text))]
                ),
            Legend(shown),
            SheetText.Region(sheet),
            SheetText.Before(sheet),
            rows,
            SheetNotes.Counts(sheet),
            SheetNotes.Of(sheet),
            [.. Risks(sheet)],
            [.. StepWords.Of(sheet).Select(static one => new SheetPageStep(one.When, one.Text))],
            new SheetPageLine(tone, sign, text),
            [
                .. sheet
                    .Remarks.Take(MostRemarks)
                    .Select(static one => new SheetPageLine(
                        DataWords.Tone(one),
                        DataWords.Sign(one),
                        DataWords.Text(one)
                    )),
            ],
            more > 0
                ? $"И ещё {RussianText.Count(more, "замечание", "замечания", "замечаний")}: все они в ответе на ваш файл."
                : "",
            DataWords.Sources(sheet),
            SheetText.File(sheet),
            SheetText.Workbook(sheet)
        );
        return new SheetLetter(page, pictures);
    }

    private static List<SheetPageSign> Legend(IReadOnlyList<SheetRow> rows) =>
        [
            .. rows.Select(SheetSigns.Of)
                .Distinct()
                .OrderBy(static one => one.Mark)
                .Select(static one => new SheetPageSign(
                    SheetSigns.Tone(one.Mark),
                    SheetSigns.Letter(one.Mark),
                    one.Word
                )),
        ];

    private static SheetPageRow Row(SheetRow row, SchoolSheet sheet, List<SheetPicture> pictures)
    {
        var sign = SheetSigns.Of(row);
        var strip = StripMaker.Row(row);
        return new SheetPageRow(
            row.Code,
            SheetText.Name(row),
            SheetSigns.Tone(sign.Mark),
            SheetSigns.Letter(sign.Mark),
            sign.Word,
            strip.Now.Text,
            strip.Detail,
            strip.Was.Text,
            SheetText.Before(row),
            strip.Plan.Text.Length > 0 ? strip.Plan.Text : "—",
            row.Lacking is { } lacking ? LeadWords.Lacks(row, lacking) : "",
            Beside(row),
            Picture(row, strip, sheet, pictures)
        );
    }

    private static string Beside(SheetRow row) =>
        string.Join(
            ", ",
            new[] { row.Town, row.Region }.OfType<BesideFigure>().Select(static one => $"{one.Name} {one.Text}")
        );

    /// <summary>A strip with the school alone compares nothing.</summary>
    private static SheetPageDots? Picture(SheetRow row, StripRow strip, SchoolSheet sheet, List<SheetPicture> pictures)
    {
        var others = new[] { strip.Was, strip.Plan, strip.Town, strip.Region }.Any(static one => one.At is not null);
        if (strip.Now.At is null || !others)
            return null;

        var drawn = new StripLine(strip, StripMaker.Chart(sheet, [row]).Alternative).Draw(Dots);
        var name = string.Create(CultureInfo.InvariantCulture, $"dots-{pictures.Count + 1}@quality-monitor");
        pictures.Add(new SheetPicture(name, drawn.Png));
        return new SheetPageDots(name, drawn.Width, drawn.Height, drawn.Alternative);
    }

    private static IEnumerable<SheetPageRisk> Risks(SchoolSheet sheet)
    {
        foreach (var risk in sheet.Risks)
            yield return new SheetPageRisk(MeasureWords.Risk(risk), [.. risk.Measures.Select(Line)]);
        if (sheet.OtherMeasures is { } others)
            yield return new SheetPageRisk("", [.. others.Select(Line)]);
    }

    private static SheetPageLine Line(SheetMeasure one) =>
        new(MeasureWords.Tone(one), MeasureWords.Sign(one), MeasureWords.Text(one));
}
