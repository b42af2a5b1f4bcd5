using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>Signs as shapes: no font has all of them, and shapes stay apart at any size.</summary>
internal static class SignPainter
{
    /// <param name="size">The side of the square it fills.</param>
    public static void Sign(this Easel easel, Mark mark, float x, float y, float size, Color ink)
    {
        var half = size / 2;
        var thick = size * 0.19f;
        switch (mark)
        {
            case Mark.Tick:
                easel.Path(
                    [
                        new Pixel(x - (half * 0.85f), y + (half * 0.05f)),
                        new Pixel(x - (half * 0.2f), y + (half * 0.7f)),
                        new Pixel(x + (half * 0.9f), y - (half * 0.75f)),
                    ],
                    ink,
                    thick
                );
                break;
            case Mark.Cross:
                var arm = half * 0.72f;
                easel.Line(x - arm, y - arm, x + arm, y + arm, ink, thick * 1.2f);
                easel.Line(x - arm, y + arm, x + arm, y - arm, ink, thick * 1.2f);
                break;
            case Mark.Triangle:
                easel.Dot(MarkerShape.FilledTriangleUp, x, y + (half * 0.12f), size * 0.95f, ink);
                break;
            case Mark.Later:
                foreach (var step in (ReadOnlySpan<float>)[-0.62f, 0, 0.62f])
                    easel.Dot(MarkerShape.FilledCircle, x + (half * step), y, size * 0.2f, ink);
                break;
            case Mark.Dot:
                easel.Dot(MarkerShape.FilledCircle, x, y, size * 0.42f, ink);
                break;
            case Mark.Ring:
                easel.Dot(MarkerShape.OpenCircle, x, y, size * 0.62f, ink, thick: size * 0.13f);
                break;
            default:
                easel.Text("?", x, y, new Lettering(size, ink, IsBold: true), Alignment.MiddleCenter);
                break;
        }
    }

    /// <summary>The words for the direction of a scale, with an arrow that ends at a point.</summary>
    public static void RightIsBetter(this Easel easel, float x, float y)
    {
        easel.Path([new Pixel(x - 4, y - 3), new Pixel(x - 1, y), new Pixel(x - 4, y + 3)], Ink.Quiet, 1.2f);
        easel.Line(x - 12, y, x - 1, y, Ink.Quiet, 1.2f);
        easel.Text("правее — лучше", x - 17, y, Lettering.Quiet, Alignment.MiddleRight);
    }
}
