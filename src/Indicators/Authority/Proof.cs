namespace QualityMonitor.Indicators.Authority;

/// <summary>What is known of whether a message comes from whom its <c>From:</c> names; that line alone is no
/// proof.</summary>
public enum Proof
{
    /// <summary>The receiving server that the admin named confirmed the sender (SPF, DKIM, DMARC).</summary>
    Authenticated,

    /// <summary>Nobody checks: the admin asked for a mailbox without proof, in so many words.</summary>
    Unproven,

    /// <summary>Somebody checked, and it did not hold; or nobody checked where a check is asked for.</summary>
    Contradicted,
}
