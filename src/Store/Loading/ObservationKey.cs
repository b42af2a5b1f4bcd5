namespace QualityMonitor.Store.Loading;

/// <summary>What may occur once in an attempt.</summary>
internal readonly record struct ObservationKey(long Indicator, long Organisation, long Period, string Breakdown);
