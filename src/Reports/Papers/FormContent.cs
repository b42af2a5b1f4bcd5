using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

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
    private const int LongestName = 90;

    /// <summary>«Форма СОШ 5, 2025-Q4.xlsx»: letters that no file name may have are left out.</summary>
    public string FileName =>
        string.Concat(
                $"Форма {(Organisation.ShortName.Length <= LongestName ? Organisation.ShortName : Organisation.ShortName[..LongestName])}, {Period.Code}"
                    .Where(static letter => letter != '№')
                    .Select(static letter =>
                        letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '-' : letter
                    )
            )
            .Replace("  ", " ", StringComparison.Ordinal) + ".xlsx";
}

/// <param name="Last">The fact of the period before; null: none was given.</param>
public sealed record FormLine(IndicatorDefinition Indicator, Fact? Last)
{
    /// <summary>Asked as two numbers, of which the program makes the share.</summary>
    public bool IsShare => Indicator.RollUp == RollUp.Ratio;
}
