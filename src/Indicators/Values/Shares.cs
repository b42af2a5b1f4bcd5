namespace QualityMonitor.Indicators.Values;

/// <summary>Arithmetic that says «undefined» instead of dividing by zero or overflowing.</summary>
public static class Shares
{
    /// <summary>The part of the whole in percent; null when the whole is zero.</summary>
    public static decimal? Percent(decimal numerator, decimal denominator) =>
        Ratio(numerator, denominator) is { } ratio ? Times(ratio, 100) : null;

    /// <summary>Null when undefined or beyond what a decimal holds.</summary>
    public static decimal? Ratio(decimal numerator, decimal denominator)
    {
        if (denominator == 0)
            return null;
        if (Math.Abs(denominator) < 1 && Math.Abs(numerator) > decimal.MaxValue * Math.Abs(denominator) * 0.999m)
            return null;

        return numerator / denominator;
    }

    /// <summary>The product, or null beyond what a decimal holds.</summary>
    internal static decimal? Times(decimal left, decimal right)
    {
        if (left == 0 || right == 0)
            return 0;
        return Math.Abs(right) > 1 && Math.Abs(left) > decimal.MaxValue / Math.Abs(right) ? null : left * right;
    }

    /// <summary>The sum, or null beyond what a decimal holds.</summary>
    internal static decimal? Plus(decimal left, decimal right)
    {
        var overflows = right > 0 ? left > decimal.MaxValue - right : left < decimal.MinValue - right;
        return overflows ? null : left + right;
    }

    internal static decimal? Minus(decimal left, decimal right) => Plus(left, -right);
}
