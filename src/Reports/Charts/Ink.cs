using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>The colours of all charts, those of the letters.</summary>
internal static class Ink
{
    public static readonly Color Paper = Color.FromHex("#FFFFFF");
    public static readonly Color Text = Color.FromHex("#16202E");
    public static readonly Color Quiet = Color.FromHex("#5A6675");
    public static readonly Color Rule = Color.FromHex("#D5DBE1");
    public static readonly Color Band = Color.FromHex("#9AA5B1");
    public static readonly Color Wash = Color.FromHex("#F2F4F7");
    public static readonly Color Good = Color.FromHex("#1F7A46");
    public static readonly Color Bad = Color.FromHex("#B3261E");
    public static readonly Color Warning = Color.FromHex("#8A5A00");
    public static readonly Color Above = Color.FromHex("#1B5EA8");

    public static readonly Color GoodBar = Color.FromHex("#8CC7A3");

    private static readonly Color GoodFill = Color.FromHex("#DDF0E4");
    private static readonly Color WarningFill = Color.FromHex("#E6B13D");

    /// <summary>Of a sign on white.</summary>
    public static Color Of(Mark mark) =>
        mark switch
        {
            Mark.Tick => Good,
            Mark.Cross => Bad,
            Mark.Triangle => Warning,
            _ => Quiet,
        };

    /// <summary>Of a cell or a bar: from light to dark as it gets worse, in grey as well.</summary>
    public static Color Fill(Mark mark) =>
        mark switch
        {
            Mark.Tick => GoodFill,
            Mark.Cross => Bad,
            Mark.Triangle => WarningFill,
            Mark.Dot or Mark.Later => Wash,
            _ => Paper,
        };

    /// <summary>Of a sign on its own <see cref="Fill"/>.</summary>
    public static Color On(Mark mark) =>
        mark switch
        {
            Mark.Cross => Paper,
            Mark.Triangle => Text,
            _ => Of(mark),
        };
}
