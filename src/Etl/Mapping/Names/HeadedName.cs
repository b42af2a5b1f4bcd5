namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>«в городской местности» under the heading «Доля школ:» is «Доля школ: в городской местности».</summary>
internal static class HeadedName
{
    /// <param name="heading">Empty: none stands above.</param>
    public static string Of(string heading, string name) =>
        heading.Length == 0 || name.Length == 0 ? name : $"{heading.TrimEnd(' ', ':', ',')}: {name}";
}
