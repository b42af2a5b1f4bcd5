using QualityMonitor.Store.Watching;

namespace QualityMonitor.Reports.Watching;

/// <summary>What one letter to the admin tells.</summary>
/// <param name="Machine">Where the service runs.</param>
public sealed record StateNews(string Machine, IReadOnlyList<WatchedState> Entered, IReadOnlyList<WatchedState> Ended);
