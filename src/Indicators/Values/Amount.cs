namespace QualityMonitor.Indicators.Values;

/// <summary>A number with the unit mark written beside it.</summary>
/// <param name="Value">Exact decimal; 99.7 for «99,7 %».</param>
/// <param name="Mark">The mark as written; <see cref="UnitKind.None"/> when the number stood alone.</param>
public readonly record struct Amount(decimal Value, UnitKind Mark = UnitKind.None)
{
    /// <summary>More digits than this are no measurement and do not fit a decimal.</summary>
    public const int MaxDigits = 28;

    /// <summary>The largest magnitude taken: 10^12.</summary>
    public const decimal Max = 1_000_000_000_000m;
}
