using System.Collections.Concurrent;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>
/// A programme through all its passports: what held in each period. See the README of this folder. Immutable but for
/// what it remembers of what it was asked, which threads share: a table is read on one and written on another.
/// </summary>
public sealed partial class ProgrammeHistory
{
    /// <summary>A circle of successors ends nowhere and does no harm.</summary>
    private const int MostHeirs = 10;

    private readonly IReadOnlyList<GovernedRevision> revisions;
    private readonly DateOnly today;
    private readonly ConcurrentDictionary<DateOnly, Held> days = [];
    private readonly Lock deciding = new();
    private readonly ConcurrentDictionary<(Held Now, Held Then), ILookup<string, string>> origins = [];
    private readonly ConcurrentDictionary<DateOnly, ILookup<string, string>> absorbed = [];

    /// <param name="revisions">In the order in which they came; at least one.</param>
    /// <param name="today">Rows that begin later are not in force yet; null: the last versions are.</param>
    public ProgrammeHistory(IReadOnlyList<GovernedRevision> revisions, DateOnly? today = null)
    {
        this.revisions = revisions;
        this.today = today ?? DateOnly.MaxValue;
        Latest = revisions[^1].Passport.AsOf(this.today);
    }

    /// <summary>The history of a programme that was defined once.</summary>
    public static ProgrammeHistory Of(ProgrammeDefinition programme) =>
        new([new GovernedRevision(0, 0, 0, null, programme)]);

    /// <summary>Other passports on the same day.</summary>
    internal ProgrammeHistory Over(IReadOnlyList<GovernedRevision> others) => new(others, today);

    /// <summary>The municipality's part of every passport.</summary>
    /// <inheritdoc cref="ProgrammeDefinition.ScopedTo"/>
    public ProgrammeHistory ScopedTo(string municipality) =>
        new([.. revisions.Select(one => one with { Passport = one.Passport.ScopedTo(municipality) })], today);

    /// <summary>
    /// The last passport, of every row the version of today (<see cref="ProgrammeDefinition.AsOf"/>), what has ended
    /// included: whom it knows.
    /// </summary>
    public ProgrammeDefinition Latest { get; }

    public string Code => Latest.Code;

    /// <summary>The passports, in the order in which they came.</summary>
    public IReadOnlyList<GovernedRevision> Revisions => revisions;

    /// <summary>The revision that a period is judged by.</summary>
    public GovernedRevision Governing(Period period) => Timeline.Governing.Of(revisions, period.End);

    /// <summary>The programme as it held in a period: the same object for every period that it is the same
    /// for.</summary>
    public ProgrammeDefinition At(Period period) => At(period.End);

    /// <summary>The programme as it held on a day.</summary>
    public ProgrammeDefinition At(DateOnly day) => HeldOn(day).Programme;

    /// <summary>
    /// The programme as it held in a period, with the people and addresses of the last passport: rules have their time,
    /// letters go to whoever is there now.
    /// </summary>
    public ProgrammeDefinition ReachableAt(Period period)
    {
        var programme = At(period);
        var addresses = Latest.Organisations.ToDictionary(
            static one => one.Code,
            static one => one.Email,
            StringComparer.Ordinal
        );
        return programme with
        {
            Recipients = Latest.Recipients,
            Organisations =
            [
                .. programme.Organisations.Select(one =>
                    addresses.TryGetValue(one.Code, out var email) && email != one.Email
                        ? one with
                        {
                            Email = email,
                        }
                        : one
                ),
            ],
        };
    }

    /// <summary>The definition of an indicator in a period; null where the programme does not have it then.</summary>
    public IndicatorDefinition? IndicatorAt(string code, Period period) =>
        HeldOn(period.End).Indicators.GetValueOrDefault(code);

    /// <summary>The units of a period's indicators, by code.</summary>
    public IReadOnlyDictionary<string, Unit> UnitsAt(Period period) => HeldOn(period.End).Units;

    public OrganisationTree TreeAt(Period period) => At(period).Tree;

    /// <summary>
    /// Who an organisation is in a period: itself, or where it has ended by then, whoever goes on for it.
    /// </summary>
    public string HeirOf(string organisation, Period period)
    {
        var tree = TreeAt(period);
        for (var step = 0; step < MostHeirs && tree.Find(organisation) is null; step++)
        {
            if (EndedBy(organisation, period)?.Successor is not { } heir)
                break;
            organisation = heir;
        }

        return organisation;
    }

    /// <summary>The last row of an organisation that had ended before a period did.</summary>
    internal Organisation? EndedBy(string organisation, Period period) =>
        Governing(period)
            .Passport.Organisations.Where(one => one.Code == organisation && one.Validity.Until < period.End)
            .MaxBy(static one => one.Validity.Start);

    /// <summary>
    /// The organisations of one period that have become part of another one by a later period; itself is not among them.
    /// </summary>
    public IReadOnlyCollection<string> CameFrom(string organisation, Period now, Period then)
    {
        var (later, earlier) = (HeldOn(now.End), HeldOn(then.End));
        if (later == earlier)
            return [];
        if (!origins.TryGetValue((later, earlier), out var heirs))
            origins.TryAdd(
                (later, earlier),
                heirs = earlier
                    .Programme.Organisations.Select(one => (one.Code, Heir: HeirOf(one.Code, now)))
                    .Where(static one => one.Code != one.Heir)
                    .ToLookup(static one => one.Heir, static one => one.Code, StringComparer.Ordinal)
            );

        return [.. heirs[organisation]];
    }

    /// <summary>Whether anybody had ended by a period and become part of another.</summary>
    public bool HasAbsorbed(Period period) => AbsorbedBy(period).Count > 0;

    /// <summary>Who had ended by a period and become part of an organisation.</summary>
    public IEnumerable<string> Absorbed(string organisation, Period period) => AbsorbedBy(period)[organisation];

    private ILookup<string, string> AbsorbedBy(Period period)
    {
        if (!absorbed.TryGetValue(period.End, out var heirs))
            absorbed.TryAdd(
                period.End,
                heirs = Governing(period)
                    .Passport.Organisations.Where(static one => one.Successor is not null)
                    .Select(static one => one.Code)
                    .Distinct(StringComparer.Ordinal)
                    .Where(code => TreeAt(period).Find(code) is null)
                    .Select(code => (Code: code, Heir: HeirOf(code, period)))
                    .Where(static one => one.Code != one.Heir)
                    .ToLookup(static one => one.Heir, static one => one.Code, StringComparer.Ordinal)
            );
        return heirs;
    }

    /// <summary>Indicators that the programme has at other times than a definition of it, each as it was last.</summary>
    public IReadOnlyList<IndicatorDefinition> IndicatorsBeside(ProgrammeDefinition programme)
    {
        var known = programme.Indicators.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        var others = new Dictionary<string, IndicatorDefinition>(StringComparer.Ordinal);
        foreach (var one in revisions.SelectMany(static revision => revision.Passport.Indicators))
        {
            if (!known.Contains(one.Code))
                others[one.Code] = one;
        }

        return [.. others.Values];
    }

    /// <summary>Days on which the same rows hold share one definition, and with it what is made of it.</summary>
    private Held HeldOn(DateOnly day)
    {
        if (days.TryGetValue(day, out var known))
            return known;
        lock (deciding)
        {
            if (days.TryGetValue(day, out known))
                return known;
            var found = Timeline.Governing.Of(revisions, day).Passport.At(day);
            return days[day] = days.Values.FirstOrDefault(one => one.Programme.IsSameAs(found)) ?? new Held(found);
        }
    }

    private sealed class Held(ProgrammeDefinition programme)
    {
        private Dictionary<string, IndicatorDefinition>? indicators;
        private Dictionary<string, Unit>? units;

        public ProgrammeDefinition Programme => programme;

        public Dictionary<string, IndicatorDefinition> Indicators =>
            indicators ??= programme.Indicators.ToDictionary(static one => one.Code, StringComparer.Ordinal);

        public Dictionary<string, Unit> Units =>
            units ??= programme.Indicators.ToDictionary(
                static one => one.Code,
                static one => one.Unit,
                StringComparer.Ordinal
            );
    }
}
