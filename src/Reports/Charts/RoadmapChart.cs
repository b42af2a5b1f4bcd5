using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Charts;

/// <summary>
/// Activities on a line of time: from beginning to due day, the sign of its status on the due day, and the day of the
/// report across all of them.
/// </summary>
/// <param name="On">The day of the report.</param>
/// <param name="Rest">What is not drawn, a line below: «без вычисляемого срока: 2»; empty for nothing.</param>
public sealed record RoadmapChart(DateOnly On, IReadOnlyList<RoadmapBar> Bars, string Rest) : IChart
{
    public string Alternative =>
        string.Concat(
            $"Дорожная карта на {RussianText.Date(On)}: ",
            string.Join(
                "; ",
                Bars.Select(static one => $"{one.Text} — до {RussianText.Date(one.Ends)}, {one.Sign.Word}")
            ),
            Rest.Length > 0 ? $"; {Rest}." : "."
        );

    public Picture Draw(PictureFormat format) => new RoadmapDrawing(this, format).Draw();
}

/// <param name="Starts">Null: only the due day is known.</param>
/// <param name="Ends">The due day.</param>
/// <param name="DoneOn">The day it was carried out, where it is another one.</param>
public sealed record RoadmapBar(string Text, DateOnly? Starts, DateOnly Ends, DateOnly? DoneOn, Sign Sign);
