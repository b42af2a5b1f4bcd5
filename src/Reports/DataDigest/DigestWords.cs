using QualityMonitor.Indicators;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.DataDigest;

/// <summary>The letter of a digest in words: completeness as the coordinator's report says it, then the remarks.</summary>
internal static class DigestWords
{
    /// <summary>A part with more says how many more.</summary>
    private const int MostLines = 25;

    private const int MostFiles = 40;

    private const int MostCodes = 8;

    public static DigestPage Page(QuarterlyReport digest, int number, IReadOnlyList<Change>? changes)
    {
        var open = digest.Issues.Sum(static file => file.Issues.Count(static issue => issue.Accepted is null));
        var period = PeriodWords.Title(digest.PeriodCode);
        return new DigestPage(
            $"Полнота и замечания: {digest.OwnerName}, {period}" + (number > 1 ? $" (выпуск {number})" : ""),
            $"{Given(digest.Completeness)}; "
                + (open == 0 ? "открытых замечаний нет" : "открытых замечаний: " + RussianText.Number(open)),
            digest.ProgrammeName,
            Words.Tidy($"{period}, данные на {RussianText.Date(digest.CutOff)}."),
            [.. Changed(changes), .. Completeness(digest), .. Remarks(digest.Issues)],
            [.. Steps(digest, open)],
            "Письмо получают координаторы. Отправителю о замечаниях пишет ответ на его файл, если ответы включены и адрес известен. "
                + "Составлено программой."
        );
    }

    /// <summary>Who has sent meanwhile and which remarks came or went.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Change> changes) => [.. changes.Select(Line)];

    private static string Given(Completeness? completeness) =>
        completeness is null ? "сведений от школ не ждут"
        : completeness is { Missing.Count: 0, Partly.Count: > 0 and var partly }
            ? $"Сдали все {RussianText.Number(completeness.Of)}, из них не всё — {RussianText.Number(partly)}"
        : completeness.Missing.Count == 0 ? $"Сдали все {RussianText.Number(completeness.Of)}"
        : $"Сдали {RussianText.Number(completeness.Of - completeness.Missing.Count)} из {RussianText.Number(completeness.Of)}";

    private static IEnumerable<DigestPage.Part> Changed(IReadOnlyList<Change>? changes)
    {
        if (changes is { Count: > 0 })
            yield return DigestPage.Part.Of("Изменилось с прошлого выпуска", Lines(changes), MostLines);
    }

    private static IEnumerable<DigestPage.Part> Completeness(QuarterlyReport digest)
    {
        var lines = SectionMaker.Completeness(digest).Select(static line => $"{line.Lead}: {line.Text}").ToList();
        if (lines.Count > 0)
            yield return DigestPage.Part.Of("Полнота", lines, MostLines);
        if (digest.Completeness?.Partly is { } partly)
            yield return DigestPage.Part.Of("Сдали не всё", [.. partly.Select(Partly)], MostLines);
    }

    private static string Partly(PartlyGiven school) =>
        $"{school.Name}: нет {RussianText.Join(school.Lacking, MostCodes)}";

    private static IEnumerable<DigestPage.Part> Remarks(IReadOnlyList<IssueFile> files)
    {
        foreach (var file in files.Take(MostFiles))
            yield return DigestPage.Part.Of(
                $"Файл № {file.SubmissionId}, {RussianText.Quote(file.FileName, 80)}",
                [.. file.Issues.Select(Remark)],
                MostLines
            );
        if (files.Count > MostFiles)
            yield return new DigestPage.Part(
                $"И ещё {RussianText.Count(files.Count - MostFiles, "файл", "файла", "файлов")} с замечаниями",
                [],
                ""
            );
    }

    private static string Remark(IssueRow issue)
    {
        var sign =
            issue.Accepted is not null ? "принято"
            : issue.Severity == Severity.Error ? "не загружено"
            : "под вопросом";
        var ending = PlaceText.Note(issue) is { } note ? note : $"ожидается: {issue.Expected}";
        return $"{PlaceText.Of(issue)} ({sign}): {RussianText.Stop(issue.Message)} {RussianText.Stop(RussianText.Begun(ending))}";
    }

    private static IEnumerable<string> Steps(QuarterlyReport digest, int open)
    {
        if (digest.Completeness is { Waiting.Count: > 0 } or { Unconfirmed.Count: > 0 })
            yield return "О каждом файле, который ждёт вашего решения, было письмо: в нём номер файла и что сделать.";
        if (digest.Completeness is { Silent.Count: > 0 } completeness)
            yield return completeness.IsOver
                ? "Свяжитесь с теми, кто не сдал: срок прошёл."
                : $"Не сдавшим можно напомнить: срок — {RussianText.Date(completeness.Deadline)}.";
        if (digest.Completeness is { Partly.Count: > 0, Deadline: var day, IsOver: var isOver })
            yield return "Недостающие значения попросите у тех, кто сдал не всё"
                + (isOver ? ": срок прошёл, но они принимаются и после него." : $": срок — {RussianText.Date(day)}.")
                + " Если данных нет, пусть школа поставит в ячейке «-»: это тоже ответ.";
        if (open > 0)
            yield return "Замечание снимает исправленный файл школы; "
                + "верное значение, которое вызвало сомнение, принимает администратор.";
        if (digest.Completeness is not ({ Missing.Count: > 0 } or { Partly.Count: > 0 }) && open == 0)
            yield return "Делать ничего не нужно.";
    }

    private static string Line(Change change) =>
        change.Kind switch
        {
            DataKind.Submission => $"{change.Name}: {Submitted(change.Is?.Code)}",
            DataKind.Member => $"{change.Name}: {(change.Is is null ? "больше не в программе" : "теперь в программе")}",
            _ => $"{change.Key.Subject}: {Remarked(change)}",
        };

    private static string Submitted(string? code) =>
        code switch
        {
            DataCodes.InTime => "сдано вовремя",
            DataCodes.Late => "сдано с опозданием",
            _ => "сведений нет",
        };

    private static string Remarked(Change change) =>
        (change.Was, change.Is) switch
        {
            (null, _) => "новое замечание",
            (_, null) => "замечания больше нет",
            (_, { Shown: "accepted" }) => "значение принято",
            _ => "замечание к другому значению",
        };
}
