using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Reports.Correspondence;

namespace QualityMonitor.Reports.Answers;

/// <summary>The letter about several files whose senders nobody knows or could confirm.</summary>
internal static class StrangersWords
{
    /// <param name="files">Of the same readers, at least two.</param>
    public static NoticePage Page(IReadOnlyList<AnswerDraft> files)
    {
        var title =
            $"Ждут вашего решения {RussianText.Count(files.Count, "файл", "файла", "файлов")}: "
            + "отправители неизвестны или не подтверждены";
        return new NoticePage(
            title,
            title,
            "quiet",
            "◷",
            files[0].Answer.ProgrammeName,
            WaitingFiles.Named(files, Line),
            [],
            [
                "Выясните, чьи это файлы. Ничего из них не загружено и не загрузится, пока это не известно.",
                "Если адрес принадлежит вашей организации, впишите его в паспорт программы (лист «Организации» или "
                    + "«Получатели»): её файлы загрузятся сами.",
                "Если файл верен, а вписывать некого, попросите того, кто обслуживает программу, принять его по номеру; "
                    + "остальные пусть отклонит.",
            ],
            "О файлах неизвестных отправителей пишем не чаще раза в три часа: что пришло раньше, будет в следующем "
                + "письме. Письмо составлено программой."
        );
    }

    private static string Line(AnswerDraft file) =>
        $"{RussianText.Quote(Quotation.Files(file.Submission.FileName), 80)}, получен "
        + $"{RussianText.Date(file.Answer.ReceivedOn)}. {Who(file)}";

    private static string Who(AnswerDraft file) =>
        (file.Submission.Sender, file.Doubt) switch
        {
            (null, _) => "Адреса в письме нет.",
            ({ } sender, Doubt.SenderUnconfirmed) => $"{sender}: почтовый сервер не подтвердил, что пишет он.",
            ({ } sender, _) => $"{sender}: в паспорте такого адреса нет.",
        };
}
