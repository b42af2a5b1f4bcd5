using System.Text;

namespace QualityMonitor.Worker.Installing;

/// <summary>
/// The command <c>qualitymonitor</c> of a machine: whoever types it sees what the service sees, by its user, its settings, its data and its
/// secrets. A command by another user would make files that the service cannot write, or look at an empty folder.
/// </summary>
internal static class HandCommand
{
    public const string Path = "/usr/local/bin/qualitymonitor";

    /// <param name="secrets">Files, named like the settings that they hold.</param>
    public static string Of(ServicePlaces places, IReadOnlyList<string> secrets)
    {
        var script = new StringBuilder(
            """
            #!/bin/sh
            # Команды вручную — от имени службы: её пользователь, настройки, данные и секреты. Пишет service install.
            # Кто их дал, остаётся записано: имя того, кто вызвал sudo.
            [ "$(id -u)" = 0 ] || exec sudo -- "$0" "$@"

            """
        );
        // What a command writes is for the service and whoever keeps it.
        script.Append("umask 077\n");
        script.Append($"cd {Word(places.Home)} || exit\n");
        script.Append("export SUDO_USER=\"${SUDO_USER:-root}\"\n");
        script.Append($"export QUALITYMONITOR__HomeFolder={Word(places.Home)}\n");
        foreach (var secret in secrets)
            script.Append(
                $"export QUALITYMONITOR__{System.IO.Path.GetFileName(secret)}=\"$(cat {Word(secret)})\" || exit\n"
            );
        return script
            .Append(
                $"exec runuser -u {SystemdUnit.User} -- {Word(places.Program)} --config {Word(places.Config)} \"$@\"\n"
            )
            .ToString();
    }

    private static string Word(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
