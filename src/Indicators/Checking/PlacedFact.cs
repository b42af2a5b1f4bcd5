using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Checking;

/// <summary>A fact with the words a message needs about it.</summary>
/// <param name="Text">As written.</param>
/// <param name="Place">Where it stands, as the reader of the message finds it: <c>ячейка C12</c>.</param>
public sealed record PlacedFact(Fact Fact, string Text, string Place)
{
    /// <summary>Somebody else gave it: the reader may know that it is there, and neither what nor where.</summary>
    public bool IsVeiled { get; init; }
}
