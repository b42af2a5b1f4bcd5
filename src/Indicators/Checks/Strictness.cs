namespace QualityMonitor.Indicators.Checks;

/// <summary>What a broken rule does.</summary>
public enum Strictness
{
    /// <summary>The rule is not asked.</summary>
    Off,

    /// <summary>The figure is loaded and shown to people.</summary>
    Warning,

    /// <summary>The figure is not loaded.</summary>
    Error,
}
