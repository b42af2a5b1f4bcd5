using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Charts, who is behind the plans, and how the programme stands beside those above it.</summary>
internal static class DynamicsPart
{
    public static IEnumerable<Block> Of(QuarterlyReport report, IReadOnlyList<Block.Picture> pictures)
    {
        List<Block> blocks =
        [
            .. pictures,
            .. TwoPeriodsPart.Of(report),
            .. Territories(report),
            .. Schools(report),
            .. BenchmarksPart.Of(report),
        ];
        return blocks.Count == 0 ? [] : blocks.Prepend(new Block.Heading("Динамика показателей и сравнение"));
    }

    private static IEnumerable<Block> Schools(QuarterlyReport report)
    {
        var lagging = RowMaker.Lagging(report.Rows, static _ => "").ToList();
        if (lagging.Count == 0)
            yield break;

        if (RowMaker.OftenBehind(report.Rows) is { Length: > 0 } often)
            yield return new Block.Paragraph($"Ниже плана сразу по нескольким показателям: {often}.");
        yield return new Block.Table(
            [
                new Column("Школа", 34),
                new Column("Факт", 18, Align.Centre),
                new Column("В числах", 22, Align.Centre),
                new Column("До плана", 26, Align.Centre),
            ],
            [.. lagging.SelectMany(Lag)]
        )
        {
            Title = "Школы, в которых план не достигнут",
        };
    }

    private static IEnumerable<Row> Lag(PageLag lag)
    {
        yield return Row.Section($"{lag.Code} {lag.Name}: план {lag.Plan}");
        foreach (var school in lag.Schools)
            yield return Row.Of(school.Name, school.Fact, school.Detail, school.Lacking);
        if (lag.More.Length > 0)
            yield return Row.Of(lag.More, "", "", "");
    }

    private static IEnumerable<Block> Territories(QuarterlyReport report)
    {
        if (report.Territories is not { } level)
            yield break;

        yield return new Block.Table(
            [
                new Column(TerritoryMaker.One(level), 34),
                new Column("Выполнено планов", 22, Align.Centre),
                new Column("Не выполнены", 44),
            ],
            [
                .. TerritoryStanding
                    .Of(report)
                    .Select(static one =>
                        Row.Of(
                            one.Name,
                            one.Judged == 0
                                ? "—"
                                : $"{RussianText.Number(one.Met)} из {RussianText.Number(one.Judged)}",
                            one.Behind.Count == 0 ? "—" : string.Join(", ", one.Behind)
                        )
                    ),
            ]
        )
        {
            Title = TerritoryMaker.Title(level),
        };
    }
}
