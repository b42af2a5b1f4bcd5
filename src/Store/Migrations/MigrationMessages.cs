using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Migrations;

/// <summary>Why a database cannot be brought up to this program, to an admin.</summary>
internal static class MigrationMessages
{
    public static Problem Newer(IReadOnlyList<string> unknown) =>
        new(
            "database-newer",
            $"База данных новее программы: в ней есть {string.Join(", ", unknown)}.",
            "установите новую версию программы или верните копию базы, сделанную до обновления"
        );

    public static Problem Changed(IReadOnlyList<string> scripts) =>
        new(
            "database-changed",
            $"База данных изменена не этой программой: отличаются {string.Join(", ", scripts)}.",
            "верните базу из копии или обратитесь к разработчику"
        );

    public static Problem Failed(string? script, Problem why) =>
        new(
            "migration-failed",
            $"База данных не обновилась{(script is null ? "" : $" (скрипт {script})")} и осталась такой, какой была. "
                + why.Sentence,
            $"{why.Expected}; потом повторите migrate. До тех пор с этой базой работает прежняя программа"
        );

    public static Problem NotLocked(LockAnswer answer) =>
        answer switch
        {
            LockAnswer.Refused => new(
                "migration-lock-refused",
                "Сервер базы данных не дал исключительного права на обновление.",
                "право на выполнение sp_getapplock для пользователя из Database:ConnectionString"
            ),
            LockAnswer.Timeout => new(
                "migration-lock-busy",
                "Базу данных уже больше двух минут обновляет другая команда migrate.",
                "повторите migrate, когда другая команда закончит; ничего не изменено"
            ),
            _ => new(
                "migration-lock-busy",
                "Сервер базы данных прервал ожидание права на обновление.",
                "повторите migrate, когда другая команда закончит; ничего не изменено"
            ),
        };
}
