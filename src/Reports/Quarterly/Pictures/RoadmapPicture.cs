using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>The roadmap on a line of time.</summary>
public static class RoadmapPicture
{
    /// <summary>A page holds no more rows.</summary>
    private const int Most = 30;

    /// <returns>Null without an activity that has a day.</returns>
    public static RoadmapChart? Of(QuarterlyReport report)
    {
        if (report.Roadmap is not { } roadmap)
            return null;
        var dated = roadmap.Due.Concat(roadmap.Earlier).Concat(roadmap.Later).ToList();
        if (dated.Count == 0)
            return null;
        var shown = dated
            .OrderBy(one => Importance(one, roadmap))
            .ThenBy(one => Math.Abs(one.EndsOn!.Value.DayNumber - report.CutOff.DayNumber))
            .Take(Most)
            .OrderBy(static one => one.EndsOn)
            .ThenBy(static one => one.Position);
        var bars = shown.Select(one => new RoadmapBar(
            one.School is { } school ? $"{one.Text} ({school})" : one.Text,
            one.StartsOn,
            one.EndsOn!.Value,
            one.DoneOn,
            PictureSigns.Of(one.Status, one.EndsOn <= report.CutOff)
        ));
        return new RoadmapChart(report.CutOff, [.. bars], Rest(roadmap, dated.Count));
    }

    /// <summary>What is wrong is always shown, then what the period asked for, then the nearest of the others.</summary>
    private static int Importance(ActivityRow one, Roadmap roadmap) =>
        one.Status is ActivityStatus.Overdue or ActivityStatus.Partly ? 0
        : roadmap.Due.Contains(one) ? 1
        : 2;

    private static string Rest(Roadmap roadmap, int dated)
    {
        var undated = roadmap.Undated.Sum(static group => group.Activities.Count);
        string[] parts =
        [
            undated > 0 ? $"без вычисляемого срока — {RussianText.Number(undated)}" : "",
            dated > Most ? $"не показано — {RussianText.Number(dated - Most)}" : "",
        ];
        return string.Join("; ", parts.Where(static part => part.Length > 0));
    }
}
