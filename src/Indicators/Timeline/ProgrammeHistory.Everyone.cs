using System.Collections.Concurrent;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>Whom a programme has ever known, and where they belonged.</summary>
public sealed partial class ProgrammeHistory
{
    private readonly ConcurrentDictionary<ProgrammeDefinition, IReadOnlyList<Organisation>> placed = new(
        ReferenceEqualityComparer.Instance
    );
    private volatile IReadOnlyList<Organisation>? everyone;
    private volatile OrganisationNames? names;

    /// <summary>
    /// Everybody whom a name in a file may mean: whom the last passport knows in any version, and whose row has gone
    /// since.
    /// </summary>
    public IReadOnlyList<Organisation> Everyone()
    {
        if (everyone is { } known)
            return known;
        lock (deciding)
            return everyone ??= EverKnown();
    }

    /// <summary>The same, each where it belonged in a period.</summary>
    /// <param name="period">Null: where it belongs today.</param>
    public IReadOnlyList<Organisation> Everyone(Period? period)
    {
        if (period is null)
            return Everyone();
        var held = At(period);
        return placed.GetOrAdd(held, PlacedIn);
    }

    /// <summary>The last passport with everybody as they belonged in a period: who may speak for whom is asked of all.
    /// </summary>
    /// <inheritdoc cref="Everyone(Period?)"/>
    public ProgrammeDefinition Everybody(Period? period) => Latest with { Organisations = Everyone(period) };

    /// <summary>The name of an organisation that means nobody else of <see cref="Everyone()"/>; the code of a stranger.
    /// </summary>
    public string NameOf(string organisation) =>
        (names ??= new OrganisationNames(Everyone(), Everybody(null).Tree)).Of(organisation);

    private IReadOnlyList<Organisation> PlacedIn(ProgrammeDefinition held)
    {
        var tree = held.Tree;

        Organisation Placed(Organisation one) =>
            tree.Find(one.Code) is { } then && then.ParentCode != one.ParentCode
                ? one with
                {
                    ParentCode = then.ParentCode,
                }
                : one;

        var all = Everyone();
        return all.All(one => Placed(one) == one) ? all : [.. all.Select(Placed)];
    }

    private List<Organisation> EverKnown()
    {
        var versions = revisions[^1].Passport.Organisations.ToLookup(static one => one.Code, StringComparer.Ordinal);
        var gone = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        foreach (var one in revisions.SelectMany(static revision => revision.Passport.Organisations))
        {
            if (!versions.Contains(one.Code))
                gone[one.Code] = one;
        }

        return [.. Latest.Organisations.Select(one => WithFormerNames(one, versions[one.Code])), .. gone.Values];
    }

    /// <summary>A name that the last passport gives an earlier version of the row still means it.</summary>
    private static Organisation WithFormerNames(Organisation organisation, IEnumerable<Organisation> versions)
    {
        var former = versions
            .SelectMany(static one => one.Aliases.Append(one.Name).Append(one.ShortName))
            .Except(
                organisation.Aliases.Append(organisation.Name).Append(organisation.ShortName),
                StringComparer.Ordinal
            )
            .ToList();
        return former.Count == 0 ? organisation : organisation with { Aliases = [.. organisation.Aliases, .. former] };
    }
}
