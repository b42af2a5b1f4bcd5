using System.Xml;

namespace QualityMonitor.Etl.Reading.Packages;

/// <summary>
/// A link of one part to another; <paramref name="Kind"/> is the last word of its type, the same in Strict and
/// Transitional.
/// </summary>
internal sealed record Relationship(string Id, string Kind, string Target);

internal static class Relationships
{
    /// <summary>
    /// The relationships of a part («» is the package), targets resolved; none when they are missing.
    /// </summary>
    public static List<Relationship> Of(OfficePackage package, string part)
    {
        var folder = Folder(part);
        var file = $"{folder}_rels/{part[folder.Length..]}.rels";
        var found = new List<Relationship>();
        if (!package.Has(file))
            return found;
        using var xml = package.OpenXml(file);
        while (xml.Next())
        {
            if (
                xml.NodeType != XmlNodeType.Element
                || xml.LocalName != "Relationship"
                || xml.Attribute("TargetMode") == "External"
            )
                continue;
            var type = xml.Attribute("Type") ?? string.Empty;
            found.Add(
                new(
                    xml.Attribute("Id") ?? string.Empty,
                    type[(type.LastIndexOf('/') + 1)..],
                    Resolve(package, folder, xml.Attribute("Target") ?? string.Empty)
                )
            );
        }

        return found;
    }

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string Resolve(OfficePackage package, string folder, string target)
    {
        target = target.Replace('\\', '/');
        var path = new List<string>();
        foreach (
            var step in (target.StartsWith('/') ? target : folder + target).Split(
                '/',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }

        var resolved = string.Join('/', path);
        var unescaped = Uri.UnescapeDataString(resolved);
        return !package.Has(resolved) && package.Has(unescaped) ? unescaped : resolved;
    }
}
