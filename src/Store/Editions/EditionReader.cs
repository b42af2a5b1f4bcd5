namespace QualityMonitor.Store.Editions;

/// <summary>One address that an edition was frozen for.</summary>
public sealed class EditionReader
{
    public DateTimeOffset CreatedAt { get; init; }

    public string Address { get; init; } = "";
}
