using QualityMonitor.Indicators;

namespace QualityMonitor.Worker.Watching;

/// <summary>A disk with little room left: what is on it, what stops, and which settings move it elsewhere.</summary>
internal static class DiskMessages
{
    public static Trouble Low(DiskSpace disk, Sight sight) =>
        new(
            Key(disk) + "@" + sight.Machine,
            sight.Now,
            disk.Folders.Any(static one => one.Blocks),
            $"мало места на диске, где {RussianText.Join([.. disk.Folders.Select(static one => one.Holds)])}",
            $"На диске меньше {RussianText.Number(disk.LeastMegabytes)} МБ свободного места. На нём: "
                + $"{RussianText.Join([.. disk.Folders.Select(static one => $"{one.Holds} (папка {one.Path})")])}. "
                + $"Когда места не останется, {string.Join("; ", disk.Folders.Select(static one => one.Stops))}.",
            $"освободите место на этом диске или перенесите папку на больший диск (настройка {Settings(disk)}). "
                + "Достаточно ли места, скажет check."
        );

    /// <summary>What is wrong with a disk and what is expected of it, for <c>check</c>.</summary>
    public static (string Subject, string? Problem, string? Expected) Checked(DiskSpace disk) =>
        (
            $"Диск, где {RussianText.Join([.. disk.Folders.Select(static one => one.Holds)])}: "
                + $"свободно {RussianText.Number(disk.FreeMegabytes)} МБ",
            disk.IsLow ? "места мало" : null,
            disk.IsLow
                ? $"не меньше {RussianText.Number(disk.LeastMegabytes)} МБ (Admin:FreeMegabytes) "
                    + $"или папка на большем диске (настройка {Settings(disk)})"
                : null
        );

    /// <summary>The disk of the data had its key before others were watched, and keeps it.</summary>
    private static string Key(DiskSpace disk) =>
        disk.Folders[0].Code == WatchedFolder.Content ? "disk" : "disk:" + disk.Folders[0].Code;

    private static string Settings(DiskSpace disk) =>
        RussianText.Join([.. disk.Folders.Select(static one => one.Setting).Distinct(StringComparer.Ordinal)]);
}
