using QualityMonitor.Indicators;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// The letter about files that had come before. How many there are is not known: a name may have a comma of its own.
/// </summary>
internal static class RepeatWords
{
    public static NoticePage Page(ReceivedMessage message, string programme)
    {
        // Whoever forged the sender must not have a link sent by us.
        var files = Quotation.Files(message.Attachments ?? "");
        return new NoticePage(
            $"Уже получено: {RussianText.Quote(files, 200)}",
            "Приложенное к вашему письму мы уже получили от вас раньше",
            "quiet",
            "✔",
            programme,
            [new NoticePage.Fact("Приложено", files)],
            [],
            [
                "Если вы прислали это ещё раз на всякий случай, делать ничего не нужно: прежний ответ в силе.",
                "Если вы что-то исправляли, сохраните исправленный файл и пришлите его: в этом письме всё как прежде.",
            ],
            "Об одном и том же пишем не чаще раза в день. Письмо составлено программой."
        );
    }
}
