namespace QualityMonitor.Reports.Wording;

/// <summary>A letter with its words and its looks, not addressed yet.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text);
