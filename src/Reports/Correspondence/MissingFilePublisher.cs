using System.Globalization;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Asks whoever wrote a link to a cloud, or of an enclosed file that is not there, for the file itself: they think that they
/// have reported. Letter and mark «asked» are one transaction. What coordinators are told of the message is untouched.
/// </summary>
public sealed class MissingFilePublisher(
    SenderQuestions questions,
    ProgrammeReader programmes,
    NoticeMail mail,
    EditionStore editions,
    ReportOptions options,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the message's id.</summary>
    public const string Kind = "missing-file";

    /// <param name="since">When senders began to be answered.</param>
    /// <param name="offset">The clock of the days.</param>
    /// <returns>How many letters were put into the outbox, and what could not be asked: it waits for the next run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var written = await questions.UnaskedAsync(since, cancellationToken);
        if (written.Count == 0)
            return (0, []);
        var now = clock.GetUtcNow().ToOffset(offset);
        var known = await KnownSenders.ReadAsync(programmes, options, cancellationToken);
        var asked = (await questions.AskedAsync(new DateTimeOffset(now.Date, offset), cancellationToken)).ToHashSet(
            MailAddresses.Comparer
        );
        var letters = 0;
        var failures = await Guarded.EachAsync(
            written,
            static one => $"автора письма № {one.Message.Id} без таблицы не удалось о ней попросить",
            async one =>
            {
                if (!MissingFileRule.IsAsked(one, known.Has(one.Message) && !IsOwn(one.Message.Sender), asked))
                {
                    await questions.LeaveUnaskedAsync(one.Message.Id, cancellationToken);
                    return;
                }

                await FreezeAsync(one.Message, known.ProgrammesOf(one.Message), now, fence, cancellationToken);
                asked.Add(one.Message.Sender!);
                letters++;
            },
            cancellationToken
        );
        return (letters, failures);
    }

    private bool IsOwn(string? address) => MailAddresses.Has(options.FromAddress, address ?? "");

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
            MissingFileWords.Page(message, concerned is [var single] ? Words.Tidy(single.Name) : "", now.Offset),
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = message.Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                AsksOf = message.Id,
            },
            [new Recipient("", message.Sender!, RecipientRole.Reader)],
            cancellationToken
        );
    }
}
