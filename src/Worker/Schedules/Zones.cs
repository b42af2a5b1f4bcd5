namespace QualityMonitor.Worker.Schedules;

/// <summary>
/// Time zones by the name in the settings. Windows without ICU knows no IANA names, so those of Russia, the default
/// among them, are looked up by the names that Windows gives them.
/// </summary>
internal static class Zones
{
    public static IReadOnlyDictionary<string, string> OfRussia { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Europe/Kaliningrad"] = "Kaliningrad Standard Time",
            ["Europe/Moscow"] = "Russian Standard Time",
            ["Europe/Volgograd"] = "Volgograd Standard Time",
            ["Europe/Samara"] = "Russia Time Zone 3",
            ["Europe/Saratov"] = "Saratov Standard Time",
            ["Europe/Astrakhan"] = "Astrakhan Standard Time",
            ["Asia/Yekaterinburg"] = "Ekaterinburg Standard Time",
            ["Asia/Omsk"] = "Omsk Standard Time",
            ["Asia/Novosibirsk"] = "N. Central Asia Standard Time",
            ["Asia/Barnaul"] = "Altai Standard Time",
            ["Asia/Tomsk"] = "Tomsk Standard Time",
            ["Asia/Krasnoyarsk"] = "North Asia Standard Time",
            ["Asia/Irkutsk"] = "North Asia East Standard Time",
            ["Asia/Yakutsk"] = "Yakutsk Standard Time",
            ["Asia/Chita"] = "Transbaikal Standard Time",
            ["Asia/Vladivostok"] = "Vladivostok Standard Time",
            ["Asia/Magadan"] = "Magadan Standard Time",
            ["Asia/Sakhalin"] = "Sakhalin Standard Time",
            ["Asia/Srednekolymsk"] = "Russia Time Zone 10",
            ["Asia/Kamchatka"] = "Russia Time Zone 11",
        };

    /// <returns>Null when this machine does not know the zone.</returns>
    public static TimeZoneInfo? Find(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        return
            OfRussia.TryGetValue(name, out var nameOfWindows)
            && TimeZoneInfo.TryFindSystemTimeZoneById(nameOfWindows, out zone)
            ? zone
            : null;
    }
}
