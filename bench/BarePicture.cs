using QualityMonitor.Reports.Charts;
using ScottPlot;
using SkiaSharp;

namespace QualityMonitor.Bench;

/// <summary>
/// A picture by ScottPlot and Skia: as many texts, lines and marks as the sheet's own chart has, at places that are known
/// already, on a surface of the same size, as PNG.
/// </summary>
internal sealed class BarePicture
{
    private const int Scale = 3;
    private static readonly SKPngEncoderOptions Png = new(SKPngEncoderFilterFlags.Sub, 6);

    private readonly List<string> texts;
    private readonly (int Width, int Height, int Scale) size;
    private readonly int marks;

    private BarePicture(List<string> texts, int marks, (int Width, int Height, int Scale) size) =>
        (this.texts, this.marks, this.size) = (texts, marks, size);

    public static BarePicture OfChart(StripChart chart)
    {
        var drawn = chart.Draw(PictureFormat.Page);
        return new BarePicture(
            [
                "Показатель",
                "Сейчас",
                chart.Was,
                "План",
                "выполнен",
                "не выполнен",
                chart.Town,
                .. chart.Rows.SelectMany(static row =>
                    new[] { row.Name, row.Now.Text, row.Detail, row.Was.Text, row.Plan.Text }
                ),
            ],
            chart.Rows.Count * 6,
            (drawn.Width, drawn.Height, Scale)
        );
    }

    /// <summary>The strip of one row: marks alone.</summary>
    public static BarePicture OfLine(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        return new BarePicture([], 5, (picture.Width, picture.Height, 1));
    }

    public long Draw()
    {
        using var surface = SKSurface.Create(
            new SKImageInfo(size.Width * size.Scale, size.Height * size.Scale, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        using var paint = Paint.NewDisposablePaint();
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(size.Scale);
        foreach (var (at, text) in texts.Index().Where(static one => one.Item.Length > 0))
            new LabelStyle
            {
                Font = Lettering.Plain.Typeface,
                FontSize = Lettering.Plain.Size,
                ForeColor = Lettering.Plain.Ink,
                AntiAliasText = true,
                SubpixelText = true,
                Text = text,
            }.Render(surface.Canvas, new Pixel(at % 5 * 110, at * size.Height / (float)texts.Count), paint);
        for (var at = 0; at < marks; at++)
        {
            var place = new Pixel(size.Width * (at % 6) / 6f, at * size.Height / (float)marks);
            Drawing.DrawLines(
                surface.Canvas,
                paint,
                [place, new Pixel(place.X + 40, place.Y)],
                new LineStyle(1.5f, Lettering.Quiet.Ink)
            );
            Drawing.DrawMarker(
                surface.Canvas,
                paint,
                place,
                new MarkerStyle(MarkerShape.FilledCircle, 9, Lettering.Quiet.Ink)
            );
        }

        using var pixels = surface.PeekPixels();
        using var encoded = pixels.Encode(Png)!;
        return encoded.Size;
    }
}
