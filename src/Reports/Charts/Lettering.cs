using ScottPlot;
using SkiaSharp;

namespace QualityMonitor.Reports.Charts;

/// <summary>How a text is written.</summary>
/// <param name="Size">In pixels of a screen.</param>
internal sealed record Lettering(float Size, Color Ink, bool IsBold = false)
{
    public static readonly Lettering Plain = new(11, Charts.Ink.Text);
    public static readonly Lettering Strong = new(11, Charts.Ink.Text, IsBold: true);
    public static readonly Lettering Quiet = new(10, Charts.Ink.Quiet);

    public SKTypeface Typeface => IsBold ? Font.Bold : Font.Regular;

    public Lettering In(Color ink) => this with { Ink = ink };

    public float Width(string text)
    {
        using var font = new SKFont(Typeface, Size);
        return font.MeasureText(text);
    }

    public float Widest(IEnumerable<string> texts) => texts.Select(Width).DefaultIfEmpty().Max();

    /// <inheritdoc cref="TextFit.Cut"/>
    public string Cut(string text, float room) => TextFit.Cut(text, room, Width);

    /// <inheritdoc cref="TextFit.Wrap"/>
    public IReadOnlyList<string> Wrap(string text, float room, int lines) => TextFit.Wrap(text, room, lines, Width);
}
