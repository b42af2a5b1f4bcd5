using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>
/// Plan against fact: every indicator as its part of the plan, all plans on one line. Better is to the right.
/// </summary>
public sealed record PlanFactChart(IReadOnlyList<PlanFactBar> Bars) : IChart
{
    private const float Row = 31;
    private const float TextLine = 13;
    private const float Head = 22;
    private const float Thick = 12;

    /// <summary>What is more than this of the plan is drawn as this.</summary>
    private const decimal Most = 1.25m;

    public string Alternative =>
        "План и факт: "
        + string.Join("; ", Bars.Select(static one => $"{one.Name} — {one.Fact} при плане {one.Plan}, {one.Sign.Word}"))
        + ".";

    public Picture Draw(PictureFormat format)
    {
        var legend = Bars.Select(static one => one.Sign)
            .Distinct()
            .OrderBy(static one => one.Mark)
            .Aggregate(new Legend(), static (all, sign) => all.Add(sign));
        var foot = Head + (Bars.Count * Row) + 8;
        using var easel = new Easel(format, foot + legend.Height(format.Width));
        var (left, right) = (format.Width * 0.42f, format.Width * 0.78f);
        var plan = left + ((right - left) / (float)Most);
        easel.Text("план", plan, Head / 2, Lettering.Quiet, Alignment.MiddleCenter);
        easel.RightIsBetter(format.Width, Head / 2);
        foreach (var (index, bar) in Bars.Index())
            Draw(easel, bar, Head + (index * Row), (left, plan, right, format.Width));
        easel.Line(plan, Head - 4, plan, foot - 6, Ink.Text, 1.4f);
        legend.Draw(easel, 0, foot, format.Width);
        return easel.Finish(Alternative);
    }

    private static void Draw(
        Easel easel,
        PlanFactBar bar,
        float top,
        (float Left, float Plan, float Right, float End) at
    )
    {
        var middle = top + (Row / 2);
        easel.Line(0, top, at.End, top, Ink.Rule);
        var lines = Lettering.Plain.Wrap(bar.Name, at.Left - 12, 2);
        foreach (var (index, line) in lines.Index())
            easel.Text(line, 0, middle + ((index - ((lines.Count - 1) / 2f)) * TextLine), Lettering.Plain);
        if (bar.Share is { } share)
        {
            var length = (at.Plan - at.Left) * (float)Math.Clamp(share, 0, Most);
            easel.Box(at.Left, middle - (Thick / 2), at.Left + length, middle + (Thick / 2), Shade(bar.Sign.Mark));
            if (share > Most)
                easel.Text("»", at.Left + length + 2, middle, Lettering.Quiet);
        }

        easel.Sign(bar.Sign.Mark, at.Right + 17, middle, 12, Ink.Of(bar.Sign.Mark));
        var words = at.Right + 30;
        easel.Text(Lettering.Strong.Cut(bar.Fact, at.End - words), words, middle - 6, Lettering.Strong);
        easel.Text(Lettering.Quiet.Cut("план " + bar.Plan, at.End - words), words, middle + 7, Lettering.Quiet);
    }

    /// <summary>Darker than a cell: a bar has no rim.</summary>
    private static Color Shade(Mark mark) => mark == Mark.Tick ? Ink.GoodBar : Ink.Fill(mark);
}

/// <param name="Share">Of the plan, 1 where it is met exactly; where lower is better the plan's of the fact. Null where
/// the two are no numbers to divide.</param>
/// <param name="Fact">As printed, or what is said instead of it.</param>
public sealed record PlanFactBar(string Name, Sign Sign, decimal? Share, string Fact, string Plan);
