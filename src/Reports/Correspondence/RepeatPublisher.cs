using System.Globalization;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Tells whoever sent the same bytes once more that they are known: silence would be taken for a loss. Letter and mark «told»
/// are one transaction.
/// </summary>
public sealed class RepeatPublisher(
    ReceivedMessages messages,
    ProgrammeReader programmes,
    NoticeMail mail,
    EditionStore editions,
    ReportOptions options,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the message's id.</summary>
    public const string Kind = "repeat";

    /// <param name="since">When senders began to be answered.</param>
    /// <param name="offset">The clock of the days.</param>
    /// <returns>How many letters were put into the outbox, and what could not be told: it waits for the next run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var repeats = await messages.RepeatsAsync(since, cancellationToken);
        if (repeats.Count == 0)
            return (0, []);
        var now = clock.GetUtcNow().ToOffset(offset);
        var known = await KnownSenders.ReadAsync(programmes, options, cancellationToken);
        var told = (await messages.ToldRepeatsAsync(new DateTimeOffset(now.Date, offset), cancellationToken)).ToList();
        var letters = 0;
        var failures = await Guarded.EachAsync(
            repeats,
            static message => $"на письмо № {message.Id} с уже известными файлами не отвечено",
            async message =>
            {
                if (!RepeatRule.IsTold(message, known.Has(message), told))
                {
                    await messages.SkipAsync(message.Id, cancellationToken);
                    return;
                }

                await FreezeAsync(message, known.ProgrammesOf(message), now, fence, cancellationToken);
                told.Add(new ToldRepeat { Sender = message.Sender!, Attachments = message.Attachments ?? "" });
                letters++;
            },
            cancellationToken
        );
        return (letters, failures);
    }

    private async Task FreezeAsync(
        ReceivedMessage message,
        IReadOnlyList<ProgrammeDefinition> concerned,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var draft = await mail.DraftAsync(
            Kind,
            concerned is [var only] ? only.Code : Edition.NoProgramme,
            RepeatWords.Page(message, concerned is [var single] ? Words.Tidy(single.Name) : ""),
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = message.Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsOf = [message.Id],
            },
            [new Recipient("", message.Sender!, RecipientRole.Reader)],
            cancellationToken
        );
    }
}
