using System.Runtime.InteropServices;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Figures that one file gives twice. Loading finds which they are, a second pass over the file what they say, and a
/// third can then load one of equal ones and none of contradicting ones. Only what is repeated is kept in memory.
/// </summary>
/// <param name="isOfWord">See <see cref="CellPlace"/>.</param>
/// <param name="unitOf">Of an indicator by its code: «80» and «80 %» of a percent are one figure.</param>
internal sealed class Repetitions(Func<string, Unit> unitOf, bool isOfWord = false)
{
    private readonly HashSet<Key> watched = [];
    private readonly Dictionary<Key, Repeated> repeated = [];
    private readonly HashSet<Key> loaded = [];

    private bool isStudied;

    /// <summary>Something is repeated, and the file is to be read again for what it says.</summary>
    public bool AreOpen => repeated.Count > 0 && !isStudied;

    /// <summary>Figures of which none can be loaded.</summary>
    public int Contradicting =>
        repeated.Values.Where(static known => known.Differ).Sum(static known => known.Cells.Count);

    /// <summary>Their issues, for a file that has nothing else.</summary>
    public IEnumerable<NewIssue> Contradictions =>
        repeated
            .Where(static pair => pair.Value.Differ)
            .SelectMany(pair =>
                pair.Value.Cells.Select(cell => new NewIssue(
                    cell,
                    Severity.Error,
                    MappingMessages.RepeatedDifferent(Others(pair.Value, cell), isOfWord),
                    null,
                    pair.Key.Indicator,
                    pair.Key.Organisation,
                    pair.Key.Period
                ))
            );

    /// <summary>
    /// For what no unique key of the store tells apart: plans, and a table that is not loaded at all.
    /// </summary>
    public void Watch(Mapped mapped)
    {
        if (KeyOf(mapped) is { } key && !watched.Add(key))
            Found(mapped);
    }

    /// <summary>The store has this figure from the same file already.</summary>
    /// <exception cref="InvalidOperationException">It was not there when the file was studied.</exception>
    public void Found(Mapped mapped)
    {
        if (isStudied)
            throw new InvalidOperationException($"The table repeats {mapped} and did not when it was read before.");
        repeated.TryAdd(KeyOf(mapped)!.Value, new Repeated());
    }

    /// <summary>Reads the table once more, for what the repeated figures say and where.</summary>
    public void Study(IEnumerable<Mapped> table)
    {
        foreach (var mapped in table)
        {
            if (KeyOf(mapped) is { } key && repeated.TryGetValue(key, out var known))
                known.Note(ValueOf(mapped).Cell, ValueOf(mapped).Value, unitOf(key.Indicator));
        }

        watched.Clear();
        isStudied = true;
    }

    /// <summary>
    /// What is to be loaded: the same, or the issue of a figure that the file repeats or contradicts.
    /// </summary>
    public Mapped Settle(Mapped mapped, CellLedger ledger)
    {
        if (!isStudied || Refuse(mapped) is not { } refusal)
            return mapped;
        ledger.Recount(mapped is Mapped.Figure { Observation.Second: not null } ? 2 : 1);
        return new Mapped.Issue(refusal);
    }

    /// <returns>Null when the figure may be loaded; else the issue to record instead.</returns>
    private NewIssue? Refuse(Mapped mapped)
    {
        if (KeyOf(mapped) is not { } key || !repeated.TryGetValue(key, out var known))
            return null;
        if (known.Differ)
            return Issue(
                mapped,
                key,
                Severity.Error,
                MappingMessages.RepeatedDifferent(Others(known, ValueOf(mapped).Cell), isOfWord)
            );
        return loaded.Add(key)
            ? null
            : Issue(mapped, key, Severity.Warning, MappingMessages.RepeatedSame(known.Cells[0], isOfWord));
    }

    private static IEnumerable<CellAddress> Others(Repeated known, CellAddress cell) =>
        known.Cells.Where(other => other != cell).Distinct().Take(5);

    private static NewIssue Issue(Mapped mapped, Key key, Severity severity, Problem problem)
    {
        var text = mapped is Mapped.Figure figure
            ? figure.Observation.OriginalText
            : ((Mapped.Plan)mapped).Value.OriginalText;
        return new NewIssue(ValueOf(mapped).Cell, severity, problem, text, key.Indicator, key.Organisation, key.Period);
    }

    private static Key? KeyOf(Mapped mapped) =>
        mapped switch
        {
            Mapped.Figure { Observation: var fact } => new Key(
                fact.IndicatorCode,
                fact.OrganisationCode,
                fact.Period,
                fact.Breakdown,
                IsPlan: false
            ),
            Mapped.Plan { Value: var plan } => new Key(
                plan.IndicatorCode,
                plan.OrganisationCode,
                plan.Period,
                "",
                IsPlan: true
            ),
            _ => null,
        };

    /// <summary>A figure as it was understood, a plan as it is written.</summary>
    private static (CellAddress Cell, object Value) ValueOf(Mapped mapped) =>
        mapped is Mapped.Figure { Observation: var fact }
            ? (fact.Cell, fact.Fact)
            : (((Mapped.Plan)mapped).Value.Cell, ((Mapped.Plan)mapped).Value.OriginalText);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(
        string Indicator,
        string Organisation,
        Period Period,
        string Breakdown,
        bool IsPlan
    );

    private sealed class Repeated
    {
        // The first alone is kept: what differs from it differs, and what does not is the same.
        private object? first;

        public List<CellAddress> Cells { get; } = [];

        public bool Differ { get; private set; }

        public void Note(CellAddress cell, object value, Unit unit)
        {
            Cells.Add(cell);
            Differ |= !AreSame(first ??= value, value, unit);
        }

        private static bool AreSame(object one, object other, Unit unit) =>
            one is Fact fact
                ? FactSameness.AreSame(fact, (Fact)other, unit)
                : PlanSameness.AreSame((string)one, (string)other, unit);
    }
}
