using System.Runtime.InteropServices;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Figures that one file gives twice. A first pass notes them, so that the second can load one of equal ones and none of
/// contradicting ones without keeping the file in memory: only keys are kept, and cells only of what is repeated.
/// </summary>
internal sealed class Repetitions
{
    private readonly Dictionary<Key, First> seen = [];
    private readonly Dictionary<Key, Repeated> repeated = [];
    private readonly HashSet<Key> loaded = [];

    /// <summary>Figures of which none can be loaded.</summary>
    public int Contradicting => repeated.Values.Where(static known => known.Differ).Sum(static known => known.Cells.Count);

    /// <summary>Their issues, for a file that has nothing else.</summary>
    public IEnumerable<NewIssue> Contradictions => repeated.Where(static pair => pair.Value.Differ).SelectMany(static pair => pair.Value.Cells.Select(
        cell => new NewIssue(cell, Severity.Error, MappingMessages.RepeatedDifferent(Others(pair.Value, cell)), null, pair.Key.Indicator, pair.Key.Organisation, pair.Key.Period)));

    public void Note(Mapped mapped)
    {
        if (KeyOf(mapped) is not { } key)
            return;
        var (cell, hash) = ValueOf(mapped);
        if (seen.TryAdd(key, new First(cell, hash)))
            return;
        var first = seen[key];
        if (!repeated.TryGetValue(key, out var known))
            repeated.Add(key, known = new Repeated([first.Cell]));
        known.Cells.Add(cell);
        known.Differ |= first.Hash != hash;
    }

    /// <returns>Null when the figure may be loaded; else the issue to record instead.</returns>
    private NewIssue? Refuse(Mapped mapped)
    {
        if (KeyOf(mapped) is not { } key || !repeated.TryGetValue(key, out var known))
            return null;
        var (cell, _) = ValueOf(mapped);
        if (known.Differ)
            return Issue(mapped, key, Severity.Error, MappingMessages.RepeatedDifferent(Others(known, cell)));
        return loaded.Add(key) ? null : Issue(mapped, key, Severity.Warning, MappingMessages.RepeatedSame(known.Cells[0]));
    }

    /// <summary>What is to be loaded: the same, or the issue of a figure that the file repeats or contradicts.</summary>
    public Mapped Settle(Mapped mapped, CellLedger ledger)
    {
        if (Refuse(mapped) is not { } refusal)
            return mapped;
        ledger.Recount(mapped is Mapped.Figure { Observation.Second: not null } ? 2 : 1);
        return new Mapped.Issue(refusal);
    }

    private static IEnumerable<CellAddress> Others(Repeated known, CellAddress cell) => known.Cells.Where(other => other != cell).Distinct().Take(5);

    private static NewIssue Issue(Mapped mapped, Key key, Severity severity, Problem problem)
    {
        var text = mapped is Mapped.Figure figure ? figure.Observation.OriginalText : ((Mapped.Plan)mapped).Value.OriginalText;
        return new NewIssue(ValueOf(mapped).Cell, severity, problem, text, key.Indicator, key.Organisation, key.Period);
    }

    private static Key? KeyOf(Mapped mapped) => mapped switch
    {
        Mapped.Figure { Observation: var fact } => new Key(fact.IndicatorCode, fact.OrganisationCode, fact.Period, fact.Breakdown, IsPlan: false),
        Mapped.Plan { Value: var plan } => new Key(plan.IndicatorCode, plan.OrganisationCode, plan.Period, "", IsPlan: true),
        _ => null,
    };

    private static (CellAddress Cell, int Hash) ValueOf(Mapped mapped) => mapped is Mapped.Figure { Observation: var fact }
        ? (fact.Cell, fact.Fact.GetHashCode())
        : (((Mapped.Plan)mapped).Value.Cell, ((Mapped.Plan)mapped).Value.OriginalText.GetHashCode(StringComparison.Ordinal));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string Indicator, string Organisation, Period Period, string Breakdown, bool IsPlan);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct First(CellAddress Cell, int Hash);

    private sealed record Repeated(List<CellAddress> Cells)
    {
        public bool Differ { get; set; }
    }
}
