namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>What the admin is told about messages and what came in them.</summary>
internal static class MailMessages
{
    public const string BrokenMessage =
        "письмо не удаётся разобрать; ожидается письмо с вложением xlsx, xls, csv или zip";

    public static string NoFiles(IReadOnlyCollection<string> others) =>
        others.Count == 0
            ? "в письме нет вложений; ожидается вложение xlsx, xls, csv или zip"
            : $"в письме нет таблиц, вложения: {string.Join(", ", others.Take(10))}; ожидается xlsx, xls, csv или zip";

    public static string TooLarge(long most) => $"файл больше {most / 1024 / 1024} МБ; пришлите его частями";

    public static string TooLargeMessage(long most) =>
        $"письмо больше {most / 1024 / 1024} МБ и не открыто; пришлите файлы в нескольких письмах";
}
