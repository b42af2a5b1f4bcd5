using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// The programmes of one run, each read once: a country's passport names 38,000 schools, and its files come by the
/// thousand.
/// </summary>
internal sealed class RunProgrammes(ProgrammeReader programmes)
{
    private readonly Dictionary<string, KnownProgramme?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SharedIndicator>> shared = new(StringComparer.Ordinal);

    /// <returns>Null when nothing defines the programme yet.</returns>
    public async Task<KnownProgramme?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(code, out var programme))
            known[code] = programme = await programmes.HistoryAsync(code, AsOf.Now, cancellationToken) is { } history
                ? new KnownProgramme(history)
                {
                    Heir = history.Latest.EndsOn is null
                        ? null
                        : await programmes.SuccessorAsync(code, cancellationToken),
                }
                : null;
        return programme;
    }

    /// <summary>What other programmes ask as well.</summary>
    public async Task<IReadOnlyList<SharedIndicator>> SharedAsync(
        ProgrammeDefinition own,
        CancellationToken cancellationToken
    )
    {
        if (shared.TryGetValue(own.Code, out var found))
            return found;
        var all = new List<SharedIndicator>();
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (code != own.Code && await FindAsync(code, cancellationToken) is { Definition: var other })
                all.AddRange(SharedIndicator.Of(own, other));
        }

        return shared[own.Code] = all;
    }

    /// <summary>All other programmes.</summary>
    public async Task<IReadOnlyList<ProgrammeName>> BesideAsync(string code, CancellationToken cancellationToken)
    {
        var names = new List<ProgrammeName>();
        foreach (var other in await programmes.CodesAsync(cancellationToken))
        {
            if (other != code && await FindAsync(other, cancellationToken) is { Definition: var programme })
                names.Add(new ProgrammeName(other, programme.Name));
        }

        return names;
    }

    /// <summary>A file is about to define a programme anew.</summary>
    public void Forget()
    {
        known.Clear();
        shared.Clear();
    }
}
