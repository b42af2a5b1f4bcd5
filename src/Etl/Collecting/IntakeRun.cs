using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting;

/// <summary>What taking in from one source knows while it goes on.</summary>
/// <param name="contents">The content of each place when it was last taken.</param>
/// <param name="taken">Submissions that this run came upon, of all sources.</param>
/// <param name="waiting">Submissions that wait to be loaded.</param>
internal sealed class IntakeRun(string source, SourceStates states, Dictionary<string, string> contents, HashSet<long> taken, IReadOnlySet<long> waiting)
{
    public string Source => source;

    public HashSet<long> Taken => taken;

    public IReadOnlySet<long> Waiting => waiting;

    /// <summary>
    /// Somebody sent known content again: what a place holds changed to it, or it came in a message of its own. Tidying up a folder, or a
    /// message that is listed again, must not bring old figures back.
    /// </summary>
    public bool IsSentAgain(IncomingFile file, string contentHash) =>
        file.Place is { } place && (contents.TryGetValue(place, out var before) ? before != contentHash : file.IsSent);

    /// <summary>
    /// Known content lies where nothing lay: a copy, or somebody means it anew. Nobody can tell, so it changes nothing, and is told.
    /// </summary>
    public bool IsCopy(IncomingFile file) => file is { Place: { } place, IsSent: false } && !contents.ContainsKey(place);

    /// <summary>After the submission: lost in between, the content has the last word already and is only remembered.</summary>
    public async Task RememberAsync(IncomingFile file, string contentHash, CancellationToken cancellationToken)
    {
        if (file.Place is not { } place || contents.GetValueOrDefault(place) == contentHash)
            return;

        await states.KeepAsync(source, place, new SourceState(null, null, contentHash), cancellationToken);
        contents[place] = contentHash;
    }
}
