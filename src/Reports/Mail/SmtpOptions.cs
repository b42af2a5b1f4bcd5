namespace QualityMonitor.Reports.Mail;

public enum SmtpSecurity
{
    /// <summary>TLS when the server offers it.</summary>
    Auto,

    /// <summary>Plain text: only for a relay on the same machine.</summary>
    None,

    /// <summary>STARTTLS, required.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Ssl,
}

/// <summary>
/// The server that takes our mail. Its certificate is checked as the system does; there is no switch to skip that.
/// </summary>
/// <param name="User">Null: no authentication.</param>
public sealed record SmtpOptions(string Host, int Port, SmtpSecurity Security, string? User, string? Password)
{
    /// <summary>Longest wait for one answer of the server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether the certificate must be provably not revoked. An office's own authority often publishes no list to ask.
    /// </summary>
    public bool CheckRevocation { get; init; } = true;

    /// <summary>Everything but the password.</summary>
    public override string ToString() =>
        $"{Host}:{Port}, {Security}, {(User is null ? "without a user" : "user " + User)}";
}
