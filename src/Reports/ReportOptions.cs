using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;

namespace QualityMonitor.Reports;

/// <summary>How papers look and leave.</summary>
/// <param name="FromName">Printed sender.</param>
/// <param name="MessageIdDomain">Right side of the Message-IDs, ASCII: <c>quality.example.ru</c>.</param>
public sealed record ReportOptions(
    string FromName,
    string FromAddress,
    string MessageIdDomain,
    TransportOptions Transport
)
{
    /// <summary>Folder whose files replace shipped templates of the same relative name; null: none.</summary>
    public string? TemplateFolder { get; init; }

    /// <summary>
    /// File of a production calendar whose years are added to the shipped ones or replace them; null: none.
    /// </summary>
    public string? CalendarFile { get; init; }

    /// <summary>Where answers go; null: to the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The smallest group whose share is shown to others, see <see cref="SmallGroups"/>.</summary>
    public int SmallestGroup { get; init; } = SmallGroups.Usual;

    /// <summary>Whom the places speak for that files come from without a sender, by the sources' names.</summary>
    public IReadOnlyDictionary<string, Trust> Places { get; init; } =
        new Dictionary<string, Trust>(StringComparer.Ordinal);

    /// <summary>Whom the admin lets senders speak for, by the mailboxes' names.</summary>
    public IReadOnlyDictionary<string, DeclaredSenders> Mailboxes { get; init; } =
        new Dictionary<string, DeclaredSenders>(StringComparer.Ordinal);

    /// <summary>Domains that letters may go to, with their subdomains; empty: any.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    /// <summary>Bytes of one letter as mail servers count them; 0: any. What does not fit stays with the edition.</summary>
    public long LargestLetter { get; init; }

    /// <summary>Whether letters may go to an address.</summary>
    public bool Allows(string address) => MailDomains.Allow(address, AllowedDomains);

    /// <summary>Through whom a file came. A place that the settings name no more speaks for nobody.</summary>
    public Origin OriginOf(Submission submission) =>
        Places.TryGetValue(submission.Source, out var trust) ? new Origin.Place(submission.Source, trust)
        : submission.Sender is null ? new Origin.Place(submission.Source, Trust.Nobody)
        : new Origin.Mail(submission.Sender, submission.ProofOfSender)
        {
            Declared = Mailboxes.GetValueOrDefault(submission.Source, DeclaredSenders.None).For(submission.Sender),
        };

    /// <summary>The municipality whose folder, web address or server a source is; null: nobody's alone.</summary>
    public string? MunicipalityOf(string source, ProgrammeDefinition programme) =>
        Places.TryGetValue(source, out var trust)
            ? AuthorityRule.MunicipalityOf(new Origin.Place(source, trust), programme)
            : null;
}

/// <summary>The way out.</summary>
public abstract record TransportOptions
{
    private TransportOptions() { }

    /// <summary>Mails become files; nothing leaves the machine.</summary>
    public sealed record Folder(string Path) : TransportOptions;

    public sealed record Smtp(SmtpOptions Options) : TransportOptions;
}
