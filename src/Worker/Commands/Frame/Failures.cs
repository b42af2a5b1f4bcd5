using System.Data.Common;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Store;
using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>A command cannot go on, for a reason that its user can act on.</summary>
internal sealed class CommandException(ExitCode exitCode, string sentence, string? advice = null) : Exception(sentence)
{
    public ExitCode ExitCode => exitCode;

    public string? Advice => advice;
}

/// <summary>What a failure is called in front of a person; never a stack trace.</summary>
internal static class Failures
{
    public static (ExitCode ExitCode, string Sentence, string? Advice) Explain(Exception failure, Settings settings) =>
        failure switch
        {
            CommandException known => (known.ExitCode, known.Message, known.Advice),
            DatabaseMissingException => (
                ExitCode.DatabaseNotReady,
                "Базы данных ещё нет.",
                "создайте её командой migrate"
            ),
            NewerDatabaseException newer => (
                ExitCode.DatabaseNotReady,
                $"База данных новее программы: в ней есть {string.Join(", ", newer.Unknown)}.",
                "установите новую версию программы или верните копию базы, сделанную до обновления"
            ),
            MigrationLockException { Answer: LockAnswer.Refused } => (
                ExitCode.DatabaseNotReady,
                "Сервер базы данных не дал исключительного права на обновление.",
                "право на выполнение sp_getapplock для пользователя из Database:ConnectionString"
            ),
            MigrationLockException locked => (
                ExitCode.Busy,
                locked.Answer == LockAnswer.Timeout
                    ? "Базу данных уже больше двух минут обновляет другая команда migrate."
                    : "Сервер базы данных прервал ожидание права на обновление.",
                "повторите migrate, когда другая команда закончит; ничего не изменено"
            ),
            ChangedMigrationException changed => (
                ExitCode.DatabaseNotReady,
                $"База данных изменена не этой программой: отличаются {string.Join(", ", changed.Scripts)}.",
                "верните базу из копии или обратитесь к разработчику"
            ),
            ForeignContentException foreign => (
                ExitCode.DatabaseNotReady,
                $"Папка {foreign.Folder} хранит файлы другой базы данных, а той базы на месте нет.",
                "верните ту базу (restore — из резервной копии) или уберите папку в другое место; ничего не изменено"
            ),
            ContentFolderGoneException gone => (
                ExitCode.DatabaseNotReady,
                $"Папки {gone.Folder} нет, или это не та папка: в ней база данных хранила полученные и отправленные файлы.",
                "подключите её диск или верните её (restore — из резервной копии); если файлов больше нет нигде, "
                    + "migrate начнёт папку заново, а verify скажет, чего не хватает; ничего не изменено"
            ),
            BackupException backup => (ExitCode.Failed, backup.Problem.Sentence, backup.Problem.Expected),
            TemplateException template => (
                ExitCode.Failed,
                template.Problem.ToString(),
                "исправьте файл в папке шаблонов или уберите его: тогда действует шаблон из поставки"
            ),
            LetterheadException letterhead => (
                ExitCode.Failed,
                letterhead.Message,
                "исправьте файл в папке шаблонов или уберите его: тогда отчёт печатается без бланка"
            ),
            CalendarException calendar => (
                ExitCode.WrongConfiguration,
                calendar.Problem.Sentence,
                calendar.Problem.Expected
            ),
            RunLostException lost => (
                ExitCode.Failed,
                $"Работа остановлена: {lost.Message}.",
                "повторите, когда другой процесс закончит"
            ),
            SourceUnavailableException source => (ExitCode.Failed, source.Message, source.Expected),
            ContentLostException { Erasure: { } erasure } => (
                ExitCode.Failed,
                $"Содержимого этого файла больше нет: {erasure}.",
                "ничего: стёртое не возвращается"
            ),
            ContentLostException lost => (
                ExitCode.Failed,
                lost.IsDamaged
                    ? $"Сохранённый файл {lost.Hash} повреждён на диске и отложен в папку content/damaged."
                    : $"В хранилище нет сохранённого файла {lost.Hash}.",
                "этот файл из резервной копии папки content; или пусть его пришлют ещё раз — те же байты встанут на место"
            ),
            OutOfMemoryException => (
                ExitCode.Failed,
                "Программе не хватило памяти. Сделанное сохранено, при следующем запуске работа продолжится.",
                "больше памяти для службы (от 512 МБ); если не помогает — меньшие Limits:MaxFileMegabytes и MaxTextMegabytes"
            ),
            InvalidOperationException { InnerException: DbException inner } => Of(DatabaseFaults.Explain(inner)),
            DbException database => Of(DatabaseFaults.Explain(database)),
            IOException or UnauthorizedAccessException => OfFile(failure, settings),
            _ => (
                ExitCode.Failed,
                $"Внутренняя ошибка: {failure.Message}",
                "подробности — с параметром --verbose; сообщите о них разработчику"
            ),
        };

    private static (ExitCode, string, string?) Of(Problem problem) =>
        (
            DatabaseFaults.IsOfSettings(problem) ? ExitCode.WrongConfiguration : ExitCode.Failed,
            problem.Sentence,
            problem.Expected
        );

    /// <summary>With the setting that names the place, where one does.</summary>
    private static (ExitCode, string, string?) OfFile(Exception failure, Settings settings)
    {
        var reason = FileFaults.Reason(failure);
        if (FileFaults.PathOf(failure) is not { } path)
            return (ExitCode.Failed, $"Файл или сеть: {reason}.", "подробности — с параметром --verbose");
        return LocalPaths.KeyOf(path, settings, settings.HomeFolder) is { } key
            ? (ExitCode.Failed, $"{key}: «{path}» — {reason}.", $"другое место в {key} или права службы на это")
            : (ExitCode.Failed, $"«{path}»: {reason}.", "другое место или права службы на это");
    }
}
