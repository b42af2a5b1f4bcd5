using QualityMonitor.Indicators;

namespace QualityMonitor.Store;

/// <summary>Every sentence of the store that an admin can meet.</summary>
internal static class StoreMessages
{
    public const string Unreadable = "connection-string-unreadable";

    private const string ServerForm = "Server=…;Database=…;User Id=…;Password=…; значение с «;» — в кавычках";
    private const string FileForm = "Data Source=путь к файлу базы, или пусто: qualitymonitor.db в DataFolder";

    public static Problem ConnectionStringUnreadable(Engine engine, (string Written, string Meant)? misspelt) =>
        new(
            Unreadable,
            "Строка подключения не разбирается"
                + (misspelt is var (written, meant) ? $": «{written}» — возможно, имелось в виду «{meant}»." : "."),
            Form(engine)
        );

    public static Problem OtherEngine(Engine engine, Engine other) =>
        new(
            "connection-string-of-another-engine",
            $"Строка подключения не подходит для {engine}: так подключаются к {other}.",
            $"Database:Engine = {other}, или {Form(engine)}"
        );

    public static Problem NoServer() =>
        new("connection-string-without-server", "В строке подключения не назван сервер.", Form(Engine.SqlServer));

    public static Problem NoDatabaseName() =>
        new(
            "connection-string-without-database",
            "В строке подключения не названа своя база данных: таблицы оказались бы в системной.",
            "Database=QualityMonitor; как создать базу, — в docs/admin.ru.md, «SQL Server»"
        );

    public static Problem NoFile() =>
        new("connection-string-without-file", "В строке подключения не назван файл базы данных.", FileForm);

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
                + "CREATE DATABASE QualityMonitor COLLATE Cyrillic_General_100_BIN2, затем migrate"
        );

    public static Problem Collation(string collation) =>
        new(
            "database-collation",
            $"База данных сравнивает тексты по правилам {collation}: большие и малые буквы для неё одинаковы. "
                + "Имена и коды программа сравнивает по-своему, остальные тексты — как база.",
            "новая база: CREATE DATABASE … COLLATE Cyrillic_General_100_BIN2, затем migrate"
        );

    public static Problem SimpleRecovery() =>
        new(
            "database-recovery",
            "Журнал базы данных не хранится (RECOVERY SIMPLE): вернуть её можно только к последней полной копии.",
            "ALTER DATABASE … SET RECOVERY FULL и копии журнала, если день работы жалко потерять"
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

    private static string Form(Engine engine) => engine == Engine.Sqlite ? FileForm : ServerForm;
}
