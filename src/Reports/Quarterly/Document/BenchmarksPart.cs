using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Pictures;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The programme's figures beside those of the region and the country, and by which it is behind them.</summary>
internal static class BenchmarksPart
{
    /// <summary>With more organisations the table would need turned pages; the appendix has them all.</summary>
    private const int MostBeside = 3;

    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        var rows = report.Rows.Where(static row => row.Benchmarks is { Count: > 0 }).ToList();
        var names = rows.SelectMany(static row => row.Benchmarks!)
            .Select(static one => one.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(MostBeside)
            .ToList();
        if (names.Count == 0)
            yield break;

        foreach (var name in names)
        {
            if (Behind(rows, name) is { } behind)
                yield return new Block.Paragraph(behind);
        }

        yield return new Block.Table(
            [
                new Column("№ п/п", 9, Align.Centre),
                new Column("Показатель", 40),
                new Column(report.OwnerName, 17, Align.Centre),
                .. names.Select(static name => new Column(name, 17, Align.Centre)),
            ],
            [
                .. rows.Select(row =>
                    Row.Of([
                        row.Code,
                        row.Name,
                        row.Fact?.Text ?? "нет данных",
                        .. names.Select(name => Cell(row, name)),
                    ])
                ),
            ]
        )
        {
            Title = "Сравнение с другими",
        };
        if (rows.Exists(static row => row.WorseThan.Any()))
            yield return new Block.Paragraph(
                "Полужирным выделены значения, которые лучше наших больше чем на округление.",
                TextLook.Note
            );
    }

    /// <summary>«Хуже, чем Московская область: 2.4 Химия; 2.7 История.» Null where nothing is.</summary>
    private static string? Behind(IReadOnlyList<IndicatorRow> rows, string name)
    {
        var behind = rows.Where(row => row.WorseThan.Any(one => one.Name == name))
            .Select(static row => $"{row.Code} {ShortName.Of(row.Name)}")
            .ToList();
        return behind.Count == 0
            ? null
            : $"Хуже, чем {name}, по {RussianText.Count(behind.Count, "показателю", "показателям", "показателям")}: "
                + $"{string.Join("; ", behind)}.";
    }

    private static Cell Cell(IndicatorRow row, string name) =>
        row.Benchmarks!.FirstOrDefault(one => one.Name == name) is not { } beside ? "—"
        : beside.IsWorseHere ? Documents.Cell.Bold(beside.Figure.Text)
        : beside.Figure.Text;
}
