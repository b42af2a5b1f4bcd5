namespace QualityMonitor.Indicators.Authority;

/// <summary>Through whom something came in.</summary>
public abstract record Origin
{
    private Origin() { }

    /// <summary>A message. Who forwards one answers for it, whoever wrote what lies inside.</summary>
    /// <param name="Address">Null when the message names nobody.</param>
    public sealed record Mail(string? Address, Proof Proof) : Origin
    {
        /// <summary>What the admin lets an address speak for that no passport names.</summary>
        public Trust Declared { get; init; } = Trust.Nobody;
    }

    /// <summary>A folder, web address or SFTP server, of which the admin says whom it speaks for.</summary>
    public sealed record Place(string Name, Trust SpeaksFor) : Origin;

    /// <summary>Somebody at a shell of the server, who vouches for a file by name.</summary>
    public sealed record Person(string Name) : Origin;
}
