using System.CommandLine;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Installing;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>Puts the program into the hands of the system's service manager, or takes it out again.</summary>
internal static class ServiceCommand
{
    /// <summary>Beside the settings: passwords, a file each, named like the setting.</summary>
    private const string Secrets = "secrets";

    /// <summary>To a shell.</summary>
    private static readonly char[] Special = [.. " \"'\\$;()&|<>*?"];

    public static Command Build(CommandRunner runner)
    {
        var print = new Option<bool>("--print") { Description = "Только показать, что будет сделано. Прав не нужно." };
        var install = new Command(
            "install",
            "Устанавливает службу: в Linux — под systemd, своим пользователем и закрытой от лишнего; в Windows — службой под "
                + "виртуальной учётной записью. Повторный запуск обновляет установленное. Нужны права администратора."
        )
        {
            print,
        };
        var uninstall = new Command(
            "uninstall",
            "Останавливает и удаляет службу. Данные, настройки и пользователь остаются."
        )
        {
            print,
        };
        return new Command("service", "Установить программу службой или удалить службу.")
        {
            runner.Bind(install, (context, stop) => DoAsync(context, Install(context), print, stop)),
            runner.Bind(
                uninstall,
                (context, stop) =>
                    DoAsync(
                        context,
                        OperatingSystem.IsWindows() ? WindowsPlan.Uninstall : LinuxPlan.Uninstall,
                        print,
                        stop
                    )
            ),
        };
    }

    private static async Task<ExitCode> DoAsync(
        CommandContext context,
        IReadOnlyList<InstallStep> steps,
        Option<bool> print,
        CancellationToken cancellationToken
    )
    {
        context.Terminal.Json(steps.Select(static step => new { step.Title, does = TextOf(step) }));
        if (context.Parse.GetValue(print))
        {
            foreach (var step in steps)
            {
                context.Terminal.Line($"[grey]# {Markup.Escape(step.Title)}[/]");
                context.Terminal.Verbatim(TextOf(step));
            }

            return ExitCode.Done;
        }

        if (!Environment.IsPrivilegedProcess)
            throw new CommandException(
                ExitCode.Failed,
                "Служба устанавливается и удаляется с правами администратора.",
                OperatingSystem.IsWindows()
                    ? "командная строка, открытая от имени администратора"
                    : "sudo перед командой"
            );
        foreach (var step in steps)
        {
            if (await Installer.DoAsync(step, cancellationToken) is { } failure)
            {
                context.Terminal.Problem($"{step.Title}: {failure}");
                context.Terminal.Line("Остановлено на этом шаге. Исправьте причину и запустите команду ещё раз.");
                return ExitCode.Failed;
            }

            context.Terminal.Good(step.Title);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<InstallStep> Install(CommandContext context)
    {
        var config = Path.GetFullPath(context.Parse.GetValue(SharedOptions.Config) ?? "qualitymonitor.json");
        if (!File.Exists(config))
            throw new CommandException(
                ExitCode.WrongCommandLine,
                $"Службе нужен файл настроек, а файла {config} нет.",
                "--config ФАЙЛ; пустые настройки — файл из двух знаков: {}"
            );
        var places = new ServicePlaces(
            // Whoever starts it through dotnet has another process, and the same program beside it.
            Path.Combine(
                AppContext.BaseDirectory,
                "QualityMonitor.Worker" + (OperatingSystem.IsWindows() ? ".exe" : "")
            ),
            config,
            OperatingSystem.IsWindows() ? context.Settings.HomeFolder : SystemdUnit.Home,
            StopPatience.LongestOf(context.Settings.Mail)
        )
        {
            Inboxes =
            [
                .. context
                    .Settings.Sources.Folders.Where(static folder => !Path.IsPathRooted(folder.Path))
                    .Select(static folder => Path.GetFullPath(folder.Path, SystemdUnit.Home)),
            ],
        };
        if (OperatingSystem.IsWindows())
            return WindowsPlan.Install(places);
        var secrets = SecretsIn(Path.Combine(Path.GetDirectoryName(config)!, Secrets));
        if (SystemdUnit.Lost(secrets) is { } lost)
            throw new CommandException(
                ExitCode.Failed,
                $"Файла {lost} нет, а установленная служба получает из него пароль.",
                $"верните файл; если пароль больше не нужен, уберите его строку LoadCredential из {SystemdUnit.Path}"
            );
        return LinuxPlan.Install(places, secrets);
    }

    private static IReadOnlyList<string> SecretsIn(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Where(static file =>
                        Path.GetFileName(file).All(static sign => char.IsAsciiLetterOrDigit(sign) || sign == '_')
                    )
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>As a person would type it.</summary>
    private static string TextOf(InstallStep step) =>
        step switch
        {
            InstallStep.Run run => string.Join(' ', run.Command.Select(Quoted)),
            InstallStep.Write write => $"{write.Path}:\n{write.Content}",
            InstallStep.Remove remove => $"{(OperatingSystem.IsWindows() ? "del" : "rm -f")} {Quoted(remove.Path)}",
            _ => step.Title,
        };

    private static string Quoted(string word) =>
        word.IndexOfAny(Special) < 0 ? word
        : OperatingSystem.IsWindows() ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
