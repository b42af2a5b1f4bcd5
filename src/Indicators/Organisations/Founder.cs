namespace QualityMonitor.Indicators.Organisations;

/// <summary>Who has founded an organisation, as its legal form tells.</summary>
internal enum Founder
{
    Municipality,

    /// <summary>A region or the country.</summary>
    State,
}
