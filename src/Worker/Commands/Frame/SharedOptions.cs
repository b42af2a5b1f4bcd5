using System.CommandLine;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>Options that several commands understand in the same way.</summary>
internal static class SharedOptions
{
    public static Option<string?> Config { get; } =
        new("--config", "-c")
        {
            Description =
                "Файл настроек. По умолчанию qualitymonitor.json в текущей папке; без него действуют значения по умолчанию.",
            HelpName = "ФАЙЛ",
            Recursive = true,
        };

    public static Option<bool> Json { get; } =
        new("--json")
        {
            Description = "Ответ одним документом JSON в стандартный вывод; сообщения для людей — в поток ошибок.",
            Recursive = true,
        };

    public static Option<bool> Verbose { get; } =
        new("--verbose", "-v")
        {
            Description = "Подробный журнал в поток ошибок, с техническими сведениями об ошибках.",
            Recursive = true,
        };

    public static Option<string> Programme() =>
        new("--programme", "-p")
        {
            Description = "Код программы из её паспорта, например quality-2024. Список — в команде status.",
            HelpName = "КОД",
            Required = true,
        };

    public static Option<string> Period() =>
        new("--period")
        {
            Description =
                "Период: 2025-Q4 (квартал), 2025-H2 (полугодие), 2025 (год), 2024/2025 (учебный год); можно и словами: «IV квартал 2025».",
            HelpName = "ПЕРИОД",
            Required = true,
        };

    /// <exception cref="CommandException">Not a period.</exception>
    public static Indicators.Periods.Period ReadPeriod(string text)
    {
        var period = Indicators.Periods.Period.FromCode(text);
        period = period.IsOk ? period : PeriodReader.Read(text);
        return period.IsOk
            ? period.Value
            : throw new CommandException(
                ExitCode.WrongCommandLine,
                period.Problem!.Sentence,
                "2025-Q4, 2025-H2, 2025, 2024/2025 или «IV квартал 2025»"
            );
    }
}
