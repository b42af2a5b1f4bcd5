using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>
/// A programme and the one that it goes on with, as one history: before the first day of the successor the predecessor
/// holds, in the successor's codes. So last year's figures of an indicator stand beside where it is the same: where the
/// passport names its earlier code, else where the code is the same and its series goes on
/// (<see cref="SeriesBreak"/>).
/// </summary>
public sealed class Continuation
{
    private readonly Dictionary<string, Heir> heirs;

    private Continuation(ProgrammeHistory successor, ProgrammeHistory predecessor, DateOnly startsOn)
    {
        Predecessor = predecessor;
        StartsOn = startsOn;
        heirs = HeirsOf(successor, predecessor, startsOn);
        History = successor.Over([
            .. predecessor.Revisions.Select(one => one with { Passport = InCodesOfSuccessor(one.Passport) }),
            // Its first passport holds from its first day on, however late it came: alone it would hold for all time.
            .. successor.Revisions.Select(
                (one, index) => one with { GovernsFrom = index == 0 ? startsOn : Later(one.GovernsFrom, startsOn) }
            ),
        ]);
    }

    /// <summary>In its own codes.</summary>
    public ProgrammeHistory Predecessor { get; }

    /// <summary>The first day of the successor.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>Both programmes; of the last day before <see cref="StartsOn"/> and of earlier ones the
    /// predecessor.</summary>
    public ProgrammeHistory History { get; }

    /// <returns>Null where the successor does not say when it begins: nothing tells the two apart then.</returns>
    public static Continuation? Of(ProgrammeHistory successor, ProgrammeHistory predecessor) =>
        successor.Latest.StartsOn is { } day ? new Continuation(successor, predecessor, day) : null;

    /// <summary>
    /// What an indicator of the predecessor is called in <see cref="History"/>: the code of its heir; where it has none
    /// a code that no passport can write, so that two programmes' «1.4» stay two things.
    /// </summary>
    public string CodeOf(string code) =>
        heirs.TryGetValue(code, out var heir) ? heir.Code : $"{Predecessor.Code}/{code}";

    private ProgrammeDefinition InCodesOfSuccessor(ProgrammeDefinition passport) =>
        passport with
        {
            Indicators =
            [
                .. passport.Indicators.Select(one =>
                    one with
                    {
                        Code = CodeOf(one.Code),
                        // A person says that it is the same: then another wording is no break.
                        Name =
                            heirs.TryGetValue(one.Code, out var heir)
                            && heir.IsNamed
                            && Meaning.IsSame(one.Name, heir.Was)
                                ? heir.Name
                                : one.Name,
                        Formula = one.Formula is { } formula ? FormulaCodes.Rename(formula, CodeOf) : null,
                        WeightCode = one.WeightCode is { } weight ? CodeOf(weight) : null,
                    }
                ),
            ],
        };

    private static Dictionary<string, Heir> HeirsOf(
        ProgrammeHistory successor,
        ProgrammeHistory predecessor,
        DateOnly startsOn
    )
    {
        var before = predecessor.Latest.Indicators.ToDictionary(
            static one => one.Code,
            StringComparer.OrdinalIgnoreCase
        );
        var found = new Dictionary<string, Heir>(StringComparer.Ordinal);
        var first = First(successor, startsOn);
        foreach (var one in first.Where(static one => one.ContinuesCode.Length > 0))
        {
            if (before.TryGetValue(one.ContinuesCode, out var named))
                found.TryAdd(named.Code, new Heir(one.Code, one.Name, named.Name, IsNamed: true));
        }

        foreach (var one in first.Where(static one => one.ContinuesCode.Length == 0))
        {
            if (before.TryGetValue(one.Code, out var same) && SeriesBreak.Between(same, one) is null)
                found.TryAdd(same.Code, new Heir(one.Code, one.Name, same.Name, IsNamed: false));
        }

        return found;
    }

    /// <summary>The successor's indicators as they were on its first day, or as they came later.</summary>
    private static List<IndicatorDefinition> First(ProgrammeHistory successor, DateOnly startsOn)
    {
        var passport = successor.Revisions[^1].Passport;
        return
        [
            .. passport
                .At(startsOn)
                .Indicators.Concat(passport.Indicators)
                .DistinctBy(static one => one.Code, StringComparer.Ordinal),
        ];
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    /// <param name="Was">What the predecessor called it last.</param>
    /// <param name="IsNamed">By the passport; else by its own code and definition.</param>
    private sealed record Heir(string Code, string Name, string Was, bool IsNamed);
}
