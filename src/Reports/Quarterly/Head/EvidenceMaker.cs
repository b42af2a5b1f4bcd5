using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>
/// «Откуда 1»: the file, sheet and cells of a statement's figures, said briefly; the workbook has each of them.
/// </summary>
internal sealed class EvidenceMaker(QuarterlyReport report)
{
    private const int MostPlaces = 2;

    private const int MostRows = 2;

    private readonly HashSet<string> schools = [.. report.Schools.Select(static school => school.Code)];

    /// <returns>Null where no figure has a cell.</returns>
    public string? Of(IReadOnlyList<IndicatorRow> rows)
    {
        var parts = rows.Take(MostRows).Select(Of).OfType<string>().ToList();
        if (parts.Count == 0)
            return null;
        var more = rows.Count > MostRows ? $" Остальные — «{ExcelFile.AppendixName}», лист «Источники»." : "";
        return string.Join(' ', parts.Select(static part => part + ".")) + more;
    }

    private string? Of(IndicatorRow row)
    {
        var fact = Places(row.Fact?.Origins ?? []);
        var then = Then(row);
        var file = fact is [{ Files: 1, File: var only }] ? only : 0;
        (string Label, string Places)[] figures =
        [
            ("", Text(fact, 0)),
            ("план — ", Text(Places(row.Plan?.Origins ?? []), file)),
            (
                row.Baseline is not null ? $"база ({row.BaselineTitle}) — " : $"было ({row.PreviousTitle}) — ",
                AreAlike(fact, then) ? "те же ячейки тогдашних файлов" : Text(then, file)
            ),
        ];
        var told = figures.Where(static one => one.Places.Length > 0).Select(static one => one.Label + one.Places);
        return fact.Count == 0 && then.Count == 0 && row.Plan is null ? null : $"{row.Code}: {string.Join("; ", told)}";
    }

    private List<Place> Then(IndicatorRow row) => Places((row.Baseline ?? row.Previous)?.Origins ?? []);

    /// <summary>The same cells of many schools are one place, however their sheets are called.</summary>
    private List<Place> Places(IReadOnlyList<Origin> origins) =>
        [
            .. origins
                .GroupBy(static origin => (origin.File, origin.Sheet))
                .Select(group => new Place(
                    schools.Contains(group.First().OrganisationCode) ? 0 : group.Key.File,
                    group.Key.Sheet,
                    CellRanges.Print(group.Key.Sheet, group),
                    group.Key.File,
                    1
                ))
                .GroupBy(static place => (place.Of, place.Cells))
                .Select(static group =>
                    group
                        .GroupBy(static place => place.Sheet, StringComparer.Ordinal)
                        .OrderByDescending(static one => one.Count())
                        .First()
                        .First() with
                    {
                        Files = group.Count(),
                    }
                )
                .OrderByDescending(static place => place.Files),
        ];

    private static bool AreAlike(List<Place> fact, List<Place> then) =>
        fact.Count > 0
        && fact.Count == then.Count
        && fact.Zip(then)
            .All(static pair =>
                pair.First.File != pair.Second.File
                && (pair.First.Sheet, pair.First.Cells) == (pair.Second.Sheet, pair.Second.Cells)
            );

    /// <param name="known">The file that has just been named; 0: none.</param>
    private string Text(List<Place> places, int known)
    {
        var told = places
            .Take(MostPlaces)
            .Select(place =>
                $"{(place.File == known ? "там же" : Files(place))}, "
                + $"{CellRanges.Sheet(place.Sheet, 40)}, {Words.Short(place.Cells, 40)}"
            );
        var more = places.Skip(MostPlaces).Sum(static place => place.Files);
        return string.Join("; ", told)
            + (more > 0 ? $" и ещё {RussianText.Count(more, "файл", "файла", "файлов")}" : "");
    }

    private string Files(Place place) =>
        place.Files > 1
            ? $"сведения {RussianText.Count(place.Files, "школы", "школ", "школ")}"
            : RussianText.Quote(report.Files.FirstOrDefault(file => file.Number == place.File)?.FileName ?? "", 70);

    /// <param name="Of">The file; 0 for a school's, whose files are told together.</param>
    private sealed record Place(int Of, string Sheet, string Cells, int File, int Files);
}
