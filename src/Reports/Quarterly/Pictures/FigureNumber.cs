using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>Figures without their unit, which a chart names once; else as they are printed everywhere.</summary>
internal static class FigureNumber
{
    /// <summary>With the digits that the figure is printed with everywhere.</summary>
    public static string Of(Figure figure) =>
        figure is { Value: { } value, Fact: not null } ? Printed(value, FigureText.Digits(figure)) : figure.Text;

    public static string Printed(decimal value, int? digits) =>
        digits is { } shown ? RussianText.Number(value, shown) : RussianText.Rounded(value);
}
