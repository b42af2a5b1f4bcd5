using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Tells coordinators of the files of senders that nobody knows or could confirm. Anybody can mail a hundred of them, so
/// what waits at once is one letter, and what comes within hours of it waits for the next. Nothing is lost meanwhile: a
/// file that is not told of stays unanswered, and <c>status</c> lists it.
/// </summary>
public sealed class StrangersPublisher(
    AnswerEditions papers,
    NoticeMail mail,
    EditionStore editions,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the first submission that they tell of.</summary>
    public const string Kind = "stranger";

    /// <summary>Between two letters to one address.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromHours(3);

    /// <param name="files">That wait, oldest first, each of coordinators alone.</param>
    /// <param name="offset">The clock of the days in the letters.</param>
    /// <returns>How many letters were put into the outbox, and what could not be told: it waits for the next run.</returns>
    internal async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        IEnumerable<AnswerDraft> files,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letters = 0;
        var now = clock.GetUtcNow().ToOffset(offset);
        var failures = await Guarded.EachAsync(
            files.GroupBy(static draft => (AnswerEditions.ProgrammeOf(draft), Addresses.KeyOf(draft.Recipients))),
            static same => $"о файле № {same.First().Submission.Id} неизвестного отправителя координаторам не сообщено",
            async same => letters += await TellAsync([.. same], now, fence, cancellationToken),
            cancellationToken
        );
        return (letters, failures);
    }

    private async Task<int> TellAsync(
        IReadOnlyList<AnswerDraft> files,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var readers = files[0].Recipients;
        foreach (var reader in readers)
        {
            if (await editions.HasWrittenAsync(Kind, reader.Email, now - Pause, cancellationToken))
                return 0;
        }

        var paper = files is [var only]
            ? await papers.MakeAsync(only, isFirst: true, fence, cancellationToken)
            : await mail.DraftAsync(
                Kind,
                AnswerEditions.ProgrammeOf(files[0]),
                StrangersWords.Page(files),
                now,
                cancellationToken
            ) with
            {
                Topic = AnswerEditions.TopicOf(files[0]),
                Fence = fence,
                Answers = [.. files.Select(AnswerEditions.Answered)],
            };
        await editions.FreezeAsync(paper, readers, cancellationToken);
        return readers.Count;
    }
}
