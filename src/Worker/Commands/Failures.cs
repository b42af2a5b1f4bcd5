using System.Data.Common;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Store;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Worker.Commands;

/// <summary>A command cannot go on, for a reason that its user can act on.</summary>
internal sealed class CommandException(ExitCode exitCode, string sentence, string? advice = null) : Exception(sentence)
{
    public ExitCode ExitCode => exitCode;

    public string? Advice => advice;
}

/// <summary>What a failure is called in front of a person; never a stack trace.</summary>
internal static class Failures
{
    public static (ExitCode ExitCode, string Sentence, string? Advice) Explain(Exception failure) =>
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
            ChangedMigrationException changed => (
                ExitCode.DatabaseNotReady,
                $"База данных изменена не этой программой: отличаются {string.Join(", ", changed.Scripts)}.",
                "верните базу из копии или обратитесь к разработчику"
            ),
            TemplateException template => (
                ExitCode.Failed,
                template.Problem.ToString(),
                "исправьте файл в папке шаблонов или уберите его: тогда действует шаблон из поставки"
            ),
            CalendarException calendar => (
                ExitCode.WrongConfiguration,
                calendar.Problem.Sentence,
                calendar.Problem.Expected
            ),
            DbException database => (
                ExitCode.Failed,
                $"База данных ответила ошибкой: {database.Message}",
                "подробности — с параметром --verbose"
            ),
            UnauthorizedAccessException denied => (
                ExitCode.Failed,
                $"Нет прав: {denied.Message}",
                "дайте службе права на эту папку или файл"
            ),
            IOException io => (ExitCode.Failed, $"Файл или сеть: {io.Message}", "подробности — с параметром --verbose"),
            _ => (
                ExitCode.Failed,
                $"Внутренняя ошибка: {failure.Message}",
                "подробности — с параметром --verbose; сообщите о них разработчику"
            ),
        };
}
