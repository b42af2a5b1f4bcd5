using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>What the answer's templates see, in snake_case; all texts are ready to print.</summary>
public sealed record AnswerPage(
    string Subject,
    string About,
    string Verdict,
    string Tone,
    string Mark,
    string FileName,
    string ReceivedOn,
    string From,
    string Programme,
    string Taken,
    IReadOnlyList<string> TakenList,
    IReadOnlyList<string> Steps,
    IReadOnlyList<AnswerPage.Line> Remarks,
    string MoreRemarks,
    string Attachment,
    string Detail,
    long Number
)
{
    /// <summary>The mail shows the first ones; the workbook has all.</summary>
    private const int MostRemarks = 15;

    /// <summary>Where no workbook goes along.</summary>
    private const int MostRemarksAlone = 100;

    private const int MostTaken = 15;

    public sealed record Line(string Tone, string Sign, string Place, string Value, string Message, string Expected);

    /// <param name="attachment">File name; empty for none.</param>
    internal static AnswerPage Of(AnswerDraft draft, RemarksFile file, string attachment)
    {
        var answer = draft.Answer;
        var (tone, sign) = Look(answer);
        var most = file.Carrier == RemarksCarrier.None ? MostRemarksAlone : MostRemarks;
        var hidden = answer.Remarks.Count - most;
        return new AnswerPage(
            AnswerWords.Subject(draft),
            draft.About,
            AnswerWords.Verdict(draft),
            tone,
            sign,
            answer.FileName,
            $"{RussianText.Date(answer.ReceivedOn)} {ReceiptWords.Of(draft.Submission.ReceiptBasis)}",
            draft.Reader == AnswerReader.Coordinator ? Words.Tidy(CoordinatorWords.From(draft)) : "",
            answer.ProgrammeName,
            Words.Tidy(AnswerWords.Taken(draft)),
            TakenLines(answer.Taken),
            [.. AnswerWords.Steps(draft, file).Select(Words.Tidy)],
            [.. answer.Remarks.Take(most).Select(LineOf)],
            hidden > 0
                ? $"И ещё {RussianText.Count(hidden, "замечание", "замечания", "замечаний")}" + SenderWords.Where(file)
                : "",
            attachment,
            Words.Tidy(
                answer is { Outcome: ProcessingOutcome.Held, Waits: null, Reason: { Length: > 0 } reason }
                && draft.Reader == AnswerReader.Coordinator
                    ? "Чего не хватает: " + reason
                    : AnswerWords.Repeats(draft)
            ),
            answer.SubmissionId
        );
    }

    private static (string Tone, string Sign) Look(Answer answer) =>
        answer switch
        {
            { IsPartlyOpened: true } => ("warn", "▲"),
            { Outcome: ProcessingOutcome.Rejected } => ("bad", "✖"),
            { Outcome: ProcessingOutcome.Held } => ("quiet", "◷"),
            { Remarks.Count: > 0 } => ("warn", "▲"),
            _ => ("good", "✔"),
        };

    private static List<string> TakenLines(IReadOnlyList<TakenFigures> taken)
    {
        if (taken.Count < 2)
            return [];

        List<string> lines =
        [
            .. taken
                .Take(MostTaken)
                .Select(static one => $"{one.Organisation}, {one.Period}: {RussianText.Number(one.Count)}"),
        ];
        if (taken.Count > MostTaken)
            lines.Add($"и ещё {RussianText.Number(taken.Count - MostTaken)}");
        return lines;
    }

    /// <summary>Empty when nothing stands there or the sentence names it anyway.</summary>
    private static string Written(Remark remark) =>
        remark.Value is { } value
        && RussianText.Quote(value) is var quoted
        && !remark.Message.Contains(quoted, StringComparison.Ordinal)
            ? quoted
            : "";

    private static Line LineOf(Remark remark) =>
        new(
            remark.Severity == Severity.Error ? "bad" : "warn",
            remark.Severity == Severity.Error ? "✖" : "▲",
            remark.Place,
            Written(remark),
            Words.Tidy(remark.Message),
            Words.Tidy(remark.Expected).TrimEnd('.')
        );
}
