namespace QualityMonitor.Indicators.Organisations;

/// <summary>One organisation of a list, as it is written there or as its range says it: «СОШ №4» of «СОШ № 3-5».</summary>
public sealed record ListedOrganisation(string Text, OrganisationMatch Match);

/// <summary>
/// Finds all organisations that a cell names where a list may stand. A list in which something is no organisation by itself
/// (a town, a branch of the one before, «и др.») is not understood in part: it is one question.
/// </summary>
public sealed class OrganisationLists(OrganisationDirectory directory)
{
    /// <param name="text">As written, line breaks included.</param>
    /// <param name="parentCode">See <see cref="OrganisationDirectory.Find(string, string?, bool)"/>.</param>
    /// <param name="offersNearest">As there.</param>
    /// <returns>One or more, each once; empty where no letter and no figure is written.</returns>
    public IReadOnlyList<ListedOrganisation> Find(string text, string? parentCode = null, bool offersNearest = true)
    {
        if (Codes(text) is { } coded)
            return coded;
        var names = OrganisationListReader.Read(text);
        if (names.Count == 0)
            return [];
        var whole = new ListedOrganisation(text, directory.Find(text, parentCode, offersNearest));

        // An organisation may have a list for its name, and a place with it.
        if (names.Count == 1 || whole.Match is OrganisationMatch.Found)
            return [whole];
        if (directory.TerritoryIn(text) is OrganisationMatch.Unknown)
            return [AsOne(whole)];
        var within = parentCode;
        var listed = new List<ListedOrganisation>();
        foreach (var name in names.DistinctBy(static one => (one.Type, one.Number, one.ProperName)))
        {
            var match = directory.Find(name, within, offersNearest);
            if (match is OrganisationMatch.Found({ Level: > OrganisationLevel.School } place) && listed.Count == 0)
                within = place.Code;
            else if (IsNoName(name) && match is not OrganisationMatch.Found)
                return [AsOne(whole)];
            else
                listed.Add(new ListedOrganisation(name.Text, match));
        }

        return listed;
    }

    /// <summary>«m-3; m-5»: codes have letters and numbers that a reader of names would take apart.</summary>
    private List<ListedOrganisation>? Codes(string text)
    {
        var parts = text.Split(
            [',', ';', '\n', '\r'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var found = parts.Select(directory.ByCode).OfType<Organisation>().Distinct().ToList();
        return parts.Length > 1 && Array.TrueForAll(parts, part => directory.ByCode(part) is not null)
            ? found.ConvertAll(static one => new ListedOrganisation(one.Code, new OrganisationMatch.Found(one)))
            : null;
    }

    /// <summary>A list that is one question is of no one, however well the school that begins it is known.</summary>
    private static ListedOrganisation AsOne(ListedOrganisation whole) =>
        whole.Match is OrganisationMatch.Found or OrganisationMatch.Elsewhere
            ? whole with
            {
                Match = new OrganisationMatch.Unknown([]),
            }
            : whole;

    private static bool IsNoName(OrganisationName name) =>
        name.Type == OrganisationType.Other
        || (name.Number is null && (name.ProperName is null || OrganisationWords.IsBranch(name.Text)));
}
