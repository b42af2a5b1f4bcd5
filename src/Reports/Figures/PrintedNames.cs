using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Figures;

/// <summary>The names that tell apart (<see cref="OrganisationNames"/>) as reports print them: a number stays on the line
/// of its kind.</summary>
internal sealed class PrintedNames(
    ProgrammeDefinition programme,
    OrganisationTree tree,
    IEnumerable<Organisation>? others = null
)
{
    /// <summary>Of everybody that is known.</summary>
    public IReadOnlyDictionary<string, string> ByCode { get; } =
        new OrganisationNames(programme.Organisations, tree, others).ByCode.ToDictionary(
            static one => one.Key,
            static one => Print(one.Value),
            StringComparer.Ordinal
        );

    /// <summary>The code itself where the programme does not know it.</summary>
    public string Of(string code) => ByCode.GetValueOrDefault(code, code);

    public static string Print(string name) =>
        Words.Tidy(name).Replace(" №", RussianText.Nbsp + "№", StringComparison.Ordinal);
}
