using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Faults;

/// <summary>What a failure of the machine around the program is called in front of whoever looks after it.</summary>
internal static class FaultMessages
{
    public static Problem Unreachable() =>
        new(
            "database-unreachable",
            "Сервер базы данных недоступен.",
            "работающий сервер и верное его имя в Database:ConnectionString"
        );

    public static Problem TooSlow() =>
        new(
            "database-too-slow",
            "База данных не ответила вовремя.",
            "более быстрый сервер или больший Command Timeout в Database:ConnectionString"
        );

    public static Problem LoginRefused() =>
        new(
            "database-login-refused",
            "Сервер базы данных не пускает этого пользователя.",
            "верные User Id и Password в Database:ConnectionString"
        );

    public static Problem NoSuchDatabase() =>
        new(
            "database-not-found",
            "На сервере нет такой базы данных, или она не открыта этому пользователю.",
            "имя созданной базы в Database:ConnectionString; создаёт её администратор сервера, один раз: "
                + "CREATE DATABASE QualityMonitor, затем migrate"
        );

    public static Problem NoRights() =>
        new(
            "database-no-rights",
            "У пользователя базы данных не хватает прав.",
            "права на чтение и запись; для migrate — и на создание таблиц"
        );

    public static Problem Certificate() =>
        new(
            "database-certificate",
            "Сертификат сервера базы данных не проходит проверку.",
            "корневой сертификат вашего центра среди доверенных этой машины и имя сервера из его сертификата в "
                + "Database:ConnectionString; TrustServerCertificate=True отключает проверку, и пароль можно перехватить"
        );

    public static Problem Full() => new("database-full", "Для базы данных нет места.", "место на диске базы данных");

    public static Problem DiskFailed() =>
        new(
            "database-disk",
            "Диск базы данных не пишет или не читает: на нём нет места, он отключён или неисправен.",
            "место на диске папки DataFolder и исправный диск; после этого повторите"
        );

    public static Problem Busy() =>
        new("database-busy", "Базу данных занял другой процесс.", "повторите, когда он закончит");

    public static Problem ReadOnly() =>
        new("database-read-only", "Файл базы данных только для чтения.", "права службы на запись в папку DataFolder");

    public static Problem Damaged() =>
        new("database-damaged", "Файл базы данных повреждён или это не база данных.", "файл базы из резервной копии");

    public static Problem CannotOpen() =>
        new(
            "database-cannot-open",
            "Файл базы данных не открыть и не создать.",
            "права службы на папку DataFolder и файл в ней"
        );

    public static Problem Other(string words) =>
        new("database-failed", $"База данных ответила ошибкой: {words}", "подробности — с параметром --verbose");

    public static Problem ForeignContent(string folder) =>
        new(
            "content-foreign",
            $"Папка {folder} хранит файлы другой базы данных, а той базы на месте нет.",
            "верните ту базу (restore — из резервной копии) или уберите папку в другое место; ничего не изменено"
        );

    public static Problem ContentFolderGone(string folder) =>
        new(
            "content-folder-gone",
            $"Папки {folder} нет, или это не та папка: в ней база данных хранила полученные и отправленные файлы.",
            "подключите её диск или верните её (restore — из резервной копии); если файлов больше нет нигде, "
                + "migrate начнёт папку заново, а verify скажет, чего не хватает; ничего не изменено"
        );

    public static Problem Erased(string erasure) =>
        new("content-erased", $"Содержимого этого файла больше нет: {erasure}.", "ничего: стёртое не возвращается");

    public static Problem ContentLost(string hash, bool isDamaged) =>
        new(
            isDamaged ? "content-damaged" : "content-missing",
            isDamaged
                ? $"Сохранённый файл {hash} повреждён на диске и отложен в папку content/damaged."
                : $"В хранилище нет сохранённого файла {hash}.",
            "этот файл из резервной копии папки content; или пусть его пришлют ещё раз — те же байты встанут на место"
        );

    public static Problem NoMemory() =>
        new(
            "memory-short",
            "Программе не хватило памяти. Сделанное сохранено, при следующем запуске работа продолжится.",
            "больше памяти для службы (от 512 МБ); если не помогает — меньшие Limits:MaxFileMegabytes и MaxTextMegabytes"
        );

    public static Problem NoTime() =>
        new(
            "machine-busy",
            "Машина была так занята, что чтение не уложилось в свой срок.",
            "ничего: в следующий раз это будет сделано снова; если так каждый раз — более быстрая машина"
        );

    public static Problem File(string? path, string reason) =>
        path is null
            ? new("file-unusable", $"Файл или сеть: {reason}.", "подробности — с параметром --verbose")
            : new("file-unusable", $"«{path}»: {reason}.", "другое место или права службы на это");

    public static Problem Network(string reason) =>
        new("network-failed", $"Связь не удалась: {reason}.", "сеть до этого места; работа будет повторена");

    public static Problem Unknown(string words) =>
        new(
            "failure-unknown",
            $"Внутренняя ошибка: {words}",
            "подробности — с параметром --verbose; сообщите о них разработчику"
        );
}
