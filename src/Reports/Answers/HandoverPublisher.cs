using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Tells whoever became a coordinator of the files that wait for one: what was asked of the one before is asked of nobody
/// else. Who is there and was told of which file is asked of the store, so a kill in between needs no care; all that
/// waits is one letter, once.
/// </summary>
public sealed class HandoverPublisher(
    AnswerBuilder builder,
    Store.Editions.Answers answers,
    EditionStore editions,
    NoticeMail mail,
    ProgrammeReader reader,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters.</summary>
    public const string Kind = "handover";

    /// <param name="offset">The clock of the days in the letters.</param>
    /// <returns>How many letters were put into the outbox, and what could not be told: it waits for the next run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letters = 0;
        var programmes = new RunProgrammes(reader);
        var untold = new List<AnswerDraft>();
        var unread = await Guarded.EachAsync(
            await answers.AnsweredWaitingAsync(cancellationToken),
            static file => $"о файле № {file.Submission.Id}, который ждёт, новым координаторам не сообщено",
            async file => untold.AddRange(await UntoldAsync(file, programmes, offset, cancellationToken)),
            cancellationToken
        );
        var unsaid = await Guarded.EachAsync(
            untold.GroupBy(static draft => (AnswerEditions.ProgrammeOf(draft), Email: Key(draft.Recipients[0]))),
            static same => $"о файле № {same.First().Submission.Id}, который ждёт, новым координаторам не сообщено",
            async same =>
            {
                await TellAsync([.. same], clock.GetUtcNow().ToOffset(offset), fence, cancellationToken);
                letters++;
            },
            cancellationToken
        );
        return (letters, [.. unread, .. unsaid]);
    }

    /// <returns>For each coordinator who was not told of the file, what they are to read of it.</returns>
    private async Task<IReadOnlyList<AnswerDraft>> UntoldAsync(
        SubmissionStatus file,
        RunProgrammes programmes,
        TimeSpan offset,
        CancellationToken cancellationToken
    )
    {
        var drafts = (await builder.BuildAsync(file, programmes, offset, cancellationToken))
            .ByReader()
            .Where(static draft => draft.Reader == AnswerReader.Coordinator)
            .ToList();
        if (drafts.Count == 0)
            return [];

        var told = new HashSet<string>(MailAddresses.Comparer);
        told.UnionWith(await answers.ToldOfWaitingAsync(file.Submission.Id, Kind, cancellationToken));
        foreach (var draft in drafts)
            told.UnionWith(
                (
                    await editions.ReadersAsync(
                        AnswerEditions.KindOf(draft),
                        AnswerEditions.ProgrammeOf(draft),
                        draft.Period.Code,
                        AnswerEditions.TopicOf(draft),
                        cancellationToken
                    )
                ).Select(static one => one.Address)
            );
        return
        [
            .. drafts.SelectMany(draft =>
                draft
                    .Recipients.Where(one => !told.Contains(one.Email))
                    .Select(one => draft with { Recipients = [one] })
            ),
        ];
    }

    private async Task TellAsync(
        IReadOnlyList<AnswerDraft> files,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var programme = AnswerEditions.ProgrammeOf(files[0]);
        var paper = await mail.DraftAsync(Kind, programme, HandoverWords.Page(files), now, cancellationToken);
        await editions.FreezeAsync(
            paper with
            {
                Topic = Key(files[0].Recipients[0]),
                Fence = fence,
            },
            files[0].Recipients,
            cancellationToken
        );
    }

    private static string Key(Recipient recipient) => recipient.Email.ToLowerInvariant();
}
