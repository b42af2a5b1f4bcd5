namespace QualityMonitor.Indicators.RollingUp;

/// <summary>Members in a figure, of those asked.</summary>
public readonly record struct MemberCount(int Used, int Of)
{
    /// <summary>«11 из 13».</summary>
    public string Text => RussianText.Number(Used) + " из " + RussianText.Number(Of);
}
