using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting.Arrivals;

/// <summary>
/// Says through whom each file came, and holds what strangers mail in, or what nobody could confirm to come from whom
/// it says: <see cref="AuthorityRule"/> decides. It is stored like everything else and judged anew on every run, so
/// that a sender whom a later passport names is let in without a second mail.
/// </summary>
internal sealed class SenderGate(EtlOptions options, ProgrammeReader programmes, Submissions submissions)
{
    private readonly Dictionary<string, MailboxSourceOptions> mailboxes = options.Mailboxes.ToDictionary(
        static mailbox => mailbox.Name,
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, Trust> places = new(options.Places(), StringComparer.Ordinal);

    private List<ProgrammeDefinition>? inForce;

    /// <summary>An attempt that ended here has not looked into the file.</summary>
    public static bool Held(Processing attempt) => AuthorityMessages.IsUnopened(attempt.ReasonCode);

    /// <param name="vouchedBy">A person at a shell who vouches for it now; null: perhaps one did before.</param>
    public async Task<Origin> OriginAsync(SubmissionStatus file, string? vouchedBy, CancellationToken cancellationToken)
    {
        var submission = file.Submission;
        if ((vouchedBy ?? await submissions.VouchedByAsync(submission.Id, cancellationToken)) is { } person)
            return new Origin.Person(person);
        if (places.TryGetValue(submission.Source, out var trust))
            return new Origin.Place(submission.Source, trust);
        if (mailboxes.ContainsKey(submission.Source) || submission.Sender is not null)
            return new Origin.Mail(submission.Sender, submission.ProofOfSender) { Declared = DeclaredOf(submission) };

        // The place is configured no more. What was taken from it was trusted then; nobody speaks for what was not.
        return new Origin.Place(submission.Source, IsLoaded(file.Processing) ? Trust.Everybody : Trust.Nobody);
    }

    /// <returns>Null: let it in.</returns>
    public async Task<Problem?> WhyHeldAsync(
        Submission submission,
        Origin origin,
        CancellationToken cancellationToken
    ) =>
        AuthorityRule.OfFile(origin, await InForceAsync(cancellationToken)) switch
        {
            Verdict.Held { Doubt: Doubt.SenderUnconfirmed } => AuthorityMessages.SenderUnconfirmed(
                submission.Sender,
                submission.SenderDoubt
            ),
            Verdict.Held when mailboxes.GetValueOrDefault(submission.Source) is not { KnownSendersOnly: false } =>
                AuthorityMessages.SenderUnknown(submission.Sender),
            _ => null,
        };

    /// <summary>A passport is loaded: it may name new addresses, or fewer.</summary>
    public void Forget() => inForce = null;

    private static bool IsLoaded(Processing? attempt) =>
        attempt is { Outcome: ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues };

    private Trust DeclaredOf(Submission submission) =>
        mailboxes.GetValueOrDefault(submission.Source)?.DeclaredFor(submission.Sender) ?? Trust.Nobody;

    private async Task<List<ProgrammeDefinition>> InForceAsync(CancellationToken cancellationToken)
    {
        if (inForce is not null)
            return inForce;
        inForce = [];
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme)
                inForce.Add(programme);
        }

        return inForce;
    }
}
