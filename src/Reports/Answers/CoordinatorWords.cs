using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// What a coordinator reads of a file that somebody else sent, or that came without a sender: whose it is, what to find
/// out, and what to ask of whoever runs the program, by the file's number.
/// </summary>
internal static class CoordinatorWords
{
    private const string Admin = "того, кто обслуживает программу,";
    private const string Copied = "в скопированном шаблоне часто остаётся чужое название.";

    public static string Subject(AnswerDraft draft) =>
        draft switch
        {
            { Answer.Waits: not null } => $"Файл ждёт вашего решения: {draft.About}",
            { Doubt: not null } => $"Вопрос о файле: {draft.About}",
            { Submission.Sender: not null, Answer.Outcome: ProcessingOutcome.Held } =>
                $"Незнакомая таблица: {draft.About}",
            {
                Answer:
                { Outcome: ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues, Repeats.IsLate: true }
            } => $"Файл повторяет присланное раньше: {draft.About}",
            { Submission.IsMachineMade: true } => $"Файл от программы: {draft.About}",
            { Processing.Kind: ProcessingKind.Passport } => $"Паспорт программы: {draft.About}",
            _ => $"Файл без отправителя: {draft.About}",
        };

    /// <summary>Whose file it is, as far as anybody knows.</summary>
    public static string From(AnswerDraft draft) =>
        draft switch
        {
            { Submission.Sender: { } sender, SenderNames.Count: > 0 } =>
                $"Отправитель: {RussianText.Join(draft.SenderNames, 3)} ({sender})",
            { Submission.Sender: { } sender } => $"Отправитель: {sender}, в паспорте такого адреса нет",
            _ => $"Отправитель не указан, файл пришёл через источник «{draft.Submission.Source}»",
        };

    public static IReadOnlyList<string> Steps(AnswerDraft draft, RemarksFile file) =>
        draft switch
        {
            { Answer.Waits: not null, Submission.Refusal: not null } => OfNothingKept(draft.Submission),
            { Doubt: Doubt.OtherOrganisation } => OfOther(draft),
            { Doubt: { } doubt } => OfDoubt(doubt, draft.Submission),
            { Processing.Kind: ProcessingKind.Passport, Submission.Sender: null } => OfPassport(draft.Answer, file),
            { Answer.Outcome: ProcessingOutcome.Held, Submission: { Sender: not null, IsMachineMade: false } } =>
            [
                "Посмотрите, та ли это форма: если нет, попросите у отправителя нужную.",
                $"Если та, передайте администратору программы номер файла, {draft.Submission.Id}: "
                    + "он опишет таблицу, и файл загрузится сам.",
            ],
            { Answer: { Outcome: ProcessingOutcome.Held } } =>
            [
                Unsigned(draft),
                $"Передайте администратору программы номер файла, {draft.Submission.Id}: он опишет таблицу, и файл загрузится сам, или отклонит файл.",
            ],
            { Answer: { Outcome: ProcessingOutcome.Rejected, Remarks.Count: 0 } answer } =>
            [
                Unsigned(draft),
                $"Нужно: {AnswerWords.Trim(answer.ReasonExpected)}.",
                "Попросите у неё исправленный файл с тем же именем.",
            ],
            { Answer.NeededAfterProgramme: { } needed } =>
            [
                Unsigned(draft),
                $"Нужно: {AnswerWords.Trim(needed)}.",
                "Ячейки по одной исправлять не нужно: дайте ей форму, которая нужна, или попросите исправить период.",
            ],
            { Answer.ErrorCells: > 0 } =>
            [
                Unsigned(draft),
                file.Carrier switch
                {
                    RemarksCarrier.None => "Передайте ей замечания из этого письма.",
                    RemarksCarrier.Document => "Передайте ей приложенный документ: в нём все замечания.",
                    _ => "Передайте ей приложенную книгу: в ней все замечания.",
                },
                "Исправленный файл нужен с тем же именем и тем же способом.",
            ],
            { Answer.HasUnreadSheets: true } =>
            [
                Unsigned(draft),
                "Один или несколько листов файла не прочитаны: какие, сказано в первых замечаниях. "
                    + "Если сведения с них нужны, попросите их отдельным файлом.",
            ],
            { Answer.WarningCells: > 0 } =>
            [
                Unsigned(draft),
                "Если значения верны, делать ничего не нужно; если нет, попросите у неё исправленный файл с тем же именем.",
            ],
            { Answer.Repeats.IsLate: true } or { Answer.StillOwed: not null } => [],
            _ => ["Делать ничего не нужно."],
        };

    /// <summary>It came through the office's own place: nobody else is to be asked for it.</summary>
    private static IReadOnlyList<string> OfPassport(Answer answer, RemarksFile file) =>
        answer switch
        {
            { Outcome: ProcessingOutcome.Rejected, Remarks.Count: 0 } => Again(
                $"Нужно: {AnswerWords.Trim(answer.ReasonExpected)}."
            ),
            { Outcome: ProcessingOutcome.Rejected } or { ErrorCells: > 0 } => Again(
                file == RemarksFile.None
                    ? "Исправьте ячейки, названные в этом письме."
                    : "Исправьте отмеченные ячейки: они в приложенной книге."
            ),
            { WarningCells: > 0 } =>
            [
                "Если всё верно, делать ничего не нужно; если нет, исправьте паспорт и положите его снова.",
            ],
            _ => ["Делать ничего не нужно."],
        };

    private static IReadOnlyList<string> Again(string mend) =>
        [
            mend,
            "Исправленный паспорт положите туда же, под тем же именем.",
            "Если паспорт положили туда не вы, скажите тому, кто обслуживает программу.",
        ];

    private static IReadOnlyList<string> OfDoubt(Doubt doubt, Submission file) =>
        doubt switch
        {
            Doubt.SenderUnconfirmed =>
            [
                $"Спросите отправителя по телефону, он ли прислал этот файл: {file.Sender ?? "адреса в письме нет"}.",
                $"Если он, попросите {Admin} принять файл № {file.Id}; если нет — отклонить его.",
            ],
            Doubt.SenderUnknown =>
            [
                $"Выясните, чей это файл: {file.Sender ?? "адреса в письме нет"}.",
                "Если адрес принадлежит вашей организации, впишите его в паспорт программы (лист «Организации» или «Получатели»): после этого файл загрузится сам.",
                $"Если нет, попросите {Admin} отклонить файл № {file.Id}.",
            ],
            Doubt.NotCoordinator =>
            [
                "Спросите отправителя, зачем прислан паспорт. До вашего решения действует прежний.",
                $"Если изменения нужны, пришлите такой паспорт со своего адреса или попросите {Admin} принять файл № {file.Id}.",
                $"Если нет, попросите {Admin} отклонить файл № {file.Id}.",
            ],
            Doubt.PassportUnproven =>
            [
                $"Если паспорт прислали вы, попросите {Admin} принять файл № {file.Id} или передайте паспорт ему: он положит его в папку приёма.",
                $"Если не вы, попросите {Admin} отклонить файл № {file.Id}: кто-то пишет от вашего имени. Действует прежний паспорт.",
            ],
            _ => [$"Если файл верен, попросите {Admin} принять файл № {file.Id}; если нет — отклонить его."],
        };

    /// <summary>A place has its rights of the settings: no passport gives it any.</summary>
    private static IReadOnlyList<string> OfOther(AnswerDraft draft) =>
        [
            .. Whose(draft),
            draft.Submission.Sender is null
                ? $"Если сведения верны, попросите {Admin} принять файл № {draft.Submission.Id}."
                : "Если отправитель отвечает и за эту организацию, впишите это в паспорт программы (адрес — на листе "
                    + "«Организации», или столбец «Вносит сведения за» на листе «Получатели») либо попросите "
                    + $"{Admin} принять файл № {draft.Submission.Id}.",
            "Если нет, делать ничего не нужно: прежние сведения действуют.",
        ];

    private static string[] Whose(AnswerDraft draft) =>
        draft switch
        {
            { IsToldToSender: false } => [Unsigned(draft), $"Выясните у неё, за кого эти сведения: {Copied}"],
            { Submission.Sender: null } =>
            [
                $"Файл пришёл без адреса отправителя (источник «{draft.Submission.Source}»), то же написано организации, "
                    + $"за которую он прислан. Выясните у неё, за кого остальные: {Copied}",
            ],
            _ => [$"Выясните у отправителя, за кого эти сведения: {Copied} Ему написано то же."],
        };

    private static IReadOnlyList<string> OfNothingKept(Submission file) =>
        [
            $"Выясните, кто и что прислал: {file.Sender ?? "адреса в письме нет"}.",
            "Если сведения нужны, попросите прислать их файлами поменьше, каждый в своём письме; "
                + "адрес отправителя должен стоять в паспорте программы.",
            $"Этот файл загрузиться не сможет: попросите {Admin} отклонить файл № {file.Id}.",
        ];

    private static string Unsigned(AnswerDraft draft) =>
        draft.Submission.IsMachineMade
            ? "Файл прислала программа, ответов она не читает, поэтому о нём узнаёте только вы: выясните, какая организация за неё отвечает."
            : $"Файл пришёл без адреса отправителя (источник «{draft.Submission.Source}»), поэтому о нём узнаёте только вы: выясните, какая организация его прислала.";
}
