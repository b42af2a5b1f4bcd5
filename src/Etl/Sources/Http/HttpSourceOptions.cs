using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>Files that are fetched from web addresses.</summary>
/// <param name="Name">Name of the source in the journal and in messages.</param>
/// <param name="Addresses">Absolute, http or https; one file each.</param>
public sealed record HttpSourceOptions(string Name, IReadOnlyList<Uri> Addresses)
{
    /// <summary>The header that tells the server who asks.</summary>
    public string HeaderName { get; init; } = "Authorization";

    /// <summary>
    /// A secret; null: the header is not sent. It is sent to the address's own scheme, host and port only, never to
    /// where a redirect leads.
    /// </summary>
    public string? HeaderValue { get; init; }

    /// <summary>For one attempt with all its redirects and its body.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Waits between attempts; there is one attempt more than waits.</summary>
    public IReadOnlyList<TimeSpan> RetryWaits { get; init; } = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)];

    public long MaxFileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Whom what comes from here speaks for.</summary>
    public Trust SpeaksFor { get; init; } = Trust.Nobody;

    /// <summary>Names may lead into the network of the house; see <see cref="NetworkPlace.Private"/>.</summary>
    public bool IsHouseAllowed { get; init; }

    /// <summary>Everything but the secret.</summary>
    public override string ToString() => $"{Name}: {Addresses.Count} addresses";
}
