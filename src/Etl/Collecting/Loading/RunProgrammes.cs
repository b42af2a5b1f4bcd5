using QualityMonitor.Etl.Mapping.Names;
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

    /// <returns>Null when nothing defines the programme yet.</returns>
    public async Task<KnownProgramme?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(code, out var programme))
            known[code] = programme = await programmes.HistoryAsync(code, AsOf.Now, cancellationToken) is { } history
                ? new KnownProgramme(history)
                : null;
        return programme;
    }

    /// <summary>A file is about to define a programme anew.</summary>
    public void Forget() => known.Clear();
}
