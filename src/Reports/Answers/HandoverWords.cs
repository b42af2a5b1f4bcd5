using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Reports.Correspondence;

namespace QualityMonitor.Reports.Answers;

/// <summary>The letter to a new coordinator about the files that wait.</summary>
internal static class HandoverWords
{
    private const string Untold = "Таблицу программа пока не знает";

    /// <param name="files">Of one reader, at least one.</param>
    public static NoticePage Page(IReadOnlyList<AnswerDraft> files)
    {
        var title =
            $"{RussianText.Plural(files.Count, "Ждёт", "Ждут", "Ждут")} вашего решения "
            + RussianText.Count(files.Count, "файл", "файла", "файлов");
        return new NoticePage(
            title,
            title,
            "quiet",
            "◷",
            files[0].Answer.ProgrammeName,
            WaitingFiles.Named(files, Line),
            [],
            [.. Steps(files)],
            "О том, что ждало до вас, пишем один раз; о новых файлах — когда они приходят. Письмо составлено программой."
        );
    }

    private static IEnumerable<string> Steps(IReadOnlyList<AnswerDraft> files)
    {
        yield return "О том, что ждёт, писали прежнему координатору; теперь решаете вы. Ничего из этого не загружено.";
        if (files.Any(static one => one.Answer.Waits == Doubt.SenderUnknown))
            yield return "Если адрес отправителя принадлежит вашей организации, впишите его в паспорт программы (лист "
                + "«Организации» или «Получатели»): её файлы загрузятся сами.";
        if (files.Any(static one => one.Answer.Waits is null))
            yield return "Таблицу, которой программа не знает, опишет администратор программы: передайте ему номер файла.";
        if (files.Any(static one => one.Answer.Waits is not null))
            yield return "Если файл верен, попросите того, кто обслуживает программу, принять его по номеру; если нет — "
                + "отклонить.";
    }

    private static string Line(AnswerDraft file) =>
        $"{RussianText.Quote(Quotation.Files(file.Answer.FileName), 80)}, получен "
        + $"{RussianText.Date(file.Answer.ReceivedOn)}. {AnswerWords.Trim(file.Answer.Reason ?? Untold)}.";
}
