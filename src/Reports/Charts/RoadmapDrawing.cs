using System.Globalization;
using QualityMonitor.Indicators;
using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>Lays a <see cref="RoadmapChart"/> out.</summary>
internal sealed class RoadmapDrawing
{
    private const float Row = 30;
    private const float TextLine = 12.5f;
    private const float Head = 34;

    /// <summary>Narrower months have no name.</summary>
    private const float NamedMonth = 25;

    private const float Beside = 13;

    private static readonly string[] Months =
    [
        "янв",
        "фев",
        "мар",
        "апр",
        "май",
        "июн",
        "июл",
        "авг",
        "сен",
        "окт",
        "ноя",
        "дек",
    ];

    private readonly RoadmapChart chart;
    private readonly PictureFormat format;
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly float left;
    private readonly Legend legend = new();
    private readonly float foot;

    public RoadmapDrawing(RoadmapChart chart, PictureFormat format)
    {
        (this.chart, this.format) = (chart, format);
        var days = chart
            .Bars.SelectMany(static one => new[] { one.Starts, one.Ends, one.DoneOn })
            .OfType<DateOnly>()
            .Append(chart.On)
            .ToList();
        var (first, last) = (days.Min(), days.Max());
        from = first.AddDays(1 - first.Day);
        to = last.AddDays(1 - last.Day).AddMonths(1);
        left = format.Width * 0.45f;
        foot = Head + ((chart.Bars.Count + (chart.Rest.Length > 0 ? 1 : 0)) * Row) + 8;
        foreach (var sign in chart.Bars.Select(static one => one.Sign).Distinct().OrderBy(static one => one.Mark))
            legend.Add(sign);
        if (chart.Bars.Any(static one => one.DoneOn is { } done && done != one.Ends))
            legend.Add("день выполнения", Done);
        legend.Add(
            "день отчёта, " + RussianText.Date(chart.On),
            static (easel, x, y) => easel.Line(x, y - 7, x, y + 7, Ink.Text, 1.3f)
        );
    }

    public Picture Draw()
    {
        using var easel = new Easel(format, foot + legend.Height(format.Width));
        DrawMonths(easel);
        foreach (var (index, bar) in chart.Bars.Index())
            Draw(easel, bar, Head + (index * Row));
        if (chart.Rest.Length > 0)
        {
            var top = Head + (chart.Bars.Count * Row);
            easel.Line(0, top, format.Width, top, Ink.Rule);
            easel.Text(chart.Rest, 0, top + (Row / 2), Lettering.Plain.In(Ink.Quiet));
        }

        easel.Line(X(chart.On), Head - 3, X(chart.On), foot - 6, Ink.Text, 1.3f);
        legend.Draw(easel, 0, foot, format.Width);
        return easel.Finish(chart.Alternative);
    }

    private void DrawMonths(Easel easel)
    {
        var wide = X(from.AddMonths(1)) - X(from);
        var step =
            wide >= NamedMonth ? 1
            : wide * 3 >= NamedMonth ? 3
            : 12;
        for (var month = from; month < to; month = month.AddMonths(1))
        {
            var x = X(month);
            var isYear = month.Month == 1 || month == from;
            if (isYear)
                easel.Text(month.Year.ToString(CultureInfo.InvariantCulture), x + 3, 9, Lettering.Quiet);
            if ((month.Month - 1) % step != 0)
                continue;
            easel.Line(x, month.Month == 1 ? 2 : 17, x, foot - 6, Ink.Rule, month.Month == 1 ? 1.4f : 0.7f);
            if (step < 12)
                easel.Text(Months[month.Month - 1], x + 3, 25, Lettering.Quiet);
        }
    }

    private void Draw(Easel easel, RoadmapBar bar, float top)
    {
        var middle = top + (Row / 2);
        easel.Line(0, top, format.Width, top, Ink.Rule);
        var lines = Lettering.Plain.Wrap(bar.Text, left - 14, 2);
        foreach (var (index, line) in lines.Index())
            easel.Text(line, 0, middle + ((index - ((lines.Count - 1) / 2f)) * TextLine), Lettering.Plain);
        var due = X(bar.Ends);
        if (bar.Starts is { } starts && starts < bar.Ends)
            easel.Line(X(starts), middle, due, middle, Ink.Band, 4);
        easel.Dot(MarkerShape.FilledCircle, due, middle, 17, Ink.Paper);
        easel.Sign(bar.Sign.Mark, due, middle, 13, Ink.Of(bar.Sign.Mark));
        if (bar.DoneOn is not { } done || done == bar.Ends)
            return;

        // Beside the sign at least, where both days fall together at this scale.
        var x = done < bar.Ends ? Math.Min(X(done), due - Beside) : Math.Max(X(done), due + Beside);
        Done(easel, x, middle);
    }

    private static void Done(Easel easel, float x, float y) =>
        easel.Dot(MarkerShape.FilledCircle, x, y, 7, Ink.Quiet, Ink.Paper);

    private float X(DateOnly day)
    {
        var part = (day.DayNumber - from.DayNumber) / (float)(to.DayNumber - from.DayNumber);
        return left + (part * (format.Width - 8 - left));
    }
}
