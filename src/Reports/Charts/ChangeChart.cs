using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>Every indicator then and now, joined by a line: how far it went and which way.</summary>
/// <param name="Was">The period before: «2019/2020».</param>
public sealed record ChangeChart(string Was, string Now, IReadOnlyList<ChangeBar> Bars) : IChart
{
    private const float Row = 33;
    private const float TextLine = 13;
    private const float Dot = 9;

    public string Alternative =>
        $"{Was} и {Now}: "
        + string.Join("; ", Bars.Select(static one => $"{one.Name} — {one.Figures}, {one.Sign.Word}"))
        + ".";

    public Picture Draw(PictureFormat format)
    {
        var legend = new Legend()
            .Add(Was, static (easel, x, y) => Then(easel, x, y))
            .Add(Now, static (easel, x, y) => Here(easel, x, y, Mark.Dot));
        foreach (var sign in Bars.Select(static one => one.Sign).Distinct().OrderBy(static one => one.Mark))
            legend.Add(sign);
        var top = legend.Height(format.Width) + 8;
        using var easel = new Easel(format, top + (Bars.Count * Row) + 4);
        legend.Draw(easel, 0, 0, format.Width);
        var (left, right) = (format.Width * 0.43f, format.Width * 0.74f);
        foreach (var (index, bar) in Bars.Index())
            Draw(easel, bar, top + (index * Row), (left, right, format.Width));
        return easel.Finish(Alternative);
    }

    private static void Draw(Easel easel, ChangeBar bar, float top, (float Left, float Right, float End) at)
    {
        var middle = top + (Row / 2);
        easel.Line(0, top, at.End, top, Ink.Rule);
        var lines = Lettering.Plain.Wrap(bar.Name, at.Left - 22, 2);
        foreach (var (index, line) in lines.Index())
            easel.Text(line, 0, middle + ((index - ((lines.Count - 1) / 2f)) * TextLine), Lettering.Plain);

        easel.Line(at.Left, middle, at.Right, middle, Ink.Rule, 1.5f);
        var (then, now) = (Place(bar.Then), Place(bar.Now));
        easel.Line(then, middle, now, middle, Ink.Band, 4);
        Then(easel, then, middle);
        Here(easel, now, middle, bar.Sign.Mark);

        easel.Sign(bar.Sign.Mark, at.Right + 20, middle, 12, Ink.Of(bar.Sign.Mark));
        var words = at.Right + 33;
        easel.Text(Lettering.Strong.Cut(bar.Figures, at.End - words), words, middle - 6, Lettering.Strong);
        easel.Text(Lettering.Quiet.Cut(bar.Step, at.End - words), words, middle + 7, Lettering.Quiet);

        float Place(decimal value) => at.Left + (float)(value / Math.Max(bar.Most, 1e-9m)) * (at.Right - at.Left);
    }

    private static void Then(Easel easel, float x, float y) =>
        easel.Dot(MarkerShape.FilledCircle, x, y, Dot, Ink.Quiet, Ink.Paper);

    private static void Here(Easel easel, float x, float y, Mark mark) =>
        easel.Dot(MarkerShape.FilledCircle, x, y, Dot + 1, mark == Mark.Dot ? Ink.Text : Ink.Of(mark));
}

/// <param name="Then">Zero or more.</param>
/// <param name="Most">The end of its scale, which begins at zero.</param>
/// <param name="Figures">«с 70 до 100 %».</param>
/// <param name="Step">«+30 п.п.»; empty for none.</param>
public sealed record ChangeBar(
    string Name,
    Sign Sign,
    decimal Then,
    decimal Now,
    decimal Most,
    string Figures,
    string Step
);
