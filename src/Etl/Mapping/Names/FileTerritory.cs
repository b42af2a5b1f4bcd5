using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// The municipality that a table is of, by the folders it lies in, the name of its file, of its sheet and the heading
/// above it. What names several says nothing; what speaks against another is asked about.
/// </summary>
internal static class FileTerritory
{
    /// <param name="place">See <see cref="Store.NewSubmission.Place"/>: its folders count.</param>
    /// <returns>Null: no municipality is named.</returns>
    public static Parsed<Organisation>? Of(
        OrganisationDirectory directory,
        string place,
        string fileName,
        Binding table
    )
    {
        Organisation? territory = null;
        foreach (var (title, what, isHeading) in Titles(place, fileName, table))
        {
            switch (directory.TerritoryIn(title))
            {
                case OrganisationMatch.Found(var named) when territory is null || directory.IsIn(named, territory.Code):
                    territory = named;
                    break;
                case OrganisationMatch.Found(var named) when !directory.IsIn(territory, named.Code):
                    return NameMessages.TerritoriesContradict(what, title, named, territory);
                case OrganisationMatch.Unknown when !isHeading && !table.Layout.IsForm:
                    return NameMessages.TerritoryUnknown(what, title);
            }
        }

        return territory is null ? null : (Parsed<Organisation>)territory;
    }

    private static IEnumerable<(string Title, string What, bool IsHeading)> Titles(
        string place,
        string fileName,
        Binding table
    )
    {
        // The last part is the file; an address of mail or of the web is no folder.
        foreach (var folder in place.Split('/')[..^1].Where(static part => !part.Contains('@') && !part.EndsWith(':')))
            yield return (WithoutExtension(folder), "папка", false);
        yield return (WithoutExtension(fileName), "файл", false);
        yield return (table.Sheet.Name, "лист", false);
        if (table.Layout.IsForm)
            yield break;
        foreach (var row in table.Head.Rows.Where(row => row.Number < table.HeaderTop))
        {
            foreach (var column in row.Columns.ToArray())
                yield return (TextNormalizer.Tidy(row[column].Text), "заголовок", true);
        }
    }

    private static string WithoutExtension(string name) =>
        Path.GetExtension(name) is { Length: > 1 and < 6 } extension && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? name[..^extension.Length]
            : name;
}
