using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Releasing;

/// <summary>The letter about a word that somebody answered a draft with.</summary>
internal static class ReleaseReplyWords
{
    /// <param name="isOut">The report has gone already.</param>
    public static NoticePage Page(
        DraftReply reply,
        ReleaseWord word,
        Verdict verdict,
        bool isOut,
        string programme,
        TimeSpan offset
    )
    {
        var message = reply.Message;
        var isDecided = verdict is Verdict.Allowed;
        var said = word == ReleaseWord.Release ? "Отправить" : "Задержать";
        var headline =
            !isDecided ? $"Слово «{said}» ничего не решило"
            : word == ReleaseWord.Release ? "Отчёт отпущен"
            : "Отчёт задержан";
        return new NoticePage(
            $"{headline}: {message.Letter!.Subject}",
            headline,
            isDecided ? "quiet" : "bad",
            isDecided ? "✔" : "✖",
            programme,
            [
                new NoticePage.Fact("Кто", message.Sender ?? "адрес не указан"),
                new NoticePage.Fact("Когда", Words.Moment(message.ReceivedAt.ToOffset(offset))),
                new NoticePage.Fact("Ответ на", $"{message.Letter.Subject} ({message.Letter.Address})"),
                .. verdict is Verdict.Held held
                    ? [new NoticePage.Fact("Почему", Why(held.Doubt))]
                    : Array.Empty<NoticePage.Fact>(),
            ],
            Quotation.Lines(message.Words ?? ""),
            [Step(word, isDecided, isOut)],
            "Решение принимает координатор отчёта: он отвечает на черновик словом «Отправить» или «Задержать» в начале письма. "
                + "Письмо составлено программой."
        );
    }

    private static string Why(Doubt doubt) =>
        doubt == Doubt.SenderUnconfirmed
            ? "почтовый сервер не подтвердил, что письмо от этого отправителя: его могли подделать"
            : "отправитель не координатор этого отчёта";

    private static string Step(ReleaseWord word, bool isDecided, bool isOut) =>
        (isDecided, word, isOut) switch
        {
            (false, _, _) => "Отчёт ждёт, как ждал. Если решение верное, ответьте на черновик со своего адреса; "
                + "если вы этого не писали, сообщите администратору.",
            (_, ReleaseWord.Release, true) => "Отчёт к этому времени уже ушёл; больше ничего делать не нужно.",
            (_, ReleaseWord.Release, _) =>
                "Отчёт уйдёт всем получателям при ближайшей отправке, с сегодняшними данными и пояснениями.",
            (_, _, true) =>
                "Отчёт к этому времени уже ушёл: задержать его нельзя. Если в нём ошибка, пришлите исправление.",
            _ =>
                "Сам отчёт теперь не уйдёт, сколько бы ни прошло. Чтобы он ушёл, ответьте на черновик словом «Отправить».",
        };
}
