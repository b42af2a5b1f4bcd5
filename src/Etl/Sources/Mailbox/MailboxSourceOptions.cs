using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Etl.Sources.Mailbox;

public enum AfterStoring
{
    /// <summary>The message stays where it is, flagged as seen and as taken.</summary>
    Mark,

    /// <summary>The message goes to another folder.</summary>
    Move,
}

/// <summary>A mailbox that schools send their files to, over TLS always.</summary>
/// <param name="Name">Name of the source in the journal and in messages.</param>
/// <param name="Password">A secret.</param>
public sealed record MailboxSourceOptions(string Name, string Host, int Port, string User, string Password)
{
    /// <summary>False: TLS from the first byte.</summary>
    public bool StartTls { get; init; }

    public string Folder { get; init; } = "INBOX";

    public AfterStoring AfterStoring { get; init; } = AfterStoring.Mark;

    /// <summary>For <see cref="AfterStoring.Move"/>; made when it is not there.</summary>
    public string MoveTo { get; init; } = "";

    /// <summary>Files of addresses that no programme knows are stored and wait for the admin.</summary>
    public bool KnownSendersOnly { get; init; } = true;

    /// <summary>Known beside those of the programmes: addresses, or domains as «@example.ru».</summary>
    public IReadOnlyList<string> KnownSenders { get; init; } = [];

    /// <summary>Whom <see cref="KnownSenders"/> speak for.</summary>
    public Trust SpeaksFor { get; init; } = Trust.Nobody;

    /// <summary>Whom the admin lets a sender speak for.</summary>
    public Trust DeclaredFor(string? sender) => new DeclaredSenders(KnownSenders, SpeaksFor).For(sender);

    /// <summary>
    /// Name by which the receiving server signs its Authentication-Results, or «*.» and the domain of its machines;
    /// empty: nobody proves anything, and only what a message's own headers admit is held against it. Files whose
    /// sender it could not confirm are stored and wait.
    /// </summary>
    public string AuthenticationServer { get; init; } = "";

    /// <summary>
    /// Ask whether the server's certificate was revoked; an authority that publishes no list fails this.
    /// </summary>
    public bool CheckCertificateRevocation { get; init; } = true;

    /// <summary>
    /// Of what lay in the mailbox when it was first read, messages that arrived earlier are left alone; null: those of
    /// <see cref="FirstReach"/> before. What is put there later is taken however old it says to be.
    /// </summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>
    /// How far back the first reading of a mailbox goes: the quarter that is being collected and the one before, and
    /// not the years of mail that an old mailbox holds.
    /// </summary>
    public static TimeSpan FirstReach { get; } = TimeSpan.FromDays(100);

    /// <summary>Longest wait for one answer of the server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>More wait for the next run.</summary>
    public int MaxMessages { get; init; } = 500;

    public MailLimits Limits { get; init; } = new();

    /// <summary>Everything but the password.</summary>
    public override string ToString() => $"{Name}: {User} at {Host}:{Port}, {Folder}";
}

/// <summary>Bounds of what one message may bring.</summary>
public sealed record MailLimits
{
    private const long Megabyte = 1024 * 1024;

    public long FileBytes { get; init; } = 50 * Megabyte;

    /// <summary>The whole message as it is sent, where a file takes a third more than it has bytes.</summary>
    public long MessageBytes { get; init; } = 100 * Megabyte;

    /// <summary>Messages forwarded within messages.</summary>
    public int Nesting { get; init; } = 5;
}
