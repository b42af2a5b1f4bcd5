using System.Globalization;
using MailKit;
using MimeKit;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>What people are told about messages and what came in them.</summary>
internal static class MailMessages
{
    public const string BrokenMessage =
        "письмо не удаётся разобрать; ожидается письмо с вложением xlsx, xls, ods, csv или zip";

    /// <summary>How a message is named in the journal.</summary>
    public static string Subject(IMessageSummary summary)
    {
        var from = summary.Envelope?.From.Mailboxes.FirstOrDefault()?.Address ?? "без отправителя";
        return $"письмо «{summary.Envelope?.Subject ?? "без темы"}» ({from})";
    }

    private const string Words = "письмо без вложений: загружать нечего";

    private const string Automatic = "автоматический ответ: загружать нечего";

    private const string Bounce = "уведомление почтового сервера о судьбе нашего письма";

    private const string Own = "наше собственное письмо: загружать нечего";

    public static string NoFiles(IReadOnlyCollection<string> others) =>
        $"в письме нет таблиц, вложения: {string.Join(", ", others.Take(10))}; ожидается xlsx, xls, ods, csv или zip";

    /// <param name="start">The day, for people.</param>
    public static string BeforeStart(string start) =>
        $"письма, полученные до {start}, не взяты: при первом чтении ящика берутся последние {MailboxSourceOptions.FirstReach.Days} дней. Нужны более ранние — задайте Since этого ящика";

    public static string TooLarge(string name, long most) =>
        $"Вложение {RussianText.Quote(name)} больше {Size(most)}: из него ничего не загружено.";

    public static string TooLargeMessage(long bytes, long most) =>
        $"Письмо занимает {Size(bytes)}, а открываются письма до {Size(most)}: из него ничего не загружено.";

    /// <param name="refusal">See <see cref="Store.Submission.Refusal"/>.</param>
    public static Problem NotKept(string refusal) =>
        new(
            "too-large",
            refusal,
            "те же данные файлами поменьше, каждый в своём письме; картинки и сканы из книги можно убрать"
        );

    /// <summary>What is kept of a message or a file that is not.</summary>
    public static string Remains(MimeMessage message, string refusal) =>
        string.Join(
            '\n',
            refusal,
            $"От: {message.From}",
            $"Тема: {message.Subject}",
            $"Дата: {message.Date.ToString("O", CultureInfo.InvariantCulture)}",
            $"Message-ID: {message.MessageId}",
            ""
        );

    public static SourceUnavailableException Unreadable(string subject, Exception cause) =>
        new(
            $"{subject}: письмо не удалось прочитать",
            "повтор при следующем сборе; если не поможет — перешлите вложение новым письмом",
            cause
        );

    public static string Returned(string recipient, string reason) =>
        $"Почтовый сервер не доставил письмо на адрес {(recipient.Length > 0 ? recipient : "получателя")}{(reason.Length > 0 ? $": {reason}" : "")}";

    /// <summary>Why a message without files is left alone.</summary>
    public static string Of(MessageKind kind) =>
        kind switch
        {
            MessageKind.Automatic => Automatic,
            MessageKind.Bounce => Bounce,
            MessageKind.Own => Own,
            _ => Words,
        };

    private static string Size(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / 1024 / 1024} МБ" : $"{Math.Max(1, bytes / 1024)} КБ";
}
