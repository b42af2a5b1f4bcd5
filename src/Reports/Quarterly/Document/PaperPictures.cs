using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>
/// The charts of the paper: where all indicators stand, the schools, how the failing ones came there, and the roadmap.
/// </summary>
public static class PaperPictures
{
    /// <summary>More runs are no longer looked at one by one.</summary>
    private const int MostRuns = 4;

    /// <summary>The small ones last: they fill what the large ones leave of a page.</summary>
    public static IReadOnlyList<Block.Picture> Of(QuarterlyReport report) =>
        [
            .. new[]
            {
                Drawn(ReportPictures.PlanFact(report), "Факт по отношению к плану"),
                ReportPictures.HeatMap(report) is { } map ? Drawn(map, map.Caption) : null,
            }
                .Concat(
                    report
                        .Rows.Where(static row => row.NeedsAttention)
                        .Select(static row =>
                            Drawn(
                                RunPicture.Of(row, isTitled: false),
                                $"{row.Code} {Words.Short(row.Name)} по периодам"
                            )
                        )
                        .Where(static picture => picture is not null)
                        .Take(MostRuns)
                )
                .OfType<Block.Picture>(),
        ];

    /// <summary>Null without an activity that has a day.</summary>
    public static Block.Picture? Roadmap(QuarterlyReport report) =>
        Drawn(RoadmapPicture.Of(report), "Дорожная карта по срокам");

    private static Block.Picture? Drawn(IChart? chart, string caption) =>
        chart?.Draw(PictureFormat.Page) is { } picture
            ? new Block.Picture(picture.Png, picture.Alternative, caption)
            : null;
}
