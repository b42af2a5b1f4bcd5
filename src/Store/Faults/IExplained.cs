using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Faults;

/// <summary>An exception that knows what it means for the person who looks after the service.</summary>
public interface IExplained
{
    Problem Problem { get; }
}
