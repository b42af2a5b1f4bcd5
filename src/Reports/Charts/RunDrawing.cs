using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>Lays a <see cref="RunChart"/> out.</summary>
internal sealed class RunDrawing
{
    private const float Foot = 21;
    private const float Margin = 7;
    private const float RoomAbove = 14;
    private const float RoomBelow = 21;
    private const float TitleLine = 15;
    private const float Apart = 13;
    private const float FromPoint = 11;

    /// <summary>Nearer to its middle than this a line goes through a label.</summary>
    private const float Covering = 7;

    private static readonly Lettering First = Lettering.Plain;

    private readonly RunChart chart;
    private readonly PictureFormat format;
    private readonly IReadOnlyList<(string Words, Lettering How)> title;
    private readonly IReadOnlyList<(string Words, Action<Easel, float, float> Draw)> notes;
    private readonly Lettering last;
    private readonly float height;
    private readonly float top;
    private readonly float bottom;
    private readonly float right;
    private readonly double lowest;
    private readonly double highest;

    public RunDrawing(RunChart chart, PictureFormat format)
    {
        (this.chart, this.format) = (chart, format);
        last = new Lettering(13, Ink.Of(chart.Last.Mark), IsBold: true);
        title = Titled(chart, format.Width - 2);
        notes = [.. Notes(chart)];
        var plot = Math.Min(150, format.Width * 0.42f);
        top = (title.Count * TitleLine) + 6;
        bottom = top + plot;
        height = bottom + Foot + (notes.Count * TitleLine);
        var words = Math.Max(last.Width(chart.Points[^1].Text), Lettering.Quiet.Width(Plan));
        right = format.Width - Math.Min(words + 14, format.Width * 0.45f);
        (lowest, highest) = Range(chart.Points);
    }

    private string Plan => chart.PlanText is { } text ? "план " + text : "";

    public Picture Draw()
    {
        using var easel = new Easel(format, height);
        foreach (var (line, (words, how)) in title.Index())
            easel.Text(words, 0, (TitleLine / 2) + (line * TitleLine), how);
        DrawAxis(easel);
        DrawPlan(easel);
        DrawValues(easel);
        DrawLabels(easel);
        return easel.Finish(chart.Alternative);
    }

    private void DrawAxis(Easel easel)
    {
        easel.Line(0, bottom, right + Margin, bottom, Ink.Rule);
        for (var slot = chart.Points[0].Slot; slot <= chart.Points[^1].Slot; slot++)
            easel.Line(X(slot), bottom, X(slot), bottom + 3, Ink.Band);
        foreach (var point in chart.Points.Where(static one => one.StartsAnew))
            Break(easel, X(point.Slot) - (Step / 2), top, bottom);
        DrawPeriods(easel, bottom + 13);
        foreach (var (index, (words, draw)) in notes.Index())
        {
            var y = bottom + Foot + (TitleLine / 2) + (index * TitleLine);
            draw(easel, 5, y);
            easel.Text(words, 13, y, Lettering.Quiet);
        }
    }

    /// <summary>Every period where there is room for all, else the first and the last.</summary>
    private void DrawPeriods(Easel easel, float y)
    {
        var named =
            Lettering.Quiet.Widest(chart.Points.Select(static one => one.Period)) + Margin < Step
                ? chart.Points
                : [chart.Points[0], chart.Points[^1]];
        var free = 0f;
        foreach (var point in named)
        {
            var half = Lettering.Quiet.Width(point.Period) / 2;
            var x = Math.Max(free + half, Math.Min(X(point.Slot), format.Width - half));
            if (x + half <= format.Width)
                easel.Text(point.Period, x - half, y, Lettering.Quiet);
            free = x + half + Margin;
        }
    }

    private static void Break(Easel easel, float x, float from, float to) =>
        easel.Path([new Pixel(x, from), new Pixel(x, to)], Ink.Quiet, 1, dashed: true);

    private static IEnumerable<(string, Action<Easel, float, float>)> Notes(RunChart chart)
    {
        if (chart.Points.Any(static one => one.IsPartial))
            yield return ("данные не всех школ", PartialOf(chart));
        if (chart.Points.Any(static one => one.StartsAnew))
            yield return ("считается по-новому", static (easel, x, y) => Break(easel, x, y - 6, y + 6));
    }

    /// <summary>The last point has no ring: its status is its shape.</summary>
    private static Action<Easel, float, float> PartialOf(RunChart chart) =>
        chart.Points.SkipLast(1).Any(static one => one.IsPartial)
            ? static (easel, x, y) => easel.Dot(MarkerShape.FilledCircle, x, y, 5.5f, Ink.Text, Ink.Paper, 1.3f)
            : (easel, x, y) => easel.Sign(chart.Last.Mark, x, y, 9, Ink.Of(chart.Last.Mark));

    /// <summary>The unit stays whole, whatever is cut: it has a line of its own where the title leaves no room.</summary>
    private static IReadOnlyList<(string, Lettering)> Titled(RunChart chart, float room)
    {
        if (chart.Title.Length == 0)
            return [];
        var lines = Lettering.Strong.Wrap(chart.Title, room, 2);
        var whole = chart.Unit.Length == 0 ? lines[^1] : $"{lines[^1]}, {chart.Unit}";
        return Lettering.Strong.Width(whole) <= room
            ? [.. lines.SkipLast(1).Append(whole).Select(static line => (line, Lettering.Strong))]
            :
            [
                .. lines.Select(static line => (line, Lettering.Strong)),
                (Lettering.Quiet.Cut(chart.Unit, room), Lettering.Quiet),
            ];
    }

    /// <summary>Each plan reaches half a period to both sides.</summary>
    private void DrawPlan(Easel easel)
    {
        var half = Step / 2;
        var steps = new List<Pixel>();
        foreach (var point in chart.Points)
        {
            if (point.Plan is not { } plan)
            {
                Flush();
                continue;
            }

            if (steps.Count > 0 && X(point.Slot) - half - steps[^1].X > 1)
                Flush();
            steps.Add(new Pixel(Math.Max(0, X(point.Slot) - half), Y((double)plan)));
            steps.Add(new Pixel(Math.Min(right + Margin, X(point.Slot) + half), Y((double)plan)));
        }

        Flush();

        void Flush()
        {
            if (steps.Count > 0)
                easel.Path(steps, Ink.Band, 1.5f, dashed: true);
            steps.Clear();
        }
    }

    private void DrawValues(Easel easel)
    {
        foreach (var (one, next) in chart.Points.Zip(chart.Points.Skip(1)))
        {
            if (!next.StartsAnew && next.Slot == one.Slot + 1)
                easel.Line(X(one.Slot), Y(one), X(next.Slot), Y(next), Ink.Text, 1.8f);
        }

        foreach (var point in chart.Points.SkipLast(1))
            easel.Dot(
                MarkerShape.FilledCircle,
                X(point.Slot),
                Y(point),
                5.5f,
                Ink.Text,
                point.IsPartial ? Ink.Paper : Ink.Text,
                1.3f
            );
        var end = chart.Points[^1];
        easel.Dot(MarkerShape.FilledCircle, X(end.Slot), Y(end), 15, Ink.Paper);
        easel.Sign(chart.Last.Mark, X(end.Slot), Y(end), 13, Ink.Of(chart.Last.Mark));
    }

    private void DrawLabels(Easel easel)
    {
        var (first, end) = (chart.Points[0], chart.Points[^1]);
        var below = chart.Points[1].Value > first.Value;
        if (
            first.Plan is { } held
            && Math.Abs(Y((double)held) - Y(first) - (below ? FromPoint : -FromPoint)) < Covering
        )
            below = !below;
        easel.Text(
            first.Text,
            Math.Max(0, X(first.Slot) - (First.Width(first.Text) / 2)),
            Y(first) + (below ? FromPoint : -FromPoint),
            First
        );
        var left = right + Margin + 4;
        var room = format.Width - left;
        var (value, plan) = Parted(Y(end), end.Plan is { } bound ? Y((double)bound) : null);
        easel.Text(last.Cut(end.Text, room), left, value, last);
        if (plan is { } height)
            easel.Text(Lettering.Quiet.Cut(Plan, room), left, height, Lettering.Quiet);
    }

    /// <summary>The two labels beside their heights, and never over each other.</summary>
    private (float Value, float? Plan) Parted(float value, float? plan)
    {
        if (plan is not { } other || Math.Abs(other - value) >= Apart)
            return (value, plan);
        var middle = Math.Clamp((value + other) / 2, top + (Apart / 2), bottom - (Apart / 2));
        return other <= value
            ? (middle + (Apart / 2), middle - (Apart / 2))
            : (middle - (Apart / 2), middle + (Apart / 2));
    }

    private float Step => (right - Margin - Margin) / Math.Max(1, chart.Points[^1].Slot - chart.Points[0].Slot);

    private float X(int slot) => Margin + ((slot - chart.Points[0].Slot) * Step);

    private float Y(RunValue point) => Y((double)point.Value);

    /// <summary>Above and below stays room for a label.</summary>
    private float Y(double value) =>
        (float)(bottom - RoomBelow - ((value - lowest) / (highest - lowest) * (bottom - top - RoomAbove - RoomBelow)));

    private static (double Lowest, double Highest) Range(IReadOnlyList<RunValue> points)
    {
        var all = points
            .Select(static one => one.Value)
            .Concat(points.Select(static one => one.Plan).OfType<decimal>());
        var (low, high) = ((double)all.Min(), (double)all.Max());
        return low < high ? (low, high) : (low - 1, high + 1);
    }
}
