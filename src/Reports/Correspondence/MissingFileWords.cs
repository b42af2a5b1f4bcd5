using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>The letter to whoever wrote of a table that did not come.</summary>
internal static class MissingFileWords
{
    public static NoticePage Page(ReceivedMessage message, string programme, TimeSpan offset)
    {
        var isLink = MissingFileRule.Of(message) == MissingFile.CloudLink;
        // Whoever forged the sender must not have a link sent by us.
        var subject = message.Subject.Trim() is { Length: > 0 } given
            ? Quotation.Defused(Words.Tidy(given))
            : "без темы";
        return new NoticePage(
            isLink ? "Таблица не получена: в письме ссылка, а не файл" : "Таблица не получена: файл не приложен",
            isLink
                ? "В вашем письме ссылка на облако, а самого файла нет"
                : "В вашем письме сказано о файле, а приложить его забыли",
            "warn",
            "!",
            programme,
            [
                new NoticePage.Fact("Ваше письмо", subject),
                new NoticePage.Fact("Получено", Words.Moment(message.ReceivedAt.ToOffset(offset))),
            ],
            [],
            [
                isLink
                    ? "Скачайте таблицу по своей ссылке на компьютер и пришлите её вложением: «Ответить», затем «Прикрепить файл» "
                        + "(скрепка) — с компьютера, а не из облака."
                    : "Пришлите таблицу вложением: «Ответить», затем «Прикрепить файл» (скрепка).",
                "Подойдут книга Excel или LibreOffice, таблица Word или текст .csv; несколько файлов можно сложить в архив ZIP без пароля.",
                "Если вы ничего не присылали или таблица уже ушла другим письмом, делать ничего не нужно.",
            ],
            (isLink ? "По ссылкам из писем программа не ходит, и данных по ней не получила. " : "")
                + "О письмах без таблицы пишем не чаще раза в день. Письмо составлено программой."
        );
    }
}
