using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>Indicators without a plan, then and now.</summary>
internal static class TwoPeriodsPicture
{
    /// <summary>Fewer are said in words beside their figures.</summary>
    private const int Fewest = 3;

    /// <summary>Those whose two figures compare, all with the same period before; empty where there are too few.</summary>
    public static IReadOnlyList<IndicatorRow> Rows(QuarterlyReport report)
    {
        var rows = report
            .Rows.Where(row =>
                row.PeriodCode == report.PeriodCode
                && row.PreviousCode == report.PreviousCode
                && row
                    is {
                        Plan: null,
                        Fact.Value: not null,
                        Previous.Value: not null,
                        ComparesWithPrevious: true,
                        Movement: { IsOfSome: false, Difference: not null, Trend: not Trend.Incomparable },
                    }
            )
            .ToList();
        return rows.Count < Fewest ? [] : rows;
    }

    /// <summary>Null where there is nothing to draw: too few rows, or too many for a page.</summary>
    public static ChangeChart? Of(QuarterlyReport report)
    {
        var rows = Rows(report)
            .Where(static row => row is { Fact.Value: >= 0, Previous.Value: >= 0 })
            .Take(ReportPictures.MostRows + 1)
            .ToList();
        if (rows.Count is 0 or > ReportPictures.MostRows)
            return null;
        var arePercent = rows.TrueForAll(static row => row.Fact!.Unit.Kind == UnitKind.Percent);
        return new ChangeChart(
            PeriodWords.Short(report.PreviousCode!),
            PeriodWords.Short(report.PeriodCode),
            [.. rows.Select(row => Bar(row, arePercent ? 100 : 0))]
        );
    }

    public static string Word(Trend trend) =>
        trend switch
        {
            Trend.Improved => "улучшился",
            Trend.Worsened => "ухудшился",
            _ => "без изменений",
        };

    /// <param name="most">The end of the scale where all share one; otherwise each has its own.</param>
    private static ChangeBar Bar(IndicatorRow row, decimal most)
    {
        var (then, now) = (row.Previous!.Value!.Value, row.Fact!.Value!.Value);
        var trend = row.Movement!.Trend;
        return new ChangeBar(
            ShortName.Of(row.Name),
            new Sign(
                trend switch
                {
                    Trend.Improved => Mark.Tick,
                    Trend.Worsened => Mark.Cross,
                    _ => Mark.Dot,
                },
                Word(trend)
            ),
            then,
            now,
            Math.Max(most, Math.Max(then, now)),
            then == now ? row.Fact.Text : $"с {FigureNumber.Of(row.Previous)} до {row.Fact.Text}",
            row.Movement.Text
        );
    }
}
