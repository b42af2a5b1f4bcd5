using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>Lays a <see cref="StripChart"/> out.</summary>
internal sealed class StripDrawing
{
    private const float Row = 35;
    private const float TextLine = 13;
    private const float Head = 20;
    private const float Gap = 12;
    private const float LineHeight = 26;

    private readonly StripChart chart;
    private readonly PictureFormat format;
    private readonly Legend legend = new();
    private readonly float legendHeight;
    private readonly float now;
    private readonly float was;
    private readonly float plan;
    private readonly float strip;

    public StripDrawing(StripChart chart, PictureFormat format)
    {
        (this.chart, this.format) = (chart, format);
        now = format.Width * 0.43f;
        was = now + Column(chart.Was, static row => row.Was);
        plan = was + Column("План", static row => row.Plan);
        strip = plan + Gap;
        Explain();
        legendHeight = legend.Height(format.Width) + 6;
    }

    public Picture Draw()
    {
        using var easel = new Easel(format, legendHeight + Head + (chart.Rows.Count * Row) + 2);
        legend.Draw(easel, 0, 0, format.Width);
        var middle = legendHeight + (Head / 2);
        easel.Text(chart.Head, 0, middle, Lettering.Quiet);
        easel.Text("Сейчас", now, middle, Lettering.Quiet, Alignment.MiddleRight);
        if (was > now)
            easel.Text(chart.Was, was, middle, Lettering.Quiet, Alignment.MiddleRight);
        if (plan > was)
            easel.Text("План", plan, middle, Lettering.Quiet, Alignment.MiddleRight);
        easel.RightIsBetter(format.Width, middle);
        foreach (var (index, row) in chart.Rows.Index())
            Draw(easel, row, legendHeight + Head + (index * Row));
        return easel.Finish(chart.Alternative);
    }

    private void Draw(Easel easel, StripRow row, float top)
    {
        var middle = top + (Row / 2);
        easel.Line(0, top, format.Width, top, Ink.Rule);
        easel.Sign(row.Sign.Mark, 7, middle, 12, Ink.Of(row.Sign.Mark));
        var figure = Math.Max(Lettering.Strong.Width(row.Now.Text), Lettering.Quiet.Width(row.Detail));
        var room = now - 20 - figure - Gap;
        var lines = Lettering.Plain.Wrap(row.Name, room, 2);
        foreach (var (index, line) in lines.Index())
            easel.Text(line, 20, middle + ((index - ((lines.Count - 1) / 2f)) * TextLine), Lettering.Plain);

        var above = row.Detail.Length > 0 ? middle - 6 : middle;
        easel.Text(row.Now.Text, now, above, Lettering.Strong, Alignment.MiddleRight);
        easel.Text(row.Detail, now, middle + 7, Lettering.Quiet, Alignment.MiddleRight);
        easel.Text(row.Was.Text, was, middle, Lettering.Plain, Alignment.MiddleRight);
        if (plan > was)
            easel.Text(
                row.Plan.Text.Length > 0 ? row.Plan.Text : "—",
                plan,
                middle,
                Lettering.Plain,
                Alignment.MiddleRight
            );
        DrawStrip(easel, row, (strip, format.Width), middle);
    }

    /// <summary>The strip alone, for a table whose words are text.</summary>
    public static Picture DrawLine(StripRow row, PictureFormat format, string alternative)
    {
        using var easel = new Easel(format, LineHeight);
        DrawStrip(easel, row, (0, format.Width), LineHeight / 2);
        return easel.Finish(alternative);
    }

    private static void DrawStrip(Easel easel, StripRow row, (float From, float To) place, float y)
    {
        var scale = new Scale(row, place.From + 8, place.To - 8);
        easel.Line(place.From, y, place.To, y, Ink.Rule, 1.5f);
        if (scale.Of(row.Now) is { } to && scale.Of(row.Was) is { } from)
            easel.Line(from, y, to, y, Ink.Band, 3);
        if (scale.Of(row.Plan) is { } bound)
            PlanBar(easel, bound, y);
        if (scale.Of(row.Region) is { } region)
            Region(easel, region, y);
        if (scale.Of(row.Town) is { } town)
            Town(easel, town, y);
        if (scale.Of(row.Was) is { } before)
            Before(easel, before, y);
        if (scale.Of(row.Now) is { } here)
            Here(row.Sign.Mark)(easel, here, y);
    }

    private void Explain()
    {
        foreach (
            var sign in chart
                .Rows.Where(static row => row.Now.At is not null)
                .Select(static row => row.Sign)
                .Distinct()
                .OrderBy(static one => one.Mark)
        )
            legend.Add(sign.Word, Here(sign.Mark));
        AddIf(static row => row.Was, "было, " + chart.Was, Before);
        AddIf(static row => row.Town, chart.Town, Town);
        AddIf(static row => row.Region, chart.Region, Region);
        AddIf(static row => row.Plan, "план", PlanBar);
    }

    private void AddIf(Func<StripRow, StripValue> value, string word, Action<Easel, float, float> draw)
    {
        if (chart.Rows.Any(row => value(row).At is not null))
            legend.Add(word, draw);
    }

    /// <summary>The school is what is filled; without anything to judge by it is a black dot.</summary>
    private static Action<Easel, float, float> Here(Mark mark) =>
        mark switch
        {
            Mark.Cross or Mark.Triangle => (easel, x, y) => easel.Sign(mark, x, y, 13, Ink.Of(mark)),
            _ => (easel, x, y) =>
                easel.Dot(MarkerShape.FilledCircle, x, y, 10, mark == Mark.Tick ? Ink.Good : Ink.Text),
        };

    private static void Before(Easel easel, float x, float y) =>
        easel.Dot(MarkerShape.FilledCircle, x, y, 6.5f, Ink.Quiet, Ink.Paper);

    private static void Town(Easel easel, float x, float y) =>
        easel.Dot(MarkerShape.FilledDiamond, x, y, 11, Ink.Above, Ink.Paper);

    private static void Region(Easel easel, float x, float y) =>
        easel.Dot(MarkerShape.FilledSquare, x, y, 7.5f, Ink.Quiet, Ink.Paper);

    private static void PlanBar(Easel easel, float x, float y) => easel.Line(x, y - 7.5f, x, y + 7.5f, Ink.Text, 2);

    /// <summary>A column that nothing stands in takes no room.</summary>
    private float Column(string head, Func<StripRow, StripValue> value)
    {
        var texts = chart.Rows.Select(row => value(row).Text).Where(static text => text.Length > 0).ToList();
        return texts.Count == 0 ? 0 : Math.Max(Lettering.Plain.Widest([head, .. texts]), 34) + Gap;
    }

    /// <summary>From the worst of the values to the best.</summary>
    private readonly struct Scale
    {
        private readonly double left;
        private readonly double right;
        private readonly float from;
        private readonly float to;

        public Scale(StripRow row, float from, float to)
        {
            (this.from, this.to) = (from, to);
            StripValue[] values = [row.Now, row.Was, row.Plan, row.Town, row.Region];
            var all = values
                .Select(static one => one.At)
                .OfType<decimal>()
                .Select(static one => (double)one)
                .DefaultIfEmpty()
                .ToList();
            var (low, high) = (all.Min(), all.Max());
            if (low == high)
                (low, high) = (low - 1, high + 1);
            (left, right) = row.LowerIsBetter ? (high, low) : (low, high);
        }

        public float? Of(StripValue value) =>
            value.At is { } at ? (float)(from + (((double)at - left) / (right - left) * (to - from))) : null;
    }
}
