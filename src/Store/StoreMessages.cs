using QualityMonitor.Indicators;

namespace QualityMonitor.Store;

/// <summary>Every sentence of the store that an admin can meet.</summary>
internal static class StoreMessages
{
    public const string Unreadable = "connection-string-unreadable";

    /// <summary>Of a letter whose sender was killed.</summary>
    public const string EndedWhileSending = "Программа остановилась, пока письмо отправлялось.";

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

    public static Problem SimpleRecovery() =>
        new(
            "database-recovery",
            "Журнал базы данных не хранится (RECOVERY SIMPLE): вернуть её можно только к последней полной копии.",
            "ALTER DATABASE … SET RECOVERY FULL и копии журнала, если день работы жалко потерять"
        );

    public static Problem NoDatabase() =>
        new("database-missing", "Базы данных ещё нет.", "создайте её командой migrate");

    private static string Form(Engine engine) => engine == Engine.Sqlite ? FileForm : ServerForm;
}
