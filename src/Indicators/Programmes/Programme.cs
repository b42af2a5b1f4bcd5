using System.Runtime.CompilerServices;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Indicators.Programmes;

/// <summary>What a recipient is in the programme; decides which reports reach them.</summary>
public enum RecipientRole
{
    /// <summary>Муниципальный координатор: every report, digests, escalations.</summary>
    Coordinator,

    /// <summary>Руководитель управления: the quarterly report.</summary>
    Head,

    /// <summary>Gets reports and is asked for nothing.</summary>
    Reader,

    /// <summary>Методист: gets reports, and enters the municipal figures.</summary>
    Methodologist,
}

/// <summary>One address of a programme's mailing.</summary>
public sealed record Recipient(string Name, string Email, RecipientRole Role)
{
    /// <summary>For whom they enter figures, in the passport's words; empty: what the role brings
    /// (<see cref="Authority.Reach"/>).</summary>
    public string SpeaksFor { get; init; } = "";

    /// <summary>
    /// The code of the organisation whose part of the programme is theirs: its report, its completeness, its remarks,
    /// its answers; null: the whole programme.
    /// </summary>
    public string? Scope { get; init; }
}

/// <summary>
/// A programme as one revision of its passport defines it. A later passport replaces the whole definition; earlier
/// revisions stay in the store, so that an old report keeps the definitions of its day.
/// </summary>
/// <param name="Code">Unique, Latin, as used on the command line: <c>quality-2025</c>.</param>
/// <param name="Name">Printed name.</param>
/// <param name="OwnerCode">Code of the organisation the programme's figures speak of, usually the municipality.</param>
/// <param name="Document">The act that approved it; empty when not given.</param>
/// <param name="DeadlineDays">Calendar days after a period's end by which schools submit, moved to a working day
/// (<see cref="Completeness.CollectionDays"/>); 10 when the passport is silent.</param>
public sealed record ProgrammeDefinition(
    string Code,
    string Name,
    string OwnerCode,
    string Document,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    int DeadlineDays,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<IndicatorDefinition> Indicators,
    IReadOnlyList<Recipient> Recipients
)
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Organisation>, OrganisationTree> Trees = [];

    /// <summary>Who of its organisations belongs to whom: one tree for all definitions that have the same list.</summary>
    public OrganisationTree Tree => Trees.GetValue(Organisations, static all => new OrganisationTree(all));

    /// <summary>What figures are held against, whatever form or table brings them.</summary>
    public IReadOnlyList<CheckRule> Checks { get; init; } = [];

    /// <summary>Rows of the policy sheets that are understood, see <see cref="PolicyReader"/>.</summary>
    public IReadOnlyList<PolicyRow> Policies { get; init; } = [];

    /// <summary>
    /// Schools that answer to the programme's owner, in the passport's order; of a whole passport that leaves «Входит в»
    /// empty, all its schools.
    /// </summary>
    public IReadOnlyList<Organisation> Schools()
    {
        var below = Tree.Below(OwnerCode, OrganisationLevel.School);
        return below.Count > 0 || WholeOwnerCode is not null
            ? below
            : [.. Organisations.Where(static one => one.Level == OrganisationLevel.School)];
    }

    /// <summary>The code of the programme that this one goes on with; empty: none.</summary>
    public string Continues { get; init; } = "";

    /// <summary>Of a part of a programme the owner of the whole, whose level is asked of all alike; null: it is the
    /// whole.</summary>
    public string? WholeOwnerCode { get; init; }

    /// <summary>
    /// A municipality's part: its own organisations, those above it to compare with, and its own recipients. All rows of
    /// its schools stay that were ever below it, each for its time; so does whoever became part of one of them, wherever it
    /// was, for the successor is compared with all that it came from.
    /// </summary>
    public ProgrammeDefinition ScopedTo(string municipality)
    {
        var within = Closure(
            [municipality],
            known => Organisations.Where(one => IsBelow(one, known)).Select(static one => one.Code)
        );
        var before = Closure(
            within,
            known =>
                Organisations
                    .Where(one => one.Successor is { } heir && known.Contains(heir))
                    .Select(static one => one.Code)
        );
        var above = Closure(
            [municipality],
            known =>
                Organisations
                    .Where(one => known.Contains(one.Code))
                    .Select(static one => one.ParentCode)
                    .OfType<string>()
        );
        return this with
        {
            OwnerCode = municipality,
            WholeOwnerCode = WholeOwnerCode ?? OwnerCode,
            Organisations =
            [
                .. Organisations.Where(one =>
                    above.Contains(one.Code)
                    || IsBelow(one, within)
                    || (before.Contains(one.Code) && !within.Contains(one.Code))
                ),
            ],
            Recipients = [.. Recipients.Where(one => one.Scope == municipality)],
        };
    }

    /// <param name="next">What belongs to those that are known.</param>
    private static HashSet<string> Closure(IEnumerable<string> first, Func<HashSet<string>, IEnumerable<string>> next)
    {
        var known = first.ToHashSet(StringComparer.Ordinal);
        for (var before = 0; before < known.Count; )
        {
            before = known.Count;
            known.UnionWith(next(known).ToList());
        }

        return known;
    }

    private static bool IsBelow(Organisation one, HashSet<string> codes) =>
        one.ParentCode is { } parent && codes.Contains(parent);

    /// <summary>The rows that hold on a day.</summary>
    public ProgrammeDefinition At(DateOnly day) =>
        this with
        {
            Organisations = Holding(Organisations, day),
            Indicators = Holding(Indicators, day),
        };

    /// <summary>Of every code the last version, in the place of the first one.</summary>
    public ProgrammeDefinition Newest() =>
        this with
        {
            Organisations = Last(Organisations),
            Indicators = Last(Indicators),
        };

    /// <summary>Of every code the version of a day: the one that holds then, else the last that has ended, else the first that
    /// will begin.</summary>
    public ProgrammeDefinition AsOf(DateOnly day) =>
        this with
        {
            Organisations = Of(Organisations, day),
            Indicators = Of(Indicators, day),
        };

    /// <summary>Whether both are the same rows of the same passport.</summary>
    internal bool IsSameAs(ProgrammeDefinition other) =>
        ReferenceEquals(Recipients, other.Recipients)
        && ReferenceEquals(Policies, other.Policies)
        && Organisations.SequenceEqual(other.Organisations, ReferenceEqualityComparer.Instance)
        && Indicators.SequenceEqual(other.Indicators, ReferenceEqualityComparer.Instance);

    private static IReadOnlyList<T> Holding<T>(IReadOnlyList<T> rows, DateOnly day)
        where T : IVersion =>
        rows.All(one => one.Validity.Holds(day)) ? rows : [.. rows.Where(one => one.Validity.Holds(day))];

    private static IReadOnlyList<T> Last<T>(IReadOnlyList<T> rows)
        where T : class, IVersion =>
        rows.All(static one => one.Validity.IsOpen)
            ? rows
            :
            [
                .. rows.GroupBy(static one => one.Code, StringComparer.OrdinalIgnoreCase)
                    .Select(static versions => versions.MaxBy(static one => one.Validity.Start)!),
            ];

    private static IReadOnlyList<T> Of<T>(IReadOnlyList<T> rows, DateOnly day)
        where T : class, IVersion =>
        rows.All(static one => one.Validity.IsOpen)
            ? rows
            :
            [
                .. rows.GroupBy(static one => one.Code, StringComparer.OrdinalIgnoreCase)
                    .Select(versions =>
                        versions.Where(one => one.Validity.Start <= day).MaxBy(static one => one.Validity.Start)
                        ?? versions.MinBy(static one => one.Validity.Start)!
                    ),
            ];

    /// <summary>True while the programme runs in any day of the period; open ends run for ever.</summary>
    public bool IsActiveIn(Period period) =>
        (StartsOn ?? DateOnly.MinValue) <= period.End && (EndsOn ?? DateOnly.MaxValue) >= period.Start;
}
