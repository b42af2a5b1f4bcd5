using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Arrivals;

/// <summary>What taking in from one source knows while it goes on.</summary>
/// <param name="places">What each place held when it was last taken.</param>
/// <param name="taken">Submissions that this run came upon, of all sources.</param>
/// <param name="waiting">Submissions that wait to be loaded.</param>
/// <param name="lastLook">When the source was last looked through; null: never.</param>
/// <param name="layouts">They tell what a file's name says.</param>
internal sealed class IntakeRun(
    string source,
    SourceStates states,
    Dictionary<string, SourceState> places,
    HashSet<long> taken,
    IReadOnlyList<Submission> waiting,
    DateTimeOffset? lastLook,
    IReadOnlyList<Layout> layouts
)
{
    private readonly HashSet<long> waitingIds = [.. waiting.Select(static file => file.Id)];
    private readonly HashSet<string> waitingContents = waiting
        .Select(static file => file.ContentHash)
        .ToHashSet(StringComparer.Ordinal);

    public string Source => source;

    public DateTimeOffset? LastLook => lastLook;

    public IReadOnlyList<Layout> Layouts => layouts;

    public HashSet<long> Taken => taken;

    public bool IsWaiting(Submission known) => waitingIds.Contains(known.Id);

    /// <summary>
    /// The content that the place of a file still holds, as its marks tell; null when the bytes must. What waits to be
    /// loaded is looked at anew on every run, and so is a place without marks.
    /// </summary>
    public string? UntouchedContent(IncomingFile file) =>
        file is { Place: { } place, Marks: { } marks }
        && places.TryGetValue(place, out var known)
        && marks == MarksOf(known)
        && !waitingContents.Contains(known.ContentHash)
            ? known.ContentHash
            : null;

    /// <summary>
    /// Somebody sent known content again: what a place holds changed to it, or it came in a message of its own. Tidying
    /// up a folder, or a message that is listed again, must not bring old figures back.
    /// </summary>
    public bool IsSentAgain(IncomingFile file, string contentHash) =>
        file.Place is { } place
        && (places.TryGetValue(place, out var before) ? before.ContentHash != contentHash : file.IsSent);

    /// <summary>
    /// Known content lies where nothing lay: a copy, or somebody means it anew. Nobody can tell, so it changes nothing,
    /// and is told.
    /// </summary>
    public bool IsCopy(IncomingFile file) => file is { Place: { } place, IsSent: false } && !places.ContainsKey(place);

    /// <summary>
    /// After the submission: lost in between, the content has the last word already and is only remembered.
    /// </summary>
    public async Task RememberAsync(IncomingFile file, string contentHash, CancellationToken cancellationToken)
    {
        if (file.Place is not { } place)
            return;
        var known = places.GetValueOrDefault(place);
        if (known?.ContentHash == contentHash && (file.Marks is null || file.Marks == MarksOf(known)))
            return;

        var state = new SourceState(file.Marks?.Length, file.Marks?.Modified, contentHash);
        await states.KeepAsync(source, place, state, cancellationToken);
        places[place] = state;
    }

    private static FileMarks? MarksOf(SourceState known) =>
        known is { Etag: { } length, Modified: { } modified } ? new FileMarks(length, modified) : null;
}
