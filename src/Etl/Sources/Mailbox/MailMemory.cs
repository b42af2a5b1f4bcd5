using MailKit;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// What of a mailbox was dealt with. The store decides, never a flag: a person who opens a message has not loaded it,
/// and two programs may read one mailbox.
/// </summary>
internal sealed class MailMemory(
    MailboxSourceOptions options,
    ReceivedMessages messages,
    SourceStates states,
    TimeProvider clock
)
{
    /// <summary>At the first reading decides from when on messages are taken.</summary>
    /// <returns>What is left alone for it, to be said once; null when nothing is.</returns>
    public async Task<LeftFile?> BeginAsync(MailSession session, CancellationToken cancellationToken)
    {
        if (await messages.StartAsync(options.Name, cancellationToken) is not null)
            return null;
        await AdoptAsync(session, cancellationToken);
        var bound = await BoundAsync(session, cancellationToken);
        var all = await session.AskAsync(open => open.IdsAsync(cancellationToken));
        var taken = await session.AskAsync(open => open.IdsAsync(bound, cancellationToken));
        var day = RussianText.Date(DateOnly.FromDateTime(bound.Since.Date));
        return all.Count == taken.Count
            ? null
            : new LeftFile($"более ранние письма: {all.Count - taken.Count}", MailMessages.BeforeStart(day), false);
    }

    /// <summary>What is to be dealt with, in the order of arrival.</summary>
    public async Task<IReadOnlyList<IMessageSummary>> WaitingAsync(
        MailSession session,
        CancellationToken cancellationToken
    )
    {
        var bound = await BoundAsync(session, cancellationToken);
        var known = await messages.UidsAsync(options.Name, session.Validity, cancellationToken);
        var ids = await session.AskAsync(open => open.IdsAsync(bound, cancellationToken));

        // Killed between remembering and moving.
        if (options.AfterStoring == AfterStoring.Move)
            foreach (var id in ids.Where(id => known.Contains(id.Id)))
                await session.AskAsync(open => open.MarkAsync(id, cancellationToken));
        return await session.AskAsync(open =>
            open.DescribeAsync(
                [.. ids.Where(id => !known.Contains(id.Id))],
                bound,
                options.MaxMessages,
                cancellationToken
            )
        );
    }

    /// <summary>The numbering is written down before anything of it is taken: what comes meanwhile is new.</summary>
    private async Task<MailBound> BoundAsync(MailSession session, CancellationToken cancellationToken)
    {
        var next = await session.AskAsync(open => open.NextUidAsync(cancellationToken));
        return new MailBound(
            await StartAsync(cancellationToken),
            await messages.NumberingAsync(options.Name, session.Validity, next, cancellationToken)
        );
    }

    private async Task<DateTimeOffset> StartAsync(CancellationToken cancellationToken)
    {
        var reach = clock.GetUtcNow() - MailboxSourceOptions.FirstReach;
        var decided = await messages.StartAsync(options.Name, reach, cancellationToken);

        // Decided under a clock that ran ahead, it would leave alone all that comes until then.
        return options.Since ?? (decided > clock.GetUtcNow() ? reach : decided);
    }

    public Task RecordAsync(NewReceivedMessage message, CancellationToken cancellationToken) =>
        messages.RecordAsync(message, cancellationToken);

    /// <summary>What is noted of a message before it is known what is in it.</summary>
    public NewReceivedMessage Describe(IMessageSummary summary, MessageKind kind) =>
        new(
            options.Name,
            summary.UniqueId.Validity,
            summary.UniqueId.Id,
            MailKeys.Of(summary),
            kind,
            Cut(summary.Envelope?.Subject ?? "", 400),
            summary.Size ?? 0,
            Arrival(summary)
        )
        {
            MessageId = summary.Envelope?.MessageId is { Length: > 0 and < 997 } id ? $"<{id.Trim('<', '>')}>" : null,
        };

    public DateTimeOffset Arrival(IMessageSummary summary) => summary.InternalDate ?? clock.GetUtcNow();

    /// <summary>
    /// An earlier version remembered by flags. What it flagged after it had taken something is believed once, so that
    /// an update takes nothing twice.
    /// </summary>
    private async Task AdoptAsync(MailSession session, CancellationToken cancellationToken)
    {
        var places = (await states.AllAsync(options.Name, cancellationToken))
            .Keys.Select(MailKeys.OldPlace)
            .OfType<(long Validity, long Uid)>()
            .ToHashSet();
        if (places.Count == 0)
            return;
        foreach (var summary in await session.AskAsync(open => open.FlaggedAsync(cancellationToken)))
        {
            if (session.IsFlaggedByUs(summary) || places.Contains((summary.UniqueId.Validity, summary.UniqueId.Id)))
                await RecordAsync(Describe(summary, MessageKind.Adopted), cancellationToken);
        }
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
