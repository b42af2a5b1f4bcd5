using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>What somebody who wrote an unknown key may have meant.</summary>
internal static class KnownNames
{
    /// <summary>Two slips, or one in a short word; more is another word.</summary>
    private const int MaxSlips = 2;

    public static SettingProblem Unknown(Type root, Type group, string key, string name) =>
        ShapeMessages.UnknownKey(
            key,
            Near(name, SettingShape.Of(group).Select(static property => property.Name)),
            [.. Elsewhere(root, name)],
            SettingShape.Of(group).Select(static property => property.Name)
        );

    /// <returns>Null when nothing is near enough.</returns>
    public static string? Near(string written, IEnumerable<string> known)
    {
        var most = written.Length < 5 ? 1 : MaxSlips;
        return known
            .Select(name => (Name: name, Slips: EditDistance.Between(Folded(written), Folded(name))))
            .Where(one => one.Slips <= most)
            .OrderBy(static one => one.Slips)
            .Select(static one => one.Name)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Elsewhere(Type root, string name) =>
        SettingShape
            .AllKeys(root)
            .Where(one => one.Property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(static one => one.Key)
            .Take(3);

    private static string Folded(string name) => name.ToUpperInvariant();
}
