using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Holds what strangers mail in, and what the receiving server could not confirm to come from whom it says. It is
/// stored like everything else and judged anew on every run, so that a sender whom a later passport names is let in
/// without a second mail.
/// </summary>
internal sealed class SenderGate(EtlOptions options, ProgrammeReader programmes)
{
    private const string Unknown = "sender-unknown";

    private const string Unconfirmed = "sender-unconfirmed";

    private readonly Dictionary<string, MailboxSourceOptions> mailboxes = options.Mailboxes.ToDictionary(
        static mailbox => mailbox.Name,
        StringComparer.Ordinal
    );

    private HashSet<string>? addresses;

    /// <summary>An attempt that ended here has not looked into the file.</summary>
    public static bool Held(Processing attempt) => attempt.ReasonCode is Unknown or Unconfirmed;

    /// <returns>Null: let it in.</returns>
    public async Task<Problem?> WhyHeldAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (!mailboxes.TryGetValue(submission.Source, out var mailbox))
            return null;
        if (mailbox.AuthenticationServer.Length > 0 && submission.SenderDoubt is { } doubt)
            return MailMessages.NotConfirmed(Unconfirmed, submission.Sender, mailbox.AuthenticationServer, doubt);
        return mailbox.KnownSendersOnly
            ? await WhyStrangerAsync(submission.Sender ?? "", mailbox, cancellationToken)
            : null;
    }

    /// <summary>A passport is loaded: it may name new addresses, or fewer.</summary>
    public void Forget() => addresses = null;

    private async Task<Problem?> WhyStrangerAsync(
        string sender,
        MailboxSourceOptions mailbox,
        CancellationToken cancellationToken
    )
    {
        if (
            mailbox.KnownSenders.Any(known =>
                known.StartsWith('@')
                    ? sender.EndsWith(known, StringComparison.OrdinalIgnoreCase)
                    : sender.Equals(known, StringComparison.OrdinalIgnoreCase)
            )
        )
            return null;
        addresses ??= await ReadAsync(cancellationToken);
        return addresses.Contains(sender)
            ? null
            : new Problem(
                Unknown,
                sender.Length == 0
                    ? "Файл прислан без адреса отправителя."
                    : $"Отправитель {sender} не известен ни одной программе.",
                "адрес школы или получателя в паспорте программы, или KnownSenders этого почтового ящика в настройках; после этого файл будет принят сам"
            );
    }

    private async Task<HashSet<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is not { } programme)
                continue;
            known.UnionWith(
                programme
                    .Organisations.Select(static organisation => organisation.Email ?? "")
                    .Where(static email => email.Length > 0)
            );
            known.UnionWith(programme.Recipients.Select(static recipient => recipient.Email));
        }

        return known;
    }
}
