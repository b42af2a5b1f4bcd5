namespace QualityMonitor.Reports.Charts;

/// <summary>
/// An indicator through its last periods: its values, the plan of each period as a step, the last value marked by its
/// status; the first and the last are labelled.
/// </summary>
public sealed record RunChart : IChart
{
    public const int FewestPoints = 2;

    /// <param name="title">Empty where the paper has a caption for it.</param>
    /// <param name="unit">Follows the title and is never cut.</param>
    /// <param name="points">In order of time, at least <see cref="FewestPoints"/>.</param>
    /// <param name="planText">The plan of the last period: «99,5 %»; null for none.</param>
    /// <exception cref="ArgumentException">There are fewer points.</exception>
    public RunChart(string title, string unit, IReadOnlyList<RunValue> points, string? planText, Sign last)
    {
        if (points.Count < FewestPoints)
            throw new ArgumentException("Fewer than two points run nowhere.", nameof(points));
        (Title, Unit, Points, PlanText, Last) = (title, unit, points, planText, last);
    }

    public string Title { get; }

    public string Unit { get; }

    public IReadOnlyList<RunValue> Points { get; }

    public string? PlanText { get; }

    public Sign Last { get; }

    public string Alternative =>
        string.Concat(
            Title.Length > 0 ? $"{Title}, {Unit}: " : "",
            string.Join("; ", Points.Select(Said)),
            PlanText is null ? "" : $"; план {PlanText}",
            $" — {Last.Word}."
        );

    public Picture Draw(PictureFormat format) => new RunDrawing(this, format).Draw();

    private static string Said(RunValue point) =>
        string.Concat(
            $"{point.Period} — {point.Text}",
            point.IsPartial ? " (данные не всех школ)" : "",
            point.StartsAnew ? " (считается по-новому)" : ""
        );
}

/// <summary>One period of a run.</summary>
/// <param name="Slot">Its place in time: a period without a value leaves its slot empty.</param>
/// <param name="Period">«IV кв. 2025».</param>
/// <param name="Text">The value as printed.</param>
/// <param name="Plan">The plan of that time; null for none.</param>
/// <param name="IsPartial">Not all who should be in it are.</param>
/// <param name="StartsAnew">What stands before was measured otherwise.</param>
public sealed record RunValue(
    int Slot,
    string Period,
    decimal Value,
    string Text,
    decimal? Plan,
    bool IsPartial = false,
    bool StartsAnew = false
);
