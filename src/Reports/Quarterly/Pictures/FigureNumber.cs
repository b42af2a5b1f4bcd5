using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>Figures without their unit, which a chart names once; else as they are printed everywhere.</summary>
internal static class FigureNumber
{
    /// <summary>What misses its plan does not look equal to it.</summary>
    public static string Of(Figure figure) =>
        figure is { Value: { } value, Fact: { } fact }
            ? Printed(value, JudgedText.DigitsOf(fact, figure.Missed, figure.Decimals))
            : figure.Text;

    public static string Printed(decimal value, int? digits) =>
        digits is { } shown ? RussianText.Number(value, shown) : RussianText.Rounded(value);
}
