using QualityMonitor.Indicators.Narrative;

namespace QualityMonitor.Store;

/// <summary>A text to load, at the cell of its words.</summary>
public sealed record NewText(SaidText Text, CellAddress Cell);

/// <summary>A text with its source row.</summary>
public sealed record StoredText(SaidText Text, SourceCell Source);
