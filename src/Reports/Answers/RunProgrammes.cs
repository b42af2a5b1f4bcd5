using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// The programmes of one run of answers, each read once and as it is known now: a file is answered to whoever is there
/// today, however long ago it was loaded.
/// </summary>
public sealed class RunProgrammes(ProgrammeReader programmes)
{
    private readonly Dictionary<string, ProgrammeHistory?> known = new(StringComparer.Ordinal);
    private IReadOnlyList<ProgrammeHistory>? all;

    /// <returns>Null when nothing defines the programme.</returns>
    public async Task<ProgrammeHistory?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(code, out var history))
            known.Add(code, history = await programmes.HistoryAsync(code, AsOf.Now, cancellationToken));
        return history;
    }

    public async Task<IReadOnlyList<ProgrammeHistory>> AllAsync(CancellationToken cancellationToken)
    {
        if (all is not null)
            return all;
        var found = new List<ProgrammeHistory>();
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (await FindAsync(code, cancellationToken) is { } history)
                found.Add(history);
        }

        return all = found;
    }

    /// <summary>
    /// Whose a file is that tells of no programme: of the only one there is, or of the only one for which the place speaks
    /// that it came from, when that is a municipality's.
    /// </summary>
    public async Task<ProgrammeHistory?> OfAsync(
        string source,
        ReportOptions? options,
        CancellationToken cancellationToken
    ) =>
        await AllAsync(cancellationToken) switch
        {
            [var only] => only,
            var several => several.Where(one => options?.MunicipalityOf(source, one.Latest) is not null).ToList()
                is [var own]
                ? own
                : null,
        };

    /// <summary>Whom a stranger's file is for, nobody knows: it is not opened.</summary>
    public async Task<IReadOnlyList<ProgrammeDefinition>> LatestAsync(CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Select(static one => one.Latest)];
}
