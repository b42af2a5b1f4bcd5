using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Short names as reports print them. «СОШ № 1» stands in every second municipality of a region: there its municipality
/// is named with it, or where even that does not tell two apart, its code.
/// </summary>
internal sealed class PrintedNames
{
    private readonly Dictionary<string, string> byCode = new(StringComparer.Ordinal);

    /// <param name="others">Of other times: a figure of theirs may stand beside.</param>
    public PrintedNames(ProgrammeDefinition programme, OrganisationTree tree, IEnumerable<Organisation>? others = null)
    {
        foreach (var one in others ?? [])
            byCode[one.Code] = Short(one);
        foreach (
            var alike in programme
                .Organisations.DistinctBy(static one => one.Code, StringComparer.Ordinal)
                .GroupBy(Short, StringComparer.OrdinalIgnoreCase)
        )
        {
            var all = alike.ToList();
            var parents = all.ConvertAll(one =>
                tree.Above(one.Code).FirstOrDefault() is { } above ? Short(above) : null
            );
            var areTold =
                !parents.Contains(null) && parents.Distinct(StringComparer.OrdinalIgnoreCase).Count() == all.Count;
            foreach (var (one, parent) in all.Zip(parents))
                byCode[one.Code] = all.Count == 1 ? alike.Key : $"{Short(one)} ({(areTold ? parent : one.Code)})";
        }
    }

    /// <summary>The code itself where the programme does not know it.</summary>
    public string Of(string code) => byCode.GetValueOrDefault(code, code);

    private static string Short(Organisation organisation) =>
        Words.Tidy(organisation.ShortName).Replace(" №", RussianText.Nbsp + "№", StringComparison.Ordinal);
}
