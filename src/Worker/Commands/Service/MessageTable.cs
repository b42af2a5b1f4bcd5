using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>Messages that are no files, in <c>status</c>: what people wrote, and what came back.</summary>
internal static class MessageTable
{
    public static void Write(Terminal terminal, IReadOnlyList<ReceivedMessage> messages, TimeZoneInfo zone)
    {
        if (messages.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "Получено", "Отправитель", "Тема", "Что это", "Кому сказано" })
        {
            table.AddColumn(column);
        }

        foreach (var message in messages)
        {
            table.AddRow([
                new Text(Moments.Text(message.ReceivedAt, zone)),
                new Text(message.Sender ?? ""),
                new Text(message.Subject),
                new Text(What(message)),
                new Text(Told(message)),
            ]);
        }

        terminal.Line();
        terminal.Line("[bold]Письма без таблиц[/]");
        terminal.Console.Write(table);
    }

    private static string What(ReceivedMessage message) =>
        message.Kind switch
        {
            MessageKind.Words when message.Letter is { } letter => $"ответ на «{letter.Subject}»",
            MessageKind.Words => "письмо человека",
            MessageKind.Bounce when message.Letter is { } letter => $"вернулось письмо на {letter.Address}",
            MessageKind.Bounce => $"возврат, письмо не опознано. {message.Words}",
            MessageKind.Automatic => $"автоматическое письмо с вложением, не загружено: {message.Attachments}",
            _ => "письмо не удалось разобрать",
        };

    private static string Told(ReceivedMessage message) =>
        message.ToldBy is not null ? "координаторам"
        : message.Kind is not (MessageKind.Words or MessageKind.Bounce) ? ""
        : message is { IsDecided: true, Letter: not null } ? "никому: в паспорте некому, прочтите сами"
        : message.IsDecided ? "никому"
        : "ждёт: об отправителе сегодня уже сказано";
}
