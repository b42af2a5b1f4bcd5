using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>What a server shows of itself. The system decides; we only listen why, and for how long.</summary>
internal sealed class ServerCertificate
{
    /// <summary>What the system has against it, in its own words; empty: nothing.</summary>
    public string Faults { get; private set; } = "";

    /// <summary>Null: it showed none.</summary>
    public DateTimeOffset? End { get; private set; }

    public bool IsTrusted(object server, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        End = certificate is X509Certificate2 shown ? new DateTimeOffset(shown.NotAfter) : null;
        Faults = string.Join(
            ", ",
            (chain?.ChainStatus ?? [])
                .Select(static status => status.Status)
                .Append(X509ChainStatusFlags.NoError)
                .Distinct()
                .Where(static flag => flag != X509ChainStatusFlags.NoError)
        );
        return errors == SslPolicyErrors.None;
    }
}
