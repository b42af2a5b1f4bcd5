using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>The other schools of a programme, so that what people wrote of them is not quoted to this one.</summary>
internal sealed class Strangers
{
    private readonly List<string> names;

    public Strangers(ReportData data, string school)
    {
        var own = data.History.Everyone().Where(one => one.Code == school).SelectMany(NamesOf).ToHashSet(Comparer);
        names =
        [
            .. data
                .History.Everyone()
                .Where(one => one.Level == OrganisationLevel.School && one.Code != school)
                .SelectMany(NamesOf)
                .Where(name => !own.Contains(name))
                .Distinct(Comparer),
        ];
    }

    private static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>«СОШ № 1» is not named by «СОШ № 10».</summary>
    public bool AreNamedIn(string text)
    {
        var folded = Fold(text);
        return names.Exists(name => Stands(name, folded));
    }

    /// <summary>The text; empty where it names another school.</summary>
    public string Quoted(string text) => AreNamedIn(text) ? "" : text;

    private static IEnumerable<string> NamesOf(Organisation one) =>
        one.Aliases.Append(one.Name).Append(one.ShortName).Select(Fold).Where(static name => name.Length > 2);

    /// <summary>However «№ 5» is spaced.</summary>
    private static string Fold(string text) =>
        Words
            .Tidy(text)
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace(" №", "№", StringComparison.Ordinal)
            .Replace("№ ", "№", StringComparison.Ordinal);

    private static bool Stands(string name, string text)
    {
        for (
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + name.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
                return true;
        }

        return false;
    }
}
