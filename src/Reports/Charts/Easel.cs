using ScottPlot;
using SkiaSharp;

namespace QualityMonitor.Reports.Charts;

/// <summary>A white sheet to draw on, in pixels of a screen from its upper left corner.</summary>
internal sealed class Easel : IDisposable
{
    /// <summary>A twentieth longer than the shortest, and written in a tenth of the time.</summary>
    private static readonly SKPngEncoderOptions Compact = new(SKPngEncoderFilterFlags.Sub, 6);

    private static readonly LinePattern Dashes = new([4, 3], 0, "dashes");

    private readonly SKSurface surface;
    private readonly Paint paint = Paint.NewDisposablePaint();
    private readonly int width;
    private readonly int height;

    public Easel(PictureFormat format, float height)
    {
        (width, this.height) = (format.Width, (int)Math.Ceiling(height));
        surface = SKSurface.Create(
            new SKImageInfo(width * format.Scale, this.height * format.Scale, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(format.Scale);
    }

    public void Dispose()
    {
        paint.Dispose();
        surface.Dispose();
    }

    public Picture Finish(string alternative)
    {
        using var pixels = surface.PeekPixels();
        using var png =
            pixels.Encode(Compact) ?? throw new InvalidOperationException("Skia could not write the picture as PNG.");
        return new Picture(png.ToArray(), width, height, alternative);
    }

    public void Line(float x1, float y1, float x2, float y2, Color ink, float thick = 1, bool dashed = false) =>
        Path([new Pixel(x1, y1), new Pixel(x2, y2)], ink, thick, dashed);

    public void Path(IReadOnlyList<Pixel> points, Color ink, float thick, bool dashed = false)
    {
        var line = new LineStyle(thick, ink, dashed ? Dashes : LinePattern.Solid)
        {
            StrokeCap = dashed ? SKStrokeCap.Butt : SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        Drawing.DrawLines(surface.Canvas, paint, points, line);
    }

    public void Box(float left, float top, float right, float bottom, Color fill) =>
        Drawing.FillRectangle(
            surface.Canvas,
            new PixelRect(left, right, bottom, top),
            paint,
            new FillStyle(fill) { AntiAlias = false }
        );

    public void Dot(MarkerShape shape, float x, float y, float size, Color ink, Color? fill = null, float thick = 1.6f)
    {
        var style = new MarkerStyle(shape, size, ink) { LineWidth = thick, LineColor = ink };
        if (fill is { } inside)
        {
            style.FillColor = inside;
            style.OutlineColor = ink;
            style.OutlineWidth = thick;
        }

        Drawing.DrawMarker(surface.Canvas, paint, new Pixel(x, y), style);
    }

    public void Text(string text, float x, float y, Lettering how, Alignment at = Alignment.MiddleLeft, float turn = 0)
    {
        if (text.Length == 0)
            return;
        var label = Label(how);
        label.Text = text;
        label.Alignment = at;
        label.Rotation = turn;
        label.Render(surface.Canvas, new Pixel(x, y), paint);
    }

    private static LabelStyle Label(Lettering how) =>
        new()
        {
            Font = how.Typeface,
            FontSize = how.Size,
            ForeColor = how.Ink,
            AntiAliasText = true,
            SubpixelText = true,
        };
}
