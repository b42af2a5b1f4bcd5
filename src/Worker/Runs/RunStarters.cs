namespace QualityMonitor.Worker.Runs;

/// <summary>Who starts runs under a name of its own.</summary>
internal static class RunStarters
{
    /// <summary>Its runs are of invented days: whoever goes on with its data has no service that stood still.</summary>
    public const string Demo = "demo";
}
