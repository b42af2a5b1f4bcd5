using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Whose the columns are where headers name places. Of several municipalities each has its own figures; the only town
/// beside a region or a country («Дубна, 2019» beside «Московская область, 2019») is the one whose table it is.
/// </summary>
internal static class ComparedPlaces
{
    public static List<FigureHeader> Known(List<FigureHeader> headers)
    {
        var towns = headers.ConvertAll(static one => (Header: one, Name: MunicipalityIn(one)));
        if (towns.Select(static one => one.Name).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1)
            return towns.ConvertAll(static one =>
                one.Name is null
                    ? one.Header
                    : one.Header with
                    {
                        Municipality = one.Name,
                        Saying = one.Header.Saying with { Place = FigurePlace.Unsaid, IsKnown = true },
                    }
            );
        return headers.Exists(static one => one.Saying.Place is FigurePlace.Region or FigurePlace.Country)
            ? OwnTown(headers)
            : headers;
    }

    private static string? MunicipalityIn(FigureHeader header) =>
        header.Saying.Place == FigurePlace.Own
            ? header.Text.Split(SheetHead.Divider).FirstOrDefault(PlaceNames.IsMunicipality)
            : null;

    private static List<FigureHeader> OwnTown(List<FigureHeader> headers)
    {
        var names = headers
            .Where(static one => one.Saying is { Own.Length: > 0, Place: FigurePlace.Unsaid, Period: not null })
            .Select(static one => one.Saying.Own)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names is [var town] && char.IsUpper(town[0]) && town.Count(static letter => letter == ' ') < 2
            ? headers.ConvertAll(one => one.Saying.Own == town ? one with { Saying = OfTown(one.Saying) } : one)
            : headers;
    }

    private static HeaderSaying OfTown(HeaderSaying saying) => saying with { Own = "", Place = FigurePlace.Own };
}
