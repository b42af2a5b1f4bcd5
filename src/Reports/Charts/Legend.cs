using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>The words for the shapes that a chart uses, on as many lines as they need.</summary>
internal sealed class Legend
{
    private const float Line = 17;
    private const float Gap = 16;
    private const float Box = 13;
    private const float Beside = 5;

    private readonly List<(string Word, Action<Easel, float, float> Draw)> entries = [];

    /// <param name="draw">Draws the shape about a point.</param>
    public Legend Add(string word, Action<Easel, float, float> draw)
    {
        entries.Add((word, draw));
        return this;
    }

    public Legend Add(Sign sign) => Add(sign.Word, (easel, x, y) => easel.Sign(sign.Mark, x, y, 11, Ink.Of(sign.Mark)));

    /// <summary>Filled, as in a table of cells.</summary>
    public Legend AddCell(Sign sign, string word) =>
        Add(
            word,
            (easel, x, y) =>
            {
                easel.Box(x - 7, y - 7, x + 7, y + 7, Ink.Rule);
                easel.Box(x - 6, y - 6, x + 6, y + 6, Ink.Fill(sign.Mark));
                easel.Sign(sign.Mark, x, y, 9, Ink.On(sign.Mark));
            }
        );

    /// <summary>The height it takes.</summary>
    public float Height(float width) => Places(width).Select(static one => one.Y).LastOrDefault() + Line;

    public void Draw(Easel easel, float left, float top, float width)
    {
        foreach (var (place, (word, draw)) in Places(width).Zip(entries))
        {
            draw(easel, left + place.X + (Box / 2), top + place.Y + (Line / 2));
            easel.Text(word, left + place.X + Box + Beside, top + place.Y + (Line / 2), Lettering.Quiet);
        }
    }

    private IEnumerable<Pixel> Places(float width)
    {
        var (x, y) = (0f, 0f);
        foreach (var (word, _) in entries)
        {
            var wide = Box + Beside + Lettering.Quiet.Width(word);
            if (x > 0 && x + wide > width)
                (x, y) = (0, y + Line);
            yield return new Pixel(x, y);
            x += wide + Gap;
        }
    }
}
