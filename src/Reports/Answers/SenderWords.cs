using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>What whoever sent a file does now. Written for a school secretary: only what can be done there.</summary>
internal static class SenderWords
{
    public static IReadOnlyList<string> Steps(AnswerDraft draft, RemarksFile file) =>
        draft.Submission.Refusal is not null && draft.Answer.Waits is not null
            ?
            [
                "Пришлите те же данные файлами поменьше, каждый в своём письме: этот файл не сохранён.",
                "Координатору программы о письме уже написано.",
            ]
            : [.. OfAnother(draft), .. Steps(draft.Answer, file)];

    /// <summary>Remarks about cells would be mended in vain where the whole file is of somebody else.</summary>
    private static string[] OfAnother(AnswerDraft draft) =>
        draft is { Doubt: Doubt.OtherOrganisation, Answer: { Outcome: ProcessingOutcome.Rejected, Remarks.Count: > 0 } }
            ? [$"Нужно: {AnswerWords.Trim(draft.Answer.ReasonExpected)}."]
            : [];

    private static IReadOnlyList<string> Steps(Answer answer, RemarksFile file) =>
        answer switch
        {
            { Waits: Doubt.NotCoordinator } =>
            [
                "Если менять паспорт не нужно было, делать ничего не нужно.",
                "Если нужно, попросите об этом координатора программы: о вашем файле ему уже написано.",
            ],
            { Waits: not null } =>
            [
                "Координатору программы о файле уже написано: если он подтвердит, файл загрузится сам. Присылать файл снова не нужно.",
            ],
            { Outcome: ProcessingOutcome.Held, CanBeMended: true } =>
            [
                $"Нужно: {AnswerWords.Trim(answer.ReasonExpected)}.",
                "Исправленный файл пришлите тем же способом.",
                "Если таблица такая, какая и должна быть, присылать её снова не нужно: координатор программы о ней знает.",
            ],
            { Outcome: ProcessingOutcome.Held } =>
            [
                "Если это не тот файл или не та форма, пришлите нужный тем же способом.",
                "Если тот, присылать его снова не нужно: когда таблицу опишут, он загрузится сам и придёт ещё одно письмо.",
                .. answer.IsToldToCoordinator
                    ? new[]
                    {
                        "Координатору программы о файле написано: если скоро срок сдачи, спросите у него, какая форма нужна.",
                    }
                    : [],
            ],
            { Outcome: ProcessingOutcome.Rejected, Remarks.Count: 0 } =>
            [
                $"Нужно: {AnswerWords.Trim(answer.ReasonExpected)}.",
                "Исправленный файл пришлите тем же способом.",
            ],
            { HasUnreadSheets: true } =>
            [
                "Один или несколько листов не прочитаны: какие, сказано в первых замечаниях. "
                    + "Если сведения с них нужны, пришлите их отдельным файлом тем же способом.",
                .. Cells(answer, file),
            ],
            _ => Cells(answer, file),
        };

    private static IReadOnlyList<string> Cells(Answer answer, RemarksFile file) =>
        answer switch
        {
            { NeededAfterProgramme: { } needed } =>
            [
                $"Нужно: {AnswerWords.Trim(needed)}.",
                "Ячейки по одной исправлять не нужно: значения не загружены из-за периода, он у них общий.",
                "Если нужной формы у вас нет, попросите её у координатора программы; заполненную пришлите тем же способом.",
            ],
            { ErrorCells: > 0 } => [Mark(file), Resend(file), .. Rest(answer)],
            { WarningCells: > 0 } =>
            [
                "Если значения верны, делать ничего не нужно.",
                $"Если нет, исправьте их{Doubted(file)} и пришлите файл снова тем же способом.",
            ],
            { HasUnreadSheets: true } => ["Если не нужны, делать ничего не нужно."],
            { Repeats.IsLate: true } or { StillOwed: not null } => [],
            _ => ["Делать ничего не нужно."],
        };

    private static string Mark(RemarksFile file)
    {
        var unsigned = file.IsUnsigned ? ", вынутый из подписи" : "";
        return file.Carrier switch
        {
            RemarksCarrier.Workbook =>
                $"Откройте приложенную книгу: это ваш файл{unsigned}, ошибки в нём отмечены красным, а на первом листе — "
                    + "список со ссылками на ячейки. Исправленная ячейка перестаёт быть красной.",
            RemarksCarrier.Document =>
                $"Откройте приложенный документ: это ваш файл{unsigned}, в начале его — список замечаний со ссылками, "
                    + "а у каждой ячейки с ошибкой — примечание. Удалять примечания не нужно.",
            RemarksCarrier.List =>
                "Исправьте эти ячейки в своём файле: отметить их прямо в нём программа не может, поэтому полный список "
                    + "с листами и ячейками — в приложенной книге.",
            _ => "Исправьте эти ячейки в своём файле; список — ниже.",
        };
    }

    private static string Doubted(RemarksFile file) =>
        file.Carrier switch
        {
            RemarksCarrier.Workbook => " (в приложенной книге они отмечены жёлтым)",
            RemarksCarrier.Document => " (в приложенном документе у каждой стоит примечание)",
            _ => "",
        };

    private static string Resend(RemarksFile file) =>
        "Пришлите исправленный файл тем же способом"
        + file.Carrier switch
        {
            RemarksCarrier.Workbook => $"; можно прямо приложенную книгу, лист «{RemarksSheet.Name}» удалять не нужно.",
            RemarksCarrier.Document => "; можно прямо приложенный документ, список в его начале удалять не нужно.",
            RemarksCarrier.List => "; приложенную книгу присылать не нужно.",
            _ => ".",
        }
        + (file.IsUnsigned ? " Если файлы у вас подписывают, подпишите исправленный заново." : "");

    /// <summary>Where the remarks are that the letter has no room for.</summary>
    public static string Where(RemarksFile file) =>
        file.Carrier switch
        {
            RemarksCarrier.None => ".",
            RemarksCarrier.Document => " — в приложенном документе.",
            _ => " — в приложенной книге.",
        };

    private static IEnumerable<string> Rest(Answer answer)
    {
        if (answer.WarningCells > 0)
            yield return $"Ещё {RussianText.Count(answer.WarningCells, "ячейка загружена", "ячейки загружены", "ячеек загружены")} с вопросом: посмотрите, всё ли верно.";
        if (answer.Outcome != ProcessingOutcome.Rejected)
            yield return "Остальное уже загружено, больше ничего присылать не нужно.";
    }
}
