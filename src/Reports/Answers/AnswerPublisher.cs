using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Freezes an answer for every file that waits for one. The edition, its deliveries and the mark «answered» are one
/// transaction: a kill anywhere leaves the rest to the next run, and nothing is answered twice.
/// </summary>
public sealed class AnswerPublisher(
    AnswerBuilder builder,
    AnswerEditions papers,
    StrangersPublisher strangers,
    Store.Editions.Answers answers,
    EditionStore editions,
    ProgrammeReader reader
)
{
    /// <summary><see cref="Edition.Kind"/> of answers; their topic is the submission's id.</summary>
    public const string Kind = "answer";

    /// <summary>What coordinators are told of a file that somebody else sent, or nobody known; topics as above.</summary>
    public const string CoordinatorKind = "question";

    /// <param name="before">Attempts up to this commit are not answered.</param>
    /// <param name="offset">The clock of the days in the answers.</param>
    /// <returns>How many letters were put into the outbox, and what could not be answered: it waits for the next
    /// run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        AsOf before,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letters = 0;
        var unknown = new List<AnswerDraft>();
        var programmes = new RunProgrammes(reader);
        var failures = await Guarded.EachAsync(
            await answers.WaitingAsync(before, cancellationToken),
            static file => $"ответ о файле № {file.Submission.Id} не сделан",
            async file => letters += await AnswerAsync(file, programmes, offset, fence, unknown, cancellationToken),
            cancellationToken
        );
        var told = await strangers.PublishAsync(unknown, offset, fence, cancellationToken);
        return (letters + told.Letters, [.. failures, .. told.Failures]);
    }

    /// <param name="unknown">Takes in what is told together with others of its kind.</param>
    /// <returns>How many letters.</returns>
    private async Task<int> AnswerAsync(
        SubmissionStatus file,
        RunProgrammes programmes,
        TimeSpan offset,
        Fence? fence,
        List<AnswerDraft> unknown,
        CancellationToken cancellationToken
    )
    {
        var whole = await builder.BuildAsync(file, programmes, offset, cancellationToken);
        var news = new List<AnswerDraft>();
        foreach (var draft in whole.ByReader())
        {
            if (!await IsToldAsync(draft, cancellationToken))
                news.Add(draft);
        }

        if (news.Count == 0)
        {
            await answers.SkipAsync(whole.Processing.Id, whole.Thread, cancellationToken);
            return 0;
        }

        if (news is [{ IsOfStranger: true } only])
        {
            unknown.Add(only);
            return 0;
        }

        var made = new List<(NewEdition, IReadOnlyList<Recipient>)>();
        foreach (var draft in news)
            made.Add(
                (await papers.MakeAsync(draft, isFirst: made.Count == 0, fence, cancellationToken), draft.Recipients)
            );
        await editions.FreezeAsync(made, cancellationToken);
        return news.Sum(static draft => draft.Recipients.Count);
    }

    /// <summary>A file brought back, or loaded again with the same end, is no news.</summary>
    private async Task<bool> IsToldAsync(AnswerDraft draft, CancellationToken cancellationToken) =>
        (
            await editions.LatestAsync(
                AnswerEditions.KindOf(draft),
                AnswerEditions.ProgrammeOf(draft),
                draft.Period.Code,
                AnswerEditions.TopicOf(draft),
                cancellationToken
            )
        )?.ModelHash == AnswerEditions.HashOf(draft);
}
