namespace QualityMonitor.Worker.Installing;

/// <summary>
/// A service of Windows under its virtual account, which has a password that nobody knows and rights on nothing but
/// what is granted here.
/// </summary>
internal static class WindowsPlan
{
    private const string Name = "QualityMonitor";

    private const string Account = @"NT SERVICE\QualityMonitor";

    /// <summary>Restart after half a minute, twice, then after five minutes; an hour without a failure begins anew.</summary>
    private const string Recovery = "restart/30000/restart/30000/restart/300000";

    public static IReadOnlyList<InstallStep> Install(ServicePlaces places) =>
        [
            new InstallStep.Run("База данных", places.Program, "migrate", "--config", places.Config),
            new InstallStep.Run(
                "Служба Windows",
                [
                    "sc.exe",
                    "create",
                    Name,
                    "start=",
                    "delayed-auto",
                    "obj=",
                    Account,
                    "DisplayName=",
                    Name,
                    "binPath=",
                    $"\"{places.Program}\" serve --config \"{places.Config}\"",
                ],
                Unless: ["sc.exe", "query", Name]
            ),
            new InstallStep.Run(
                "Что это за служба",
                "sc.exe",
                "description",
                Name,
                "Мониторинг качества образования: собирает показатели школ и рассылает отчёты"
            ),
            new InstallStep.Run(
                "После сбоя служба запускается снова",
                "sc.exe",
                "failure",
                Name,
                "reset=",
                "3600",
                "actions=",
                Recovery
            ),
            new InstallStep.Run(
                "Папка данных: учётной записи службы",
                "icacls.exe",
                places.Home,
                "/grant",
                $"{Account}:(OI)(CI)M"
            ),
            new InstallStep.Run("Запуск", "sc.exe", "start", Name),
        ];

    public static IReadOnlyList<InstallStep> Uninstall { get; } =
    [
        // The service ends by itself what it has begun; a service that is stopped already is no failure.
        new InstallStep.Run("Служба останавливается, закончив начатое", "net.exe", "stop", Name),
        new InstallStep.Run("Служба удаляется", "sc.exe", "delete", Name),
    ];
}
