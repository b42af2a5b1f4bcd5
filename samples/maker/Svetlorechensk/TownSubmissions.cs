using QualityMonitor.Indicators;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>Every file of a quarter with the moment of its arrival.</summary>
internal static class TownSubmissions
{
    private const string CsvSchool = "lyceum-4";
    private const string CorrectingSchool = "school-8";

    public static IEnumerable<Submission> Of(int quarter)
    {
        foreach (var school in TownSchools.All.Where(school => !TownMistakes.IsSilent(school.Code, quarter)))
        {
            var isFirstOfTwo = quarter == TownQuarters.Last && school.Code == CorrectingSchool;
            yield return new Submission(
                Folder(quarter) + FileName(school, quarter),
                Content(school, quarter, isCorrected: !isFirstOfTwo),
                TownArrivals.Of(school.Code, quarter)
            );
        }

        yield return new Submission(
            Folder(quarter) + $"Сведения управления образования, {QuarterName(quarter)}.xlsx",
            MunicipalityForm.Write(quarter),
            TownArrivals.Of(TownProgramme.Town, quarter)
        );
        if (quarter != TownQuarters.Last)
            yield break;

        var corrected = TownSchools.Of(CorrectingSchool);
        yield return new Submission(
            Folder(quarter) + "уточнение/" + FileName(corrected, quarter),
            Content(corrected, quarter, isCorrected: true),
            TownArrivals.Correction
        );
        yield return new Submission(Folder(quarter) + RoadmapForm.FileName, RoadmapForm.Write(), TownArrivals.Roadmap);
        yield return new Submission(Folder(quarter) + TownTexts.FileName, TownTexts.Write(), TownArrivals.Texts);
        yield return Stranger(quarter);
    }

    /// <summary>A school of the neighbouring town that mixed up the address.</summary>
    private static Submission Stranger(int quarter) =>
        new(
            Folder(quarter) + $"Сведения СОШ 15, {QuarterName(quarter)}.xlsx",
            SchoolForm.Write(
                "МБОУ «СОШ № 15»",
                PeriodText(quarter, 0),
                SchoolRows.Of(TownSchools.Of("school-3"), 6, isCorrected: true)
            ),
            TownArrivals.Stranger
        );

    private static byte[] Content(School school, int quarter, bool isCorrected)
    {
        var name = school.Spellings[quarter % school.Spellings.Length];
        var period = PeriodText(quarter, TownSchools.All.ToList().IndexOf(school));
        var rows = SchoolRows.Of(school, quarter, isCorrected);
        return school.Code == CsvSchool
            ? CsvForm.Write(name, period, rows)
            : SchoolForm.Write(name, period, rows, TownMistakes.Subtotal(school.Code, quarter));
    }

    private static string Folder(int quarter) => TownQuarters.Of(quarter).Code + "/";

    private static string FileName(School school, int quarter) =>
        $"Сведения {school.FileName}, {QuarterName(quarter)}." + (school.Code == CsvSchool ? "csv" : "xlsx");

    private static string QuarterName(int quarter) => $"{Roman(quarter)} квартал {TownQuarters.Of(quarter).Start.Year}";

    private static string PeriodText(int quarter, int hand)
    {
        var year = TownQuarters.Of(quarter).Start.Year;
        return (hand % 4) switch
        {
            0 => $"{Roman(quarter)} квартал {year} г.",
            1 => $"{(quarter % 4) + 1} квартал {year} года",
            2 => $"{Roman(quarter)} кв. {year}г.",
            _ => $"за {Roman(quarter)} квартал {year} года",
        };
    }

    private static string Roman(int quarter) => RussianText.Roman((quarter % 4) + 1);
}
