using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QualityMonitor.Reports.Answers.Annotating;
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
    Store.Editions.Answers answers,
    EditionStore editions,
    ContentStore content,
    ReportOptions options
)
{
    /// <summary><see cref="Edition.Kind"/> of answers; their topic is the submission's id.</summary>
    public const string Kind = "answer";

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
        var draft = await builder.BuildAsync(file, offset, cancellationToken);
        if (draft.Recipients.Count > 0)
            return await TryFreezeAsync(draft, fence, cancellationToken) ? draft.Recipients.Count : 0;

        await answers.SkipAsync(draft.Processing.Id, draft.Thread, cancellationToken);
        return 0;
    }

    /// <returns>False when the sender was told exactly this before: a file brought back or loaded again with the same
    /// end is no news.</returns>
    private async Task<bool> TryFreezeAsync(AnswerDraft draft, Fence? fence, CancellationToken cancellationToken)
    {
        var model = JsonSerializer.Serialize(draft.Answer, ModelJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)));
        var programme = draft.Answer.ProgrammeCode.Length > 0 ? draft.Answer.ProgrammeCode : Edition.NoProgramme;
        var topic = draft.Submission.Id.ToString(CultureInfo.InvariantCulture);
        if (
            (await editions.LatestAsync(Kind, programme, draft.Period.Code, topic, cancellationToken))?.ModelHash
            == hash
        )
        {
            await answers.SkipAsync(draft.Processing.Id, draft.Thread, cancellationToken);
            return false;
        }

        var (file, attachments) = await RemarksAsync(draft, cancellationToken);
        var rendered = mail.Render(draft, file, attachments is [var one] ? one.FileName : "");
        var html = await content.PutAsync(Encoding.UTF8.GetBytes(rendered.Html), cancellationToken);
        var text = await content.PutAsync(Encoding.UTF8.GetBytes(rendered.Text), cancellationToken);
        var edition = new NewEdition(
            Kind,
            programme,
            draft.Period,
            new Cutoff(draft.Processing.AsOf, draft.Processing.ProcessedAt),
            rendered.Subject,
            model,
            hash,
            html.Hash,
            text.Hash,
            attachments,
            options.MessageIdDomain
        )
        {
            Topic = topic,
            Fence = fence,
            Answers = new AnsweredAttempt(draft.Processing.Id, draft.Thread),
        };
        await editions.FreezeAsync(edition, draft.Recipients, cancellationToken);
        return true;
    }

    /// <summary>
    /// The annotated workbook keeps the file's name: it comes back, and layouts and corrections go by names.
    /// </summary>
    private async Task<(RemarksFile File, IReadOnlyList<EditionAttachment> Attachments)> RemarksAsync(
        AnswerDraft draft,
        CancellationToken cancellationToken
    )
    {
        var (fileName, remarks) = (draft.Submission.FileName, draft.Answer.Remarks);
        if (remarks.Count == 0)
            return (RemarksFile.None, []);

        var annotated = draft.MayBeSentBack
            ? AnnotatedWorkbook.TryWrite(await OriginalAsync(draft, cancellationToken), fileName, remarks)
            : null;
        var name = annotated is null ? $"Замечания к {Path.GetFileNameWithoutExtension(fileName)}.xlsx" : fileName;
        var stored = await content.PutAsync(annotated ?? RemarksWorkbook.Write(fileName, remarks), cancellationToken);
        return (
            annotated is null ? RemarksFile.List : RemarksFile.Annotated,
            [new EditionAttachment(name, ExcelFile.MediaType, stored.Hash)]
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
