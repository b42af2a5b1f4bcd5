using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>What the admin is told about messages and what came in them.</summary>
internal static class MailMessages
{
    public const string LockedZip = "архив защищён паролем; ожидается архив без пароля";
    public const string DeepZip = "архив внутри архива внутри архива не раскрывается; ожидается книга Excel или архив с ней";
    public const string BrokenZip = "архив повреждён; ожидается целый архив zip";
    public const string BrokenMessage = "письмо не удаётся разобрать; ожидается письмо с вложением xlsx, xls, csv или zip";
    public const string TooNested = "слишком много пересланных писем одно в другом";
    public const string InZip = "не таблица";

    public static string NoFiles(IReadOnlyCollection<string> others) => others.Count == 0
        ? "в письме нет вложений; ожидается вложение xlsx, xls, csv или zip"
        : $"в письме нет таблиц, вложения: {string.Join(", ", others.Take(10))}; ожидается xlsx, xls, csv или zip";

    public static Problem NotConfirmed(string code, string? sender, string server, string doubt) => new(
        code,
        $"Почтовый сервер {server} не подтвердил, что файл прислал {sender ?? "тот, кто назван отправителем"} ({doubt}): адрес могли подделать.",
        "решение человека: спросите отправителя, затем reprocess НОМЕР --any-sender или retract НОМЕР --reason ПОЧЕМУ");

    public static string EmptyZip() => "в архиве нет таблиц; ожидается xlsx, xls или csv";

    public static string TooManyEntries(int count, int most) => $"файлов в архиве: {count}; допускается не больше {most}";

    public static string TooPacked(long ratio, int most) => $"файл сжат в {ratio} раз; допускается не больше {most}";

    public static string TooLarge(long most) => $"файл больше {most / 1024 / 1024} МБ; пришлите его частями";

    public static string TooLargeTogether(long most) => $"файлы письма вместе больше {most / 1024 / 1024} МБ; пришлите их в нескольких письмах";

    public static string TooLargeMessage(long most) => $"письмо больше {most / 1024 / 1024} МБ и не открыто; пришлите файлы в нескольких письмах";
}
