using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Mail;

/// <summary>What one delivering run did.</summary>
/// <param name="Uncertain">May have arrived, from this run or a dead one; a person decides.</param>
/// <param name="Recovered">Left in sending by a process that died.</param>
/// <param name="Unavailable">Why the server could not be used, in Russian; null when it could. The rest is still
/// pending.</param>
public sealed record DeliveryReport(
    int Sent,
    int Retried,
    int GivenUp,
    int Uncertain,
    int Recovered,
    string? Unavailable
)
{
    /// <summary>Letters that something unexpected befell, while the others went on.</summary>
    public IReadOnlyList<ItemFailure> Failures { get; init; } = [];

    /// <summary>The data were restored from a backup then, and nothing is sent until a person says so; null: not so.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    public bool NeedsAttention =>
        GivenUp > 0 || Uncertain > 0 || Unavailable is not null || HeldSince is not null || Failures.Count > 0;

    public IReadOnlyDictionary<string, long> Counts =>
        new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["sent"] = Sent,
            ["retried"] = Retried,
            ["givenUp"] = GivenUp,
            ["uncertain"] = Uncertain,
            ["recovered"] = Recovered,
        };
}
