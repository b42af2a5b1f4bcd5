using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Short names that tell apart. «СОШ № 1» stands in every second municipality of a region: there its municipality is
/// named with it, or where even that does not tell two apart, its code. With plain blanks, as texts are kept.
/// </summary>
public sealed class OrganisationNames
{
    private readonly Dictionary<string, string> byCode = new(StringComparer.Ordinal);

    /// <param name="organisations">Told apart from one another; of equal codes the first counts.</param>
    /// <param name="tree">Where they belong.</param>
    /// <param name="others">Of other times: they have names, and nobody is told apart from them.</param>
    public OrganisationNames(
        IEnumerable<Organisation> organisations,
        OrganisationTree tree,
        IEnumerable<Organisation>? others = null
    )
    {
        foreach (var one in others ?? [])
            byCode[one.Code] = Short(one);
        foreach (
            var alike in organisations
                .DistinctBy(static one => one.Code, StringComparer.Ordinal)
                .GroupBy(Short, StringComparer.OrdinalIgnoreCase)
        )
            Add([.. alike], tree);
    }

    /// <summary>Of everybody that is known.</summary>
    public IReadOnlyDictionary<string, string> ByCode => byCode;

    /// <summary>The code itself of whom nobody knows.</summary>
    public string Of(string code) => byCode.GetValueOrDefault(code, code);

    private void Add(List<Organisation> alike, OrganisationTree tree)
    {
        var parents = alike.ConvertAll(one => tree.Above(one.Code).FirstOrDefault() is { } above ? Short(above) : null);
        var areTold =
            !parents.Contains(null) && parents.Distinct(StringComparer.OrdinalIgnoreCase).Count() == alike.Count;
        foreach (var (one, parent) in alike.Zip(parents))
            byCode[one.Code] = alike.Count == 1 ? Short(one) : $"{Short(one)} ({(areTold ? parent : one.Code)})";
    }

    private static string Short(Organisation organisation) => TextNormalizer.Tidy(organisation.ShortName);
}
