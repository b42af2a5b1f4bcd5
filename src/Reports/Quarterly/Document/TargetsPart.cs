using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Where the programme is to be in the years to come, beside where it is.</summary>
internal static class TargetsPart
{
    /// <summary>More years stand on no upright page; the passport has them all.</summary>
    private const int MostYears = 4;

    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        var rows = report.Rows.Where(static row => row.Later is { Count: > 0 }).ToList();
        if (rows.Count == 0)
            yield break;

        var years = rows.SelectMany(static row => row.Later!)
            .Select(static one => one.PeriodCode)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(MostYears)
            .ToList();
        yield return new Block.Heading("Цели следующих лет");
        yield return new Block.Table(
            [
                new Column("№ п/п", 9, Align.Centre),
                new Column("Показатель", 45),
                new Column($"Факт, {PeriodWords.Short(report.PeriodCode)}", 16, Align.Centre),
                .. years.Select(static year => new Column($"План, {PeriodWords.Short(year)}", 16, Align.Centre)),
            ],
            [
                .. rows.Select(row =>
                    Row.Of([
                        row.Code,
                        row.Name,
                        row.Fact?.Text ?? "нет данных",
                        .. years.Select(year =>
                            (Cell)(row.Later!.FirstOrDefault(one => one.PeriodCode == year)?.Plan.Text ?? "—")
                        ),
                    ])
                ),
            ]
        )
        {
            Title = "Факт отчётного года и плановые значения следующих лет",
        };
    }
}
