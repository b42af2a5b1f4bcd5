using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// Finds an indicator by its code or name as a table writes them. A name decides; a code alone is taken only where the
/// name beside it is absent or nearly the same, for «№ п/п» of a foreign table is no code.
/// </summary>
internal sealed partial class IndicatorIndex
{
    /// <summary>
    /// What the store has room for; SQL Server refuses a longer one. A code that long is a name in the wrong column.
    /// </summary>
    public const int LongestCode = 100;

    private const int MaxCompared = 200;
    private const int MaxSearches = 200;

    private readonly IReadOnlyList<IndicatorDefinition> all;
    private readonly Dictionary<string, IndicatorDefinition> byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, IndicatorDefinition> byName;
    private readonly ILookup<string?, IndicatorDefinition> byBareName;
    private int searches;

    public IndicatorIndex(IReadOnlyList<IndicatorDefinition> indicators)
    {
        all = indicators;
        byName = indicators.ToLookup(static indicator => NameKey(indicator.Name), StringComparer.Ordinal);
        byBareName = indicators.ToLookup(BareName, StringComparer.Ordinal);
        foreach (var indicator in indicators)
            byCode.TryAdd(CodeKey(indicator.Code), indicator);
    }

    /// <summary>
    /// The name without what does not belong to it: letter case, doubled spaces, footnote marks, trailing punctuation.
    /// </summary>
    public static string NameKey(string name) =>
        WithoutMarks(TextNormalizer.Fold(name)).TrimEnd(' ', '.', ',', ';', ':');

    /// <summary>«Доля учителей 7)» without its footnote mark; a bracket that closes another one is none.</summary>
    public static string WithoutMarks(string name)
    {
        for (var text = name.TrimEnd(' ', '*'); ; text = text[..Mark().Match(text).Index].TrimEnd(' ', '*'))
        {
            if (
                !Mark().IsMatch(text)
                || (
                    text[^1] == ')'
                    && text.Count(static letter => letter == '(') >= text.Count(static letter => letter == ')')
                )
            )
                return text;
        }
    }

    /// <summary>A code typed as a number comes back as «1,1».</summary>
    public static string CodeKey(string code) => IndicatorCodes.Key(code);

    /// <summary>A text that is a code, a name or both: a header, a key of a layout.</summary>
    public Parsed<IndicatorDefinition> Find(string text) =>
        byCode.TryGetValue(CodeKey(text), out var coded) ? coded : FindInCell(text, out _);

    /// <param name="warning">The indicator was found, but look at it; null when there is nothing to say.</param>
    public Parsed<IndicatorDefinition> Find(string code, string name, out Problem? warning)
    {
        warning = null;
        var coded = code.Length > 0 ? byCode.GetValueOrDefault(CodeKey(code)) : null;
        if (name.Length == 0)
            return coded ?? (Parsed<IndicatorDefinition>)NameMessages.IndicatorUnknown(code, []);

        var named = FindInCell(name, out var differs);
        if (named.IsOk)
        {
            warning = differs;
            return named;
        }

        if (
            coded is null
            || (named.Problem!.Code != "indicator-ambiguous" && !IsNear(NameKey(name), NameKey(coded.Name)))
        )
            return coded is null ? named : NameMessages.CodeAgainstName(code, name, coded);
        warning = NameKey(name) == NameKey(coded.Name) ? null : NameMessages.NameDiffers(name, coded);
        return coded;
    }

    /// <summary>
    /// A name; else one with its code in the same cell, of which the name decides where it is anybody's, as it does
    /// where the code has a column of its own.
    /// </summary>
    private Parsed<IndicatorDefinition> FindInCell(string text, out Problem? warning)
    {
        warning = null;
        var whole = FindByName(text);
        if (whole.IsOk)
            return whole;
        Problem? contradiction = null;
        foreach (var cell in LabelledName.ReadingsOf(text))
        {
            var coded = byCode.GetValueOrDefault(CodeKey(cell.Code));
            if (coded is null && !cell.IsNumbered)
                continue;
            var named = cell.Name.Length == 0 ? null : FindKnown(cell.Name);
            if (named is { Count: 1 })
                return named[0];
            if (coded is null)
                continue;
            if (named is { Count: > 1 } ? named.Contains(coded) : IsSaidOf(coded, cell.Name))
            {
                warning = IsSame(coded, cell.Name) ? null : NameMessages.NameDiffers(cell.Name, coded);
                return coded;
            }

            contradiction ??= NameMessages.CodeAgainstName(cell.Code, cell.Name, coded);
        }

        return contradiction ?? whole;
    }

    /// <summary>Nothing beside a code, its unit, or its name as a person or one of our messages writes it.</summary>
    private static bool IsSaidOf(IndicatorDefinition coded, string name) =>
        IsSame(coded, name) || IsNear(NameKey(name), NameKey(coded.Name));

    private static bool IsSame(IndicatorDefinition coded, string name) =>
        name.Length == 0
        || UnitTail.Agrees(TextNormalizer.Fold(name).Trim('(', ')'), coded.Unit)
        || NameKey(name) == NameKey(coded.Name)
        || (name.EndsWith('…') && NameKey(coded.Name).StartsWith(NameKey(name.TrimEnd('…')), StringComparison.Ordinal));

    private List<IndicatorDefinition> FindKnown(string name) =>
        byName[NameKey(name)].ToList() is { Count: > 0 } found ? found : WithoutUnit(NameKey(name));

    private Parsed<IndicatorDefinition> FindByName(string name)
    {
        var found = FindKnown(name);
        return found.Count switch
        {
            1 => found[0],
            0 => NameMessages.IndicatorUnknown(name, Nearest(NameKey(name))),
            _ => NameMessages.IndicatorAmbiguous(name, found),
        };
    }

    /// <summary>Those named so but for a unit at the end of the one or the other, which is to be theirs.</summary>
    private List<IndicatorDefinition> WithoutUnit(string key) =>
        UnitTail.Of(key) is var (name, unit)
            ? [.. byName[name].Concat(byBareName[name]).Where(indicator => UnitTail.Agrees(unit, indicator.Unit))]
            : [.. byBareName[key]];

    /// <summary>
    /// Null for a name that does not end with the indicator's own unit: it is no other name than the whole.
    /// </summary>
    private static string? BareName(IndicatorDefinition indicator) =>
        UnitTail.Of(NameKey(indicator.Name)) is var (name, unit) && UnitTail.Agrees(unit, indicator.Unit) ? name : null;

    /// <summary>
    /// At most three, best first. Searching is quadratic, so a file of nothing but unknown names gets no more than some
    /// offers.
    /// </summary>
    private List<IndicatorDefinition> Nearest(string key)
    {
        if (++searches > MaxSearches)
            return [];
        return
        [
            .. all.Select(indicator => (indicator, Distance: Distance(key, NameKey(indicator.Name))))
                .Where(near => near.Distance <= Math.Max(3, key.Length / 2))
                .OrderBy(static near => near.Distance)
                .ThenBy(static near => near.indicator.Code, StringComparer.Ordinal)
                .Take(3)
                .Select(static near => near.indicator),
        ];
    }

    private static bool IsNear(string left, string right) =>
        Distance(left, right) <= Math.Max(left.Length, right.Length) / 4;

    private static int Distance(string left, string right) => EditDistance.Between(Cut(left), Cut(right));

    private static string Cut(string text) => text.Length > MaxCompared ? text[..MaxCompared] : text;

    [GeneratedRegex(
        @"([0-9]{1,2}\)|<(\*{1,3}|[0-9]{1,2})>|[\u00B9\u00B2\u00B3\u2070-\u2079\u207D\u207E])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mark();
}
