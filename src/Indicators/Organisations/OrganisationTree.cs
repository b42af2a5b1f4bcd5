namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Who belongs to whom: school, municipality, region, country. A circle of parents, which no passport can make, ends
/// nowhere and does no harm.
/// </summary>
public sealed class OrganisationTree
{
    private const int MostLevels = 10;

    private readonly IReadOnlyList<Organisation> all;
    private readonly Dictionary<string, Organisation> byCode;
    private readonly ILookup<string, Organisation> children;

    /// <param name="all">Of equal codes the first counts; a parent that is not among them is none.</param>
    public OrganisationTree(IReadOnlyList<Organisation> all)
    {
        this.all = all;
        byCode = all.DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .ToDictionary(static one => one.Code, StringComparer.Ordinal);
        children = all.Where(static one => one.ParentCode is not null)
            .ToLookup(static one => one.ParentCode!, StringComparer.Ordinal);
    }

    public Organisation? Find(string code) => byCode.GetValueOrDefault(code);

    public IEnumerable<Organisation> Children(string code) => children[code];

    /// <summary>The organisations above, nearest first.</summary>
    public IEnumerable<Organisation> Above(string code)
    {
        var current = Find(code);
        for (var step = 0; step < MostLevels && current?.ParentCode is { } parent && Find(parent) is { } above; step++)
        {
            yield return above;
            current = above;
        }
    }

    /// <summary>Whether it is the organisation of this code or belongs to it, at any depth.</summary>
    /// <param name="scope">As a person wrote it: letter case is nothing.</param>
    public bool IsWithin(string code, string scope) =>
        IsCode(code, scope) || Above(code).Any(above => IsCode(above.Code, scope));

    /// <summary>The organisations of a level at any depth below, in the order of the passport.</summary>
    public IReadOnlyList<Organisation> Below(string code, OrganisationLevel level) =>
        [.. all.Where(one => one.Level == level && Above(one.Code).Any(above => above.Code == code))];

    private static bool IsCode(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
