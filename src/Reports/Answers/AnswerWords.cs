using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>How the remarks travel with the answer.</summary>
public enum RemarksFile
{
    None,

    /// <summary>The sender's own workbook, its cells marked.</summary>
    Annotated,

    /// <summary>A workbook with the list alone.</summary>
    List,
}

/// <summary>
/// The sentences of an answer: what became of the file and what its sender does now. Written for a school secretary.
/// </summary>
internal static class AnswerWords
{
    public static string Verdict(Answer answer) =>
        answer switch
        {
            { IsPartlyOpened: true } => "Архив открыт не весь",
            { Outcome: ProcessingOutcome.Rejected } => "Файл не загружен",
            { Waits: not null } => "Файл ждёт решения человека",
            { Outcome: ProcessingOutcome.Held } => "Файл получен и ждёт",
            { ErrorCells: > 0 and var errors } =>
                $"Принято, но не всё: исправьте {RussianText.Count(errors, "ячейку", "ячейки", "ячеек")}",
            { WarningCells: > 0 and var warnings } =>
                $"Принято, но проверьте {RussianText.Count(warnings, "ячейку", "ячейки", "ячеек")}",
            _ => "Файл принят",
        };

    public static string Taken(Answer answer) =>
        answer switch
        {
            { IsPartlyOpened: true } => $"{Sentence(answer.Reason)} О каждой взятой таблице — отдельное письмо.",
            { Outcome: ProcessingOutcome.Rejected } =>
                $"{Sentence(answer.Reason)} В отчёт из этого файла не попало ничего.",
            { Waits: not null } => $"{Sentence(answer.Reason)} Файл сохранён, ничего из него не загружено.",
            { Outcome: ProcessingOutcome.Held, CameThrough: not null } =>
                "Он сохранён, но такую таблицу программа пока не знает.",
            { Outcome: ProcessingOutcome.Held } =>
                "Он сохранён, но такую таблицу программа пока не знает. Это дело координатора, не ваше.",
            { Kind: ProcessingKind.Passport } =>
                $"Паспорт программы «{answer.ProgrammeName}» загружен: {Count(answer.CellsLoaded, "ячейка", "ячейки", "ячеек")}.",
            { Taken: [var only] } =>
                $"Загружено {Count(only.Count, "значение", "значения", "значений")}: {only.Organisation}, {only.Period}.",
            { Taken.Count: > 1 } =>
                $"Загружено {Count(answer.Taken.Sum(static one => (long)one.Count), "значение", "значения", "значений")}:",
            _ => $"Загружено: {Count(answer.CellsLoaded, "ячейка", "ячейки", "ячеек")} таблицы.",
        };

    /// <summary>What the sender does now, step by step.</summary>
    public static IReadOnlyList<string> Steps(Answer answer, RemarksFile file) =>
        answer switch
        {
            { Waits: not null } =>
            [
                $"Нужно: {Numbered(answer)}.",
                "Команды выполняет тот, кто обслуживает программу; файл за это время никуда не денется.",
            ],
            { Outcome: ProcessingOutcome.Held, CameThrough: { } source } =>
            [
                Unsigned(source),
                $"Передайте администратору программы номер файла, {answer.SubmissionId}: он опишет таблицу, и файл загрузится сам, или отклонит файл.",
            ],
            { Outcome: ProcessingOutcome.Rejected, Remarks.Count: 0, CameThrough: { } source } =>
            [
                Unsigned(source),
                $"Нужно: {Trim(answer.ReasonExpected)}.",
                "Попросите у неё исправленный файл с тем же именем.",
            ],
            { Outcome: ProcessingOutcome.Held } =>
            [
                "Присылать файл снова не нужно: когда таблицу опишут, он загрузится сам и придёт ещё одно письмо.",
            ],
            { Outcome: ProcessingOutcome.Rejected, Remarks.Count: 0 } =>
            [
                $"Нужно: {Trim(answer.ReasonExpected)}.",
                "Исправленный файл пришлите тем же способом.",
            ],
            { ErrorCells: > 0 } => [Mark(file), Resend(file), .. Rest(answer)],
            { WarningCells: > 0 } =>
            [
                "Если значения верны, делать ничего не нужно.",
                "Если нет, исправьте их в файле и пришлите его снова тем же способом.",
            ],
            _ => ["Делать ничего не нужно."],
        };

    private static string Numbered(Answer answer) =>
        Trim(answer.ReasonExpected)
            .Replace(
                "НОМЕР",
                answer.SubmissionId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );

    private static string Unsigned(string source) =>
        $"Файл пришёл без адреса отправителя (источник «{source}»), поэтому о нём узнаёте только вы: выясните, какая организация его прислала.";

    private static string Mark(RemarksFile file) =>
        file == RemarksFile.Annotated
            ? "Откройте приложенную книгу: это ваш файл, ошибки в нём отмечены красным, а на первом листе — список со ссылками на ячейки. Исправленная ячейка перестаёт быть красной."
            : "Исправьте эти ячейки в своём файле; полный список — в приложенной книге.";

    private static string Resend(RemarksFile file) =>
        "Пришлите исправленный файл тем же способом"
        + (
            file == RemarksFile.Annotated
                ? $"; можно прямо приложенную книгу, лист «{RemarksSheet.Name}» удалять не нужно."
                : "."
        );

    private static IEnumerable<string> Rest(Answer answer)
    {
        if (answer.WarningCells > 0)
            yield return $"Ещё {RussianText.Count(answer.WarningCells, "ячейка загружена", "ячейки загружены", "ячеек загружены")} с вопросом: посмотрите, всё ли верно.";
        if (answer.Outcome != ProcessingOutcome.Rejected)
            yield return "Остальное уже загружено, больше ничего присылать не нужно.";
    }

    private static string Count(long count, string one, string few, string many) =>
        RussianText.Count(count, one, few, many);

    private static string Sentence(string? text) => Trim(text) is { Length: > 0 } words ? words + "." : "";

    private static string Trim(string? text) => (text ?? "").Trim().TrimEnd('.');
}
