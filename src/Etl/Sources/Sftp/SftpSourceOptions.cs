using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Etl.Sources.Sftp;

/// <summary>A folder on an SFTP server.</summary>
/// <param name="Name">Name of the source in the journal and in messages.</param>
/// <param name="HostKey">The server's own key as <c>SHA256:…</c>, as <c>ssh-keygen -l</c> writes it; a server with
/// another key is not talked to.</param>
/// <param name="Folder">Absolute, or relative to where the user lands.</param>
public sealed record SftpSourceOptions(string Name, string Host, int Port, string HostKey, string User, string Folder)
{
    /// <summary>A secret; null: the key alone.</summary>
    public string? Password { get; init; }

    /// <summary>Path of a private key; null: the password alone.</summary>
    public string? PrivateKeyFile { get; init; }

    /// <summary>A secret; null: the key is not locked.</summary>
    public string? PrivateKeyPassphrase { get; init; }

    /// <summary>File name patterns with * and ?, case ignored.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = SentKinds.Patterns;

    /// <summary>A file changed more recently than this may still be uploaded: it is left for the next run.</summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest wait for one answer of the server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public long MaxFileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Whom what comes from here speaks for.</summary>
    public Trust SpeaksFor { get; init; } = Trust.Nobody;

    /// <summary>Everything but the secrets.</summary>
    public override string ToString() => $"{Name}: {User} at {Host}:{Port}, {Folder}";
}
