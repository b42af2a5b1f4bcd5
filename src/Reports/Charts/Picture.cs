namespace QualityMonitor.Reports.Charts;

/// <summary>A chart: what it shows and how to say it.</summary>
public interface IChart
{
    /// <summary>What the picture says, in words: the values and what they mean; ends with a full stop.</summary>
    string Alternative { get; }

    /// <summary>The same chart and format give the same bytes.</summary>
    Picture Draw(PictureFormat format);
}

/// <summary>How wide a picture is shown, in pixels of a screen (1/96 inch), and how many dots stand in one.</summary>
public sealed record PictureFormat(int Width, int Scale)
{
    /// <summary>Beside a statement of a letter: a third of its column, sharp on a phone where it is all of it.</summary>
    public static PictureFormat Letter { get; } = new(200, 3);

    /// <summary>The column of a letter, or the text of an A4 page: 170 mm at 270 dots per inch.</summary>
    public static PictureFormat Page { get; } = new(640, 3);
}

/// <summary>A drawn chart.</summary>
/// <param name="Width">As shown, in pixels of a screen; the PNG holds <see cref="PictureFormat.Scale"/> times as
/// many.</param>
/// <param name="Alternative">Stands for the picture where it is not seen.</param>
public sealed record Picture(byte[] Png, int Width, int Height, string Alternative);
