using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// The sentences of an answer: what became of the file, and what its reader does now. Commands are the admin's and
/// stand in no letter.
/// </summary>
internal static class AnswerWords
{
    /// <summary>The same in the whole thread.</summary>
    public static string Subject(AnswerDraft draft) =>
        draft.Reader == AnswerReader.Coordinator ? CoordinatorWords.Subject(draft) : $"Ваш файл: {draft.About}";

    public static string Verdict(AnswerDraft draft) =>
        draft.Answer switch
        {
            { IsPartlyOpened: true } => "Архив открыт не весь",
            { Waits: not null } when draft.Reader == AnswerReader.Coordinator => "Файл ждёт вашего решения",
            { Waits: not null } => "Файл ждёт решения координатора",
            _ when draft is { Reader: AnswerReader.Coordinator, Doubt: Doubt.OtherOrganisation } =>
                "Присланы сведения за другую организацию",
            { Outcome: ProcessingOutcome.Rejected } => "Файл не загружен",
            { Outcome: ProcessingOutcome.Held } => "Файл получен и ждёт",
            { NeededAfterProgramme: not null } => "Принято, но не всё: часть сведений — после окончания программы",
            { HasUnreadSheets: true, ErrorCells: var errors } => "Принято, но не всё: есть лист, который не прочитан"
                + (errors > 0 ? $"; {Mend(errors)}" : ""),
            { ErrorCells: > 0 and var errors } => $"Принято, но не всё: {Mend(errors)}",
            { WarningCells: > 0 and var warnings } =>
                $"Принято, но проверьте {RussianText.Count(warnings, "ячейку", "ячейки", "ячеек")}",
            { Repeats.IsLate: true } => "Файл повторяет присланное раньше",
            _ => "Файл принят",
        };

    public static string Taken(AnswerDraft draft) =>
        draft.Answer switch
        {
            { IsPartlyOpened: true } answer => $"{Sentence(answer.Reason)} О каждой взятой таблице — отдельное письмо.",
            { Outcome: ProcessingOutcome.Rejected } answer =>
                $"{Sentence(answer.Reason)} В отчёт из этого файла не попало ничего.",
            { Waits: not null } answer when draft.Submission.Refusal is { } refusal =>
                $"{Sentence(answer.Reason)} {Sentence(refusal)} Файл не сохранён.",
            { Waits: not null } answer => $"{Sentence(answer.Reason)} Файл сохранён, ничего из него не загружено.",
            { Outcome: ProcessingOutcome.Held } when draft.Reader == AnswerReader.Coordinator =>
                "Он сохранён, но такую таблицу программа пока не знает.",
            { Outcome: ProcessingOutcome.Held, CanBeMended: true } answer =>
                $"{Sentence(answer.Reason)} Файл сохранён, но ничего из него пока не загружено.",
            { Outcome: ProcessingOutcome.Held } =>
                "Он сохранён, но такой таблицы программа пока не знает, поэтому из него ещё ничего не загружено.",
            { Repeats.IsLate: true } => "Нового в нём нет.",
            { Kind: ProcessingKind.Passport } answer =>
                $"Паспорт программы «{answer.ProgrammeName}» загружен: {Count(answer.CellsLoaded, "ячейка", "ячейки", "ячеек")}.",
            { Taken: [var only] } =>
                $"Загружено {Count(only.Count, "значение", "значения", "значений")}: {only.Organisation}, {only.Period}.",
            { Taken.Count: > 1 } answer =>
                $"Загружено {Count(answer.Taken.Sum(static one => (long)one.Count), "значение", "значения", "значений")}:",
            var answer => $"Загружено: {Count(answer.CellsLoaded, "ячейка", "ячейки", "ячеек")} таблицы.",
        };

    /// <summary>What the reader does now, step by step.</summary>
    public static IReadOnlyList<string> Steps(AnswerDraft draft, RemarksFile file) =>
        [
            .. draft.Answer.Repeats is { IsLate: true } ? LateSteps(draft) : [],
            .. draft.Answer.StillOwed is { } owed ? Owes(draft, owed) : [],
            .. draft.Reader == AnswerReader.Coordinator
                ? CoordinatorWords.Steps(draft, file)
                : SenderWords.Steps(draft, file),
        ];

    /// <summary>Why the report is as it was: nobody has to wonder where a file went. Empty where the file says something new.</summary>
    public static string Repeats(AnswerDraft draft)
    {
        if (draft.Answer.Repeats is not { } said)
            return "";
        var file =
            said.IsElsewhere && draft.Reader != AnswerReader.Coordinator
                ? "другом файле"
                : $"файле {RussianText.Quote(said.FileName, 80)}";
        return $"Этот файл повторяет то, что уже было в {file}, полученном "
            + $"{RussianText.Date(said.ReceivedOn)}: ничего не изменилось, а исправления, "
            + "присланные после того файла, остаются в силе.";
    }

    /// <summary>Nobody but the sender can tell a correction from a new quarter in last quarter's form.</summary>
    private static string[] Owes(AnswerDraft draft, StillOwedForm owed)
    {
        var undo =
            draft.Reader == AnswerReader.Coordinator
                ? $"пусть их пришлют в форме за {owed.Period}, а того, кто обслуживает программу, попросите отозвать файл "
                    + $"№ {draft.Submission.Id}: вернутся прежние значения за {owed.Given}"
                : $"пришлите их в форме за {owed.Period} и ответьте на это письмо: координатор вернёт прежние значения за {owed.Given}";
        return
        [
            $"Сведения в файле — за {owed.Given}, срок их сдачи прошёл. За {owed.Period} загруженных сведений пока нет.",
            $"Если это исправление за {owed.Given}, с ним больше делать ничего не нужно; сведения за {owed.Period} нужны до "
                + $"{RussianText.Date(owed.Deadline)}.",
            $"Если это сведения за {owed.Period}, {undo}.",
        ];
    }

    private static string[] LateSteps(AnswerDraft draft) =>
        [
            "Если так и должно быть, делать ничего не нужно.",
            draft.Reader != AnswerReader.Coordinator
                ? "Если верен этот файл, напишите об этом координатору: решит он."
                : "Если верен этот файл, попросите того, кто обслуживает программу, "
                    + $"засчитать файл № {draft.Submission.Id} как есть.",
        ];

    /// <summary>Without the point at its end, to be put into a sentence.</summary>
    public static string Trim(string? text) => (text ?? "").Trim().TrimEnd('.');

    private static string Count(long count, string one, string few, string many) =>
        RussianText.Count(count, one, few, many);

    private static string Mend(int cells) => $"исправьте {Count(cells, "ячейку", "ячейки", "ячеек")}";

    private static string Sentence(string? text) => Trim(text) is { Length: > 0 } words ? words + "." : "";
}
