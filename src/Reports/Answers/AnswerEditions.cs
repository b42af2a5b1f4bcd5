using System.Globalization;
using System.Text.Json;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Answers;

/// <summary>Makes the paper of an answer, to be frozen.</summary>
public sealed class AnswerEditions(AnswerMail mail, LetterMaker maker, ContentStore content)
{
    /// <summary>What a paper of the draft is known by.</summary>
    public static string KindOf(AnswerDraft draft) =>
        draft.IsOfStranger ? StrangersPublisher.Kind
        : draft.Reader == AnswerReader.Coordinator ? AnswerPublisher.CoordinatorKind
        : AnswerPublisher.Kind;

    public static string ProgrammeOf(AnswerDraft draft) =>
        draft.Answer.ProgrammeCode.Length > 0 ? draft.Answer.ProgrammeCode : Edition.NoProgramme;

    public static string TopicOf(AnswerDraft draft) =>
        draft.Submission.Id.ToString(CultureInfo.InvariantCulture) + (draft.Part.Length > 0 ? $"/{draft.Part}" : "");

    /// <summary>A file brought back, or loaded again with the same end, has the same.</summary>
    public static string HashOf(AnswerDraft draft) => LetterMaker.HashOf(Model(draft));

    public static AnsweredAttempt Answered(AnswerDraft draft) => new(draft.Processing.Id, draft.Thread);

    /// <param name="isFirst">Of the attempt: it is the one that marks it as answered.</param>
    public async Task<NewEdition> MakeAsync(
        AnswerDraft draft,
        bool isFirst,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var (how, file) = await RemarksAsync(draft, cancellationToken);
        var edition = await maker.DraftAsync(
            new Letter(KindOf(draft), ProgrammeOf(draft), mail.Render(draft, how, file?.FileName ?? ""), Model(draft))
            {
                Files = file is null ? [] : [file],
            },
            draft.Period,
            new Cutoff(draft.Processing.AsOf, draft.Processing.ProcessedAt),
            cancellationToken
        );
        return edition with { Topic = TopicOf(draft), Fence = fence, Answers = isFirst ? [Answered(draft)] : [] };
    }

    private static string Model(AnswerDraft draft) => JsonSerializer.Serialize(draft.Answer, ModelJson.Options);

    /// <summary>
    /// The annotated file keeps its name: it comes back, and layouts and corrections go by names. Whoever
    /// was not confirmed gets the words alone: a workbook in our name may not quote what a stranger wrote.
    /// </summary>
    private async Task<(RemarksFile How, AttachedFile? File)> RemarksAsync(
        AnswerDraft draft,
        CancellationToken cancellationToken
    )
    {
        var (fileName, remarks) = (draft.Answer.FileName, draft.Answer.Remarks);
        if (remarks.Count == 0 || !draft.MayBeQuoted)
            return (RemarksFile.None, null);

        if (
            draft.MayBeSentBack
            && AnnotatedFile.TryWrite(await OriginalAsync(draft, cancellationToken), fileName, remarks) is { } own
        )
            return (own.How, own.File);
        var name = Path.GetFileNameWithoutExtension(SignedFile.Unsigned(fileName));
        return (
            RemarksFile.List,
            AttachedFile.Workbook($"Замечания к {name}.xlsx", RemarksWorkbook.Write(fileName, remarks))
        );
    }

    private async Task<byte[]?> OriginalAsync(AnswerDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Submission.ByteCount > AnnotatedFile.MostBytes)
            return null;

        await using var stream = content.Open(draft.Submission.ContentHash);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
