using SkiaSharp;

namespace QualityMonitor.Reports.Charts;

/// <summary>The font that is shipped: PT Sans. Never one of the machine, whose charts would look otherwise.</summary>
internal static class Font
{
    public static readonly SKTypeface Regular = Load("PTS55F.ttf");
    public static readonly SKTypeface Bold = Load("PTS75F.ttf");

    private static SKTypeface Load(string name)
    {
        using var file = typeof(Font).Assembly.GetManifestResourceStream("fonts/" + name)!;
        using var data = SKData.Create(file);
        return SKTypeface.FromData(data);
    }
}
