using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Papers;

/// <summary>What one organisation is asked for one period.</summary>
/// <param name="Before">The period whose values stand beside the cells; null: there is none.</param>
/// <param name="DueOn">The last day to send it back.</param>
public sealed record FormContent(
    ProgrammeDefinition Programme,
    Organisation Organisation,
    Period Period,
    Period? Before,
    DateOnly DueOn,
    IReadOnlyList<FormLine> Lines
)
{
    // A file name holds 255 bytes, and a Russian letter takes two.
    private const int LongestName = 38;
    private const int LongestCode = 40;

    /// <summary>The municipality of a school; null for whoever is no school, and where the passport names none.</summary>
    public Organisation? Municipality { get; } =
        Organisation.Level == OrganisationLevel.School
            ? Programme.Organisations.FirstOrDefault(one =>
                one.Code == Organisation.ParentCode && one.Level > OrganisationLevel.School
            )
            : null;

    /// <summary>
    /// «Волжский район, СОШ № 1, сведения за II квартал 2026 года (quality-2024).xlsx»: no two programmes and no two
    /// municipalities have files of one name. Letters that no file name may have are left out.
    /// </summary>
    public string FileName
    {
        get
        {
            var whose =
                (Municipality is null ? "" : Cut(Municipality.ShortName, LongestName) + ", ")
                + Cut(Organisation.ShortName, LongestName);
            return FileNames.Allowed($"{whose}, сведения за {Period.Title} ({Cut(Programme.Code, LongestCode)})")
                + ".xlsx";
        }
    }

    /// <summary>Whether anything is asked beside figures.</summary>
    public bool AsksWhy => Before is not null && Lines.Any(static line => line.Missed is not null);

    private static string Cut(string text, int most) =>
        TextNormalizer.Tidy(text) is var tidy && tidy.Length <= most ? tidy : tidy[..most].TrimEnd();
}

/// <param name="Last">The fact of the period before; null: none was given.</param>
public sealed record FormLine(IndicatorDefinition Indicator, Fact? Last)
{
    /// <summary>Asked as two numbers, of which the program makes the share.</summary>
    public bool IsShare => Indicator.RollUp == RollUp.Ratio;

    /// <summary>The programme takes no «-» for it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// How the plan was missed in the period before, or could not be judged: then there is a place to say why. Null where it
    /// was met.
    /// </summary>
    public MissedPlan? Missed { get; init; }
}

/// <summary>A figure that fell short of its plan, as reports print both.</summary>
/// <param name="IsDoubtful">Nobody can tell whether it did.</param>
/// <param name="Said">What the organisation wrote of it last time; empty for nothing.</param>
public sealed record MissedPlan(string Fact, string Plan, bool IsDoubtful = false, string Said = "");
