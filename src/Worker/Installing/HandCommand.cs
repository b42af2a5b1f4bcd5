namespace QualityMonitor.Worker.Installing;

/// <summary>
/// The command <c>qualitymonitor</c> of a machine: whoever types it sees what the service sees, by its user, its settings,
/// its data and its secrets. A command by another user would make files that the service cannot write, or look at an empty
/// folder.
/// </summary>
internal static class HandCommand
{
    public const string Path = "/usr/local/bin/qualitymonitor";

    /// <param name="secrets">Files, named like the settings that they hold.</param>
    public static string Of(ServicePlaces places, IReadOnlyList<string> secrets) =>
        string.Join(
            '\n',
            [
                "#!/bin/sh",
                "# Команды вручную — от имени службы: её пользователь, настройки, данные и секреты. Пишет service install.",
                "# Кто их дал, остаётся записано: имя того, кто вызвал sudo.",
                """[ "$(id -u)" = 0 ] || exec sudo -- "$0" "$@" """.TrimEnd(),
                "export SUDO_USER=\"${SUDO_USER:-root}\"",
                // What a command writes is for the service and whoever keeps it.
                "umask 077",
                $"cd {Word(places.Home)} || exit",
                $"export QUALITYMONITOR__HomeFolder={Word(places.Home)}",
                // The export of a variable ends well, whatever became of reading it.
                .. secrets.SelectMany(static secret =>
                    new[]
                    {
                        $"[ -r {Word(secret)} ] || {{ echo {Word(Missing(secret))} >&2; exit 3; }}",
                        $"export QUALITYMONITOR__{System.IO.Path.GetFileName(secret)}=\"$(cat {Word(secret)})\"",
                    }
                ),
                $"exec runuser -u {SystemdUnit.User} -- {Word(places.Program)} --config {Word(places.Config)} \"$@\"",
                "",
            ]
        );

    private static string Missing(string secret) =>
        $"Файла {secret} нет, а служба ждёт из него пароль: верните его и запустите service install ещё раз.";

    private static string Word(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
