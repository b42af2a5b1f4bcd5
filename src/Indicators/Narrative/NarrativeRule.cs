using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Narrative;

/// <summary>
/// Which texts hold, of all that were ever sent: of each place the rows of the file that came last. A file that says
/// nothing of a place leaves it as it was; «-» takes back what stood there. Pure.
/// </summary>
public static class NarrativeRule
{
    /// <summary>A report that asks for more than a head can decide asks for nothing.</summary>
    public const int MostProposals = 3;

    /// <param name="rows">In the order of the files' last words, within a file from the top.</param>
    /// <param name="textOf">The text of a row.</param>
    /// <param name="fileOf">What tells the files apart.</param>
    /// <returns>What holds, in the order of the rows.</returns>
    public static IReadOnlyList<T> Holding<T>(IReadOnlyList<T> rows, Func<T, SaidText> textOf, Func<T, long> fileOf)
    {
        var last = new Dictionary<Place, long>();
        foreach (var row in rows)
            last[PlaceOf(textOf(row))] = fileOf(row);
        return [.. rows.Where(row => last[PlaceOf(textOf(row))] == fileOf(row) && !textOf(row).IsTakenBack)];
    }

    /// <summary>Whether an explanation or a proposal of one period stands in the report of another.</summary>
    /// <param name="report">The report's.</param>
    /// <param name="own">Of the indicator, where it differs: a year in the report of a quarter. Null for none.</param>
    public static bool IsOf(SaidText text, Period report, Period? own = null) =>
        text.Period == report || (own is not null && text.Period == own);

    private static Place PlaceOf(SaidText text) =>
        text.Kind == SaidKind.Proposal
            ? new Place(text.Kind, "", "", "", text.OrganisationCode ?? "", text.Period)
            : new Place(
                text.Kind,
                text.ReportKind,
                text.Section,
                text.IndicatorCode ?? "",
                text.OrganisationCode ?? "",
                text.Period
            );

    private readonly record struct Place(
        SaidKind Kind,
        string ReportKind,
        string Section,
        string Indicator,
        string Organisation,
        Period? Period
    );
}
