using QualityMonitor.Etl.Drafts.Words;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// «Дубна, 2019» beside «Московская область, 2019» is the town whose table it is: among headers that compare places the
/// one name that is none of a region or a country.
/// </summary>
internal static class OwnTown
{
    public static List<FigureHeader> Known(List<FigureHeader> headers)
    {
        if (!headers.Exists(static one => one.Saying.Place is FigurePlace.Region or FigurePlace.Country))
            return headers;
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
