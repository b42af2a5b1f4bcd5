using QualityMonitor.Indicators;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Pictures;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>What has no plan to be held against stands beside the period before: a picture, a count and a table.</summary>
internal static class TwoPeriodsPart
{
    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        var rows = TwoPeriodsPicture.Rows(report);
        if (rows.Count == 0)
            yield break;

        var (now, then) = (PeriodWords.Short(report.PeriodCode), PeriodWords.Short(report.PreviousCode!));
        yield return new Block.Paragraph(
            $"Показатели без плана, {then} и {now}: {RussianText.Join([.. Counts(rows)])}."
        );
        if (TwoPeriodsPicture.Of(report)?.Draw(PictureFormat.Page) is { } picture)
            yield return new Block.Picture(
                picture.Png,
                picture.Alternative,
                $"Показатели за два периода, {then} и {now}"
            );
        yield return new Block.Table(
            [
                new Column("№ п/п", 9, Align.Centre),
                new Column("Показатель", 45),
                new Column(then, 13, Align.Centre),
                new Column(now, 13, Align.Centre),
                new Column("Изменение", 20, Align.Centre),
            ],
            [
                .. rows.Select(static row =>
                    Row.Of(
                        row.Code,
                        row.Name,
                        row.Previous!.Text,
                        row.Fact!.Text,
                        row.Movement!.Trend == Trend.Unchanged
                            ? TwoPeriodsPicture.Word(Trend.Unchanged)
                            : Cell.Of(row.Movement.Text, TwoPeriodsPicture.Word(row.Movement.Trend))
                    )
                ),
            ]
        )
        {
            Title = $"Показатели за два периода, {then} и {now}",
        };
    }

    /// <summary>«10 улучшились», «3 — без изменений».</summary>
    private static IEnumerable<string> Counts(IReadOnlyList<IndicatorRow> rows)
    {
        foreach (var trend in new[] { Trend.Improved, Trend.Unchanged, Trend.Worsened })
        {
            var count = rows.Count(row => row.Movement!.Trend == trend);
            if (count == 0)
                continue;
            var number = RussianText.Number(count);
            yield return trend switch
            {
                Trend.Improved => $"{number} {RussianText.Plural(count, "улучшился", "улучшились", "улучшились")}",
                Trend.Worsened => $"{number} {RussianText.Plural(count, "ухудшился", "ухудшились", "ухудшились")}",
                _ => $"{number} — без изменений",
            };
        }
    }
}
