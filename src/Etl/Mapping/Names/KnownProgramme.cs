using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// A programme that a passport defined, with its organisations ready to be found: the files of one run share it.
/// </summary>
internal sealed class KnownProgramme(ProgrammeHistory history)
{
    public ProgrammeHistory History => history;

    private readonly Dictionary<IReadOnlyList<Organisation>, OrganisationDirectory> directories = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>Whom the programme has ever known: an old file may name who is gone.</summary>
    public ProgrammeDefinition Definition { get; } = history.Everybody(null);

    /// <summary>Everybody, each in the municipality that it belonged to in a file's period.</summary>
    /// <param name="period">Null: each row says its own, and everybody is where they are today.</param>
    public OrganisationDirectory OrganisationsIn(Period? period)
    {
        var everyone = history.Everyone(period);
        if (!directories.TryGetValue(everyone, out var directory))
            directories.Add(everyone, directory = new OrganisationDirectory(everyone));
        return directory;
    }

    /// <summary>Who had which name of its own in a period: what else a school is called is not asked.</summary>
    public Lazy<OrganisationDirectory>? NamesIn(Period? period) =>
        period is null
            ? null
            : new(() =>
                new OrganisationDirectory(
                    history.At(period).Organisations.Select(static one => one with { Aliases = [] })
                )
            );

    /// <summary>One finder for all periods of which the same holds.</summary>
    public Func<Period, OrganisationFinder> FinderOfPeriod(Func<Period, OrganisationFinder> make)
    {
        var finders = new Dictionary<ProgrammeDefinition, OrganisationFinder>(ReferenceEqualityComparer.Instance);
        return period =>
        {
            var held = history.At(period);
            if (!finders.TryGetValue(held, out var finder))
                finders.Add(held, finder = make(period));
            return finder;
        };
    }

    /// <summary>The programme that goes on with this one; null: none does.</summary>
    public ProgrammeName? Heir { get; init; }

    /// <summary>What a file is held against.</summary>
    /// <param name="period">The file's; null: each row says its own, and the last definition reads it.</param>
    public ProgrammeDefinition RulesOf(Period? period) => period is null ? history.Latest : history.At(period);

    /// <summary>Indicators of other times that the rules do not have: a row of theirs is told, not taken for a
    /// mistake.</summary>
    public IReadOnlyList<IndicatorDefinition> IndicatorsBeside(ProgrammeDefinition rules) =>
        history.IndicatorsBeside(rules);
}
