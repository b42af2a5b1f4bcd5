namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>A school's figure as it truly is: numerator and denominator of a share, or a count.</summary>
internal sealed record Figure(decimal Top, int? Bottom = null);

/// <summary>The true figures of every school and quarter, before people write them down.</summary>
internal static class TownFigures
{
    private static readonly Dictionary<(string Code, string School, int Quarter), Figure> All = Build();

    public static Figure Of(string code, string school, int quarter) => All[(code, school, quarter)];

    private static Dictionary<(string, string, int), Figure> Build()
    {
        var figures = new Dictionary<(string, string, int), Figure>();
        foreach (var series in TownSeries.Shares)
        {
            for (var quarter = 0; quarter < TownQuarters.Count; quarter++)
                Put(figures, series.Code, quarter, Shares(series, quarter));
        }

        foreach (var series in TownSeries.Counts)
        {
            var before = new decimal[TownSchools.All.Count];
            for (var quarter = 0; quarter < TownQuarters.Count; quarter++)
            {
                var counts = Counts(series, quarter);
                if (series.IsCumulative && !TownQuarters.BeginsYear(quarter))
                    counts = [.. counts.Zip(before, (count, sum) => count + sum)];

                before = counts;
                Put(figures, series.Code, quarter, [.. counts.Select(count => new Figure(count))]);
            }
        }

        foreach (var (school, failing) in TownSeries.FailingNow)
        {
            var bottom = figures[("1.1", school, TownQuarters.Last)].Bottom!.Value;
            figures[("1.1", school, TownQuarters.Last)] = new Figure(bottom - failing, bottom);
        }

        return figures;
    }

    /// <summary>
    /// The town's percent is met as nearly as whole people allow; stronger schools stand above it, weaker ones below.
    /// </summary>
    private static Figure[] Shares(ShareSeries series, int quarter)
    {
        var schools = TownSchools.All;
        var bottoms = schools.Select(school => Bottom(series, school, quarter)).ToArray();
        var tops = schools
            .Select(
                (school, index) =>
                    Math.Clamp(
                        (int)
                            Math.Round(
                                bottoms[index]
                                    * (
                                        series.Percents[quarter]
                                        + (school.Strength * series.Spread)
                                        + Noise.Of(series.Code, school.Code)
                                        - 0.5
                                    )
                                    / 100
                            ),
                        0,
                        bottoms[index]
                    )
            )
            .ToArray();
        var lacking = (int)Math.Round(bottoms.Sum() * series.Percents[quarter] / 100) - tops.Sum();
        for (var index = 0; lacking != 0; index = (index + 1) % tops.Length)
        {
            var next = tops[index] + Math.Sign(lacking);
            if (next < 0 || next > bottoms[index])
                continue;

            (tops[index], lacking) = (next, lacking - Math.Sign(lacking));
        }

        return [.. tops.Zip(bottoms, (top, bottom) => new Figure(top, bottom))];
    }

    private static int Bottom(ShareSeries series, School school, int quarter)
    {
        var year = TownQuarters.AcademicYear(quarter);
        var change = 1 + ((2 - year) * 0.03 * (Noise.Of(school.Code, "pupils") - 0.5));
        return (int)Math.Round(series.Base(school) * (series.Follows == Follows.Pupils ? change : 1));
    }

    private static decimal[] Counts(CountSeries series, int quarter)
    {
        var weights = TownSchools
            .All.Select(school =>
                school.Pupils
                * (1 + (school.Strength * series.Lean) + (0.3 * Noise.Of(series.Code, school.Code, $"{quarter}")))
            )
            .ToList();
        return
        [
            .. Noise
                .Apportion(series.Added[quarter] * series.Parts, weights)
                .Select(part => (decimal)part / series.Parts),
        ];
    }

    private static void Put(
        Dictionary<(string, string, int), Figure> figures,
        string code,
        int quarter,
        Figure[] values
    )
    {
        foreach (var (school, value) in TownSchools.All.Zip(values))
            figures[(code, school.Code, quarter)] = value;
    }
}
