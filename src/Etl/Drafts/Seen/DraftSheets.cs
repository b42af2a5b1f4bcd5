using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>What the names of sheets say that have the same table.</summary>
internal enum SheetsAre
{
    Schools,
    Municipalities,
    Periods,

    /// <summary>Subjects or classes.</summary>
    Parts,

    /// <summary>Nothing that the table needs: activities and risks stand on each of them.</summary>
    Unsaid,
}

/// <summary>The sheets of a book that a draft describes together.</summary>
/// <param name="Pattern">As the key <c>sheet</c> writes it.</param>
/// <param name="Names">In the order of the book.</param>
/// <param name="Year">Of «I квартал»; null: the names have theirs, or are of no time.</param>
internal sealed record DraftSheets(SheetsAre Are, string Pattern, IReadOnlyList<string> Names, Period? Year)
{
    private const int MostNamed = 3;

    /// <summary>«СОШ № 1», «СОШ № 2», and that there are more.</summary>
    public static string Named(IReadOnlyList<string> names) =>
        RussianText.Join([.. names.Select(static name => RussianText.Quote(name, 40))], MostNamed);
}
