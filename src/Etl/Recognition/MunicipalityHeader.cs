using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// A column of municipalities beside the column of schools tells schools of one name apart, whether or not the layout
/// speaks of it.
/// </summary>
internal static partial class MunicipalityHeader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <returns>Null where rows name no organisation of a passport, or no header, or several, speak of a
    /// municipality.</returns>
    public static BoundColumn? In(
        Layout layout,
        IReadOnlyList<string> headers,
        SortedDictionary<int, BoundColumn> bound
    )
    {
        if (
            layout.Define is not null
            || layout.IsForm
            || layout.Has(ColumnRole.Municipality)
            || !(layout.Has(ColumnRole.Organisation) || layout.Has(ColumnRole.Organisations))
        )
            return null;
        var found = Enumerable
            .Range(1, headers.Count)
            .Where(column => !bound.ContainsKey(column) && IsMunicipality(headers[column - 1]))
            .ToList();
        return found is [var only]
            ? new BoundColumn(only, headers[only - 1], ColumnRole.Municipality, null, null, null) { IsAsked = false }
            : null;
    }

    /// <summary>
    /// Of two columns that are said to hold organisations, the one headed «Муниципалитет» holds those of the other.
    /// </summary>
    public static BoundColumn? AmongOrganisations(IEnumerable<BoundColumn> bound)
    {
        var organisations = bound.Where(static column => column.Role == ColumnRole.Organisation).ToList();
        return organisations.Count == 2 && organisations.FindAll(static one => IsMunicipality(one.Header)) is [var only]
            ? only with
            {
                Role = ColumnRole.Municipality,
            }
            : null;
    }

    public static bool IsMunicipality(string header) =>
        Words().IsMatch(TextNormalizer.Fold(header.Split(SheetHead.Divider)[^1]));

    /// <summary>«Район (городской округ)», «Наименование муниципального образования»: nothing but words for one.</summary>
    [GeneratedRegex(
        @"^(?=.*(район|округ|муниципал|город(?!ск)|(?<!\p{L})мо(?!\p{L})))((наименовани|названи)\p{L} )?"
            + @"((муниципальн|городск)\p{L}+|муниципалитет\p{L}*|образовани[еяй]|(район|округ|город)\p{L}{0,2}"
            + "|мо|го|мр|и|или|[ /,()])+$",
        Options,
        1000
    )]
    private static partial Regex Words();
}
