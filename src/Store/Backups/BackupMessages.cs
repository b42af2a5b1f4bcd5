using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Backups;

/// <summary>Every sentence about backups that an admin can meet.</summary>
internal static class BackupMessages
{
    /// <summary>Of a run, in the journal of a restored database.</summary>
    public const string RunWasGoingOn =
        "Работа шла, когда делалась резервная копия; чем она кончилась, в копии не записано.";

    /// <summary>Of a letter, in a restored database.</summary>
    public const string LetterWasOnItsWay =
        "Письмо отправлялось, когда делалась резервная копия: ушло ли оно, в копии не записано.";

    public static Problem ServerDatabase() =>
        new(
            "backup-of-server",
            "Базу SQL Server копирует сам сервер, эта команда копирует файлы и настройки.",
            "сначала BACKUP DATABASE … WITH CHECKSUM на сервере, затем эта же команда с --content-only"
        );

    public static Problem Inside(string folder, string data) =>
        new(
            "backup-inside-data",
            $"Папка «{folder}» лежит внутри папки данных «{data}»: копия погибла бы вместе с ней.",
            "папка на другом диске или компьютере"
        );

    public static Problem OthersFolder(string folder) =>
        new(
            "backups-of-another-store",
            $"В папке «{folder}» лежат копии другой базы данных: новые копии одной вытесняли бы прежние копии другой.",
            "своя папка копий для каждой базы данных"
        );

    public static Problem NotWritten(string folder) =>
        new(
            "backup-not-written",
            $"Копия в папку «{folder}» не записалась: на её диске нет места, или он неисправен.",
            "место на диске копий, не меньше, чем занимает папка данных; прежние копии не тронуты"
        );

    public static Problem NotWhole(string what) =>
        new(
            "backup-not-whole",
            $"Сделанная копия не прошла проверку: {what}.",
            "исправный диск с местом для копии; прежние копии не тронуты"
        );

    public static Problem NoBackup(string folder) =>
        new(
            "no-backup",
            $"В папке «{folder}» нет резервной копии.",
            "папка, которую назвали команде backup, или папка одной копии в ней (с файлом backup.json)"
        );

    public static Problem Unreadable(string file) =>
        new("backup-unreadable", $"Описание копии «{file}» не читается.", "другая копия");

    public static Problem DatabaseChanged(string folder) =>
        new(
            "backup-changed",
            $"База данных в копии «{folder}» не та, что была сохранена: файл повреждён или заменён.",
            "другая копия из этой же папки"
        );

    public static Problem ContentLost(int count, string first) =>
        new(
            "backup-content-lost",
            $"В копии не хватает сохранённых файлов: {count}, первый — {first}.",
            "папка content, лежащая рядом с копиями, целиком; или другая копия"
        );

    public static Problem OtherEngine(Engine kept, Engine set) =>
        new(
            "backup-of-another-engine",
            $"Это копия данных {kept}, а в настройках {set}.",
            $"Database:Engine = {kept} в настройках"
        );

    public static Problem DatabaseExists(string file) =>
        new(
            "database-exists",
            $"База данных «{file}» уже есть, поверх неё ничего не восстанавливается.",
            "пустая папка данных: остановите службу и уберите прежнюю базу в другое место"
        );

    public static Problem OtherStore() =>
        new(
            "backup-of-another-store",
            "Это копия другой базы данных, не той, чьи файлы лежат в папке content или к которой подключена программа.",
            "копия той же базы; или уберите папку content в другое место"
        );
}
