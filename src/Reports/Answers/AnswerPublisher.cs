using System.Globalization;
using System.Text.Json;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Freezes an answer for every file that waits for one. The edition, its deliveries and the mark «answered» are one
/// transaction: a kill anywhere leaves the rest to the next run, and nothing is answered twice.
/// </summary>
public sealed class AnswerPublisher(
    AnswerBuilder builder,
    AnswerMail mail,
    LetterMaker maker,
    Store.Editions.Answers answers,
    EditionStore editions,
    ContentStore content
)
{
    /// <summary><see cref="Edition.Kind"/> of answers; their topic is the submission's id.</summary>
    public const string Kind = "answer";

    /// <summary>What coordinators are told of a file that somebody else sent, or nobody known; topics as above.</summary>
    public const string CoordinatorKind = "question";

    /// <param name="since">Attempts made earlier are not answered.</param>
    /// <param name="offset">The clock of the days in the answers.</param>
    /// <returns>How many letters were put into the outbox, and what could not be answered: it waits for the next
    /// run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letters = 0;
        var failures = await Guarded.EachAsync(
            await answers.WaitingAsync(since, cancellationToken),
            static file => $"ответ о файле № {file.Submission.Id} «{file.Submission.FileName}» не сделан",
            async file => letters += await AnswerAsync(file, offset, fence, cancellationToken),
            cancellationToken
        );
        return (letters, failures);
    }

    /// <returns>How many letters.</returns>
    private async Task<int> AnswerAsync(
        SubmissionStatus file,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var whole = await builder.BuildAsync(file, offset, cancellationToken);
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

        var papers = new List<(NewEdition, IReadOnlyList<Recipient>)>();
        foreach (var draft in news)
            papers.Add(
                (await EditionAsync(draft, isFirst: papers.Count == 0, fence, cancellationToken), draft.Recipients)
            );
        await editions.FreezeAsync(papers, cancellationToken);
        return news.Sum(static draft => draft.Recipients.Count);
    }

    /// <summary>A file brought back, or loaded again with the same end, is no news.</summary>
    private async Task<bool> IsToldAsync(AnswerDraft draft, CancellationToken cancellationToken) =>
        (
            await editions.LatestAsync(
                KindOf(draft),
                ProgrammeOf(draft),
                draft.Period.Code,
                TopicOf(draft),
                cancellationToken
            )
        )?.ModelHash == LetterMaker.HashOf(Model(draft));

    /// <param name="isFirst">Of the attempt: it is the one that marks it as answered.</param>
    private async Task<NewEdition> EditionAsync(
        AnswerDraft draft,
        bool isFirst,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var (file, workbook) = await RemarksAsync(draft, cancellationToken);
        var edition = await maker.DraftAsync(
            new Letter(
                KindOf(draft),
                ProgrammeOf(draft),
                mail.Render(draft, file, workbook?.FileName ?? ""),
                Model(draft)
            )
            {
                Files = workbook is null ? [] : [workbook],
            },
            draft.Period,
            new Cutoff(draft.Processing.AsOf, draft.Processing.ProcessedAt),
            cancellationToken
        );
        return edition with
        {
            Topic = TopicOf(draft),
            Fence = fence,
            Answers = isFirst ? new AnsweredAttempt(draft.Processing.Id, draft.Thread) : null,
        };
    }

    private static string KindOf(AnswerDraft draft) =>
        draft.Reader == AnswerReader.Coordinator ? CoordinatorKind : Kind;

    private static string ProgrammeOf(AnswerDraft draft) =>
        draft.Answer.ProgrammeCode.Length > 0 ? draft.Answer.ProgrammeCode : Edition.NoProgramme;

    private static string TopicOf(AnswerDraft draft) =>
        draft.Submission.Id.ToString(CultureInfo.InvariantCulture) + (draft.Part.Length > 0 ? $"/{draft.Part}" : "");

    private static string Model(AnswerDraft draft) => JsonSerializer.Serialize(draft.Answer, ModelJson.Options);

    /// <summary>
    /// The annotated workbook keeps the file's name: it comes back, and layouts and corrections go by names. Whoever
    /// was not confirmed gets the words alone: a workbook in our name may not quote what a stranger wrote.
    /// </summary>
    private async Task<(RemarksFile File, AttachedFile? Workbook)> RemarksAsync(
        AnswerDraft draft,
        CancellationToken cancellationToken
    )
    {
        var (fileName, remarks) = (draft.Answer.FileName, draft.Answer.Remarks);
        if (remarks.Count == 0 || !draft.MayBeQuoted)
            return (RemarksFile.None, null);

        var annotated = draft.MayBeSentBack
            ? AnnotatedWorkbook.TryWrite(await OriginalAsync(draft, cancellationToken), fileName, remarks)
            : null;
        var name = annotated is null ? $"Замечания к {Path.GetFileNameWithoutExtension(fileName)}.xlsx" : fileName;
        return (
            annotated is null ? RemarksFile.List : RemarksFile.Annotated,
            AttachedFile.Workbook(name, annotated ?? RemarksWorkbook.Write(fileName, remarks))
        );
    }

    private async Task<byte[]?> OriginalAsync(AnswerDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Submission.ByteCount > AnnotatedWorkbook.MostBytes)
            return null;

        await using var stream = content.Open(draft.Submission.ContentHash);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
