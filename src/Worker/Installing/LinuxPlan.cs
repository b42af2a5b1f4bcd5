namespace QualityMonitor.Worker.Installing;

/// <summary>The service under systemd: its own user, its own folder, a unit closed to what it does not need.</summary>
internal static class LinuxPlan
{
    private const string Name = "qualitymonitor";

    public static IReadOnlyList<InstallStep> Install(ServicePlaces places, IReadOnlyList<string> secrets) =>
        [
            new InstallStep.Run(
                "Пользователь, от имени которого работает служба",
                [
                    "useradd",
                    "--system",
                    "--user-group",
                    "--home-dir",
                    places.Home,
                    "--shell",
                    "/usr/sbin/nologin",
                    SystemdUnit.User,
                ],
                Unless: ["id", "-u", SystemdUnit.User]
            ),
            OwnFolder("Папка данных, закрытая для остальных", places.Home),
            // One that is there may have been opened to others.
            .. places.Inboxes.Select(static inbox =>
                OwnFolder("Приёмная папка", inbox) with
                {
                    Unless = ["test", "-d", inbox],
                }
            ),
            new InstallStep.Run("Настройки: службе только для чтения", "chgrp", SystemdUnit.User, places.Config),
            new InstallStep.Run("Настройки: остальным не видны", "chmod", "0640", places.Config),
            new InstallStep.Write(
                "Команда qualitymonitor: от имени службы",
                HandCommand.Path,
                HandCommand.Of(places, secrets)
            ),
            new InstallStep.Run("Команда запускается", "chmod", "0755", HandCommand.Path),
            new InstallStep.Run("База данных", HandCommand.Path, "migrate"),
            new InstallStep.Write("Служба systemd", SystemdUnit.Path, SystemdUnit.Of(places, secrets)),
            new InstallStep.Run("systemd читает описание службы", "systemctl", "daemon-reload"),
            new InstallStep.Run("Служба запускается, и при каждом включении машины", "systemctl", "enable", Name),
            new InstallStep.Run("Запуск", "systemctl", "restart", Name),
        ];

    private static InstallStep.Run OwnFolder(string title, string path) =>
        new(title, "install", "-d", "-m", "0700", "-o", SystemdUnit.User, "-g", SystemdUnit.User, path);

    public static IReadOnlyList<InstallStep> Uninstall { get; } =
    [
        new InstallStep.Run(
            "Служба останавливается, закончив начатое, и больше не запускается",
            "systemctl",
            "disable",
            "--now",
            Name
        ),
        new InstallStep.Remove("Описание службы", SystemdUnit.Path),
        new InstallStep.Remove("Команда qualitymonitor", HandCommand.Path),
        new InstallStep.Run("systemd читает, что службы нет", "systemctl", "daemon-reload"),
    ];
}
