namespace QualityMonitor.Reports.Wording;

/// <summary>How a paper colours what it says; never by colour alone.</summary>
public enum Tone
{
    Good,
    Bad,
    Warning,
    Quiet,
}
