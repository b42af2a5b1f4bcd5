using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>«Охват горячим питанием, %» is «Охват горячим питанием» where the tail is its unit.</summary>
internal static partial class UnitTail
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="key">A folded name.</param>
    /// <returns>The name without its tail; null when nothing like a unit ends it.</returns>
    public static (string Name, string Unit)? Of(string key) =>
        Shape().Match(key) is { Success: true } match ? (key[..match.Index], match.Groups["unit"].Value) : null;

    /// <summary>
    /// Percent, percentage points and plain counts are written in several ways; any other unit is to be the very one.
    /// </summary>
    public static bool Agrees(string tail, Unit unit) =>
        Bare(tail) == Bare(TextNormalizer.Fold(unit.Text))
        || (
            Unit.Parse(tail) is { IsOk: true, Value.Kind: var kind }
            && kind == unit.Kind
            && (
                kind is UnitKind.Percent or UnitKind.PercentagePoints or UnitKind.Score
                || (kind == UnitKind.Count && PlainCount().IsMatch(tail))
            )
        );

    private static string Bare(string unit) => unit.Trim(' ', '.', '(', ')');

    [GeneratedRegex(@" ?(\((в )?(?<unit>[^()]{1,30})\)|, ?(в )?(?<unit>[^,()]{1,30})|(?<unit>%))$", Options, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(ед|единиц|шт|штук|чел|человек)\.?$", Options, 1000)]
    private static partial Regex PlainCount();
}
