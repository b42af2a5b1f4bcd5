using System.Globalization;
using System.Text.Json;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
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
    TemplateEngine templates,
    LetterMaker maker,
    EditionStore editions,
    TimeProvider clock
)
{
    private const int LongestReason = 1000;

    /// <summary>What lay in a mailbox before it was first read is no decision.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    /// <param name="since">When people began to be told.</param>
    /// <param name="offset">The clock of the days in the letters.</param>
    /// <returns>How many letters were put into the outbox.</returns>
    public async Task<int> DecideAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letters = 0;
        foreach (var reply in await messages.DraftRepliesAsync(since - Grace, cancellationToken))
        {
            var word = ReleaseReply.Read(reply.Message.Words);
            if (word != ReleaseWord.None)
                letters += await DecideAsync(reply, word, clock.GetUtcNow().ToOffset(offset), fence, cancellationToken);
        }

        return letters;
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
            new Origin.Mail(message.Sender, message.SenderDoubt is null ? Proof.Authenticated : Proof.Contradicted),
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

        var readers = CoordinatorsOf(programme, reply.Topic);
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
        var draft = await maker.DraftAsync(
            new Letter(
                NoticePublisher.ReplyKind,
                letter.ProgrammeCode,
                templates.RenderMail("notice", page, letter.ProgrammeCode),
                JsonSerializer.Serialize(page, ModelJson.Options)
            ),
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

    /// <summary>Whoever wrote among them: who did not write it hears that somebody wrote in their name.</summary>
    private static List<Recipient> CoordinatorsOf(ProgrammeDefinition programme, string topic)
    {
        var all = programme.Recipients.Where(static one => one.Role == RecipientRole.Coordinator).ToList();
        var own = all.Where(one => (one.Scope ?? "") == topic).ToList();
        return
        [
            .. (own.Count > 0 ? own : all.Where(static one => one.Scope is null)).DistinctBy(
                static one => one.Email,
                MailAddresses.Comparer
            ),
        ];
    }
}
