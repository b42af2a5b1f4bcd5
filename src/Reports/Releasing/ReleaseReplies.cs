using System.Globalization;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Releasing;

/// <summary>
/// Takes a coordinator's reply to a draft as their decision. What was decided is told to all coordinators of the report,
/// and so is a word that decided nothing because its sender may not; anything else is left to be told as any letter is.
/// Killed between the decision and its letter, the same decision is written once more and changes nothing.
/// </summary>
public sealed class ReleaseReplies(
    ReceivedMessages messages,
    ReportDecisions decisions,
    ProgrammeReader programmes,
    NoticeMail mail,
    EditionStore editions,
    TimeProvider clock
)
{
    private const int LongestReason = 1000;

    /// <summary>What lay in a mailbox before it was first read is no decision.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    /// <param name="since">When people began to be told.</param>
    /// <param name="offset">The clock of the days in the letters.</param>
    /// <returns>How many letters were put into the outbox, and what could not be told: it waits for the next
    /// run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> DecideAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letters = 0;
        var failures = await Guarded.EachAsync(
            await messages.DraftRepliesAsync(since - Grace, cancellationToken),
            static reply => $"ответ на черновик, письмо № {reply.Message.Id}, не исполнен",
            async reply =>
            {
                var word = ReleaseReply.Read(reply.Message.Words);
                if (word != ReleaseWord.None)
                    letters += await DecideAsync(
                        reply,
                        word,
                        clock.GetUtcNow().ToOffset(offset),
                        fence,
                        cancellationToken
                    );
            },
            cancellationToken
        );
        return (letters, failures);
    }

    private async Task<int> DecideAsync(
        DraftReply reply,
        ReleaseWord word,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var (message, letter) = (reply.Message, reply.Message.Letter!);
        if (await programmes.CurrentAsync(letter.ProgrammeCode, AsOf.Now, cancellationToken) is not { } programme)
            return 0;

        var verdict = AuthorityRule.OfRelease(
            // A received message keeps what speaks against its sender, not whether anybody checked.
            new Origin.Mail(message.Sender, message.SenderDoubt is null ? Proof.Unproven : Proof.Contradicted),
            programme,
            reply.Topic
        );
        if (verdict is Verdict.Allowed)
            await decisions.AddAsync(
                new ReportKey(
                    DraftPublisher.KindOfDraft(letter.Kind),
                    letter.ProgrammeCode,
                    Period.FromCode(reply.PeriodCode).Value,
                    reply.Topic
                ),
                word == ReleaseWord.Release,
                message.Sender!,
                Words.Short(message.Words!, LongestReason),
                cancellationToken,
                message.ReceivedAt > letter.CreatedAt ? message.ReceivedAt : letter.CreatedAt
            );

        // Whoever wrote among them: who did not write it hears that somebody wrote in their name.
        var readers = DraftPublisher.ReadersOf(programme, reply.Topic);
        if (readers.Count == 0)
        {
            await messages.SkipAsync(message.Id, cancellationToken);
            return 0;
        }

        var isOut =
            verdict is Verdict.Allowed
            && (
                await editions.MomentsAsync(
                    DraftPublisher.KindOfDraft(letter.Kind),
                    letter.ProgrammeCode,
                    reply.PeriodCode,
                    reply.Topic,
                    cancellationToken
                )
            ).Any(moment => moment >= letter.CreatedAt);
        var page = ReleaseReplyWords.Page(reply, word, verdict, isOut, Words.Tidy(programme.Name), now.Offset);
        var draft = await mail.DraftAsync(
            NoticePublisher.ReplyKind,
            letter.ProgrammeCode,
            page,
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
            readers,
            cancellationToken
        );
        return readers.Count;
    }
}
