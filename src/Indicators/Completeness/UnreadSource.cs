namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// A source that could not be read whole: schools may have sent through it what nobody here knows of.
/// </summary>
/// <param name="Since">When it first could not, without a success since.</param>
/// <param name="Reason">Russian.</param>
public sealed record UnreadSource(string Name, DateTimeOffset Since, string Reason);
