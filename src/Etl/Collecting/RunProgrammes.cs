using QualityMonitor.Indicators;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>The programmes of one run, each read once: a country's passport names 38,000 schools, and its files come by the thousand.</summary>
internal sealed class RunProgrammes(ProgrammeReader programmes, TimeProvider clock)
{
    private readonly Dictionary<string, ProgrammeDefinition?> known = new(StringComparer.Ordinal);

    /// <returns>Null when nothing defines the programme yet.</returns>
    public async Task<ProgrammeDefinition?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(code, out var programme))
            known[code] = programme = await programmes.CurrentAsync(code, clock.GetUtcNow(), cancellationToken);
        return programme;
    }

    /// <summary>A file is about to define a programme anew.</summary>
    public void Forget() => known.Clear();
}
