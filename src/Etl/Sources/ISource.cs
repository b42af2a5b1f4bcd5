using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Etl.Sources;

/// <summary>
/// A place where files come from. A new kind of source is one class and one registration. It removes nothing by itself:
/// what was taken is known by content, so listing the same file again does no harm, and a source that marks what was
/// taken does so only when it is told that it is stored.
/// </summary>
public interface ISource
{
    /// <summary>Unique; submissions are kept under it.</summary>
    string Name { get; }

    /// <summary>
    /// Everything there is now, in a stable order; each item is dealt with before the next one is asked for.
    /// An empty list means that the place is empty.
    /// </summary>
    /// <exception cref="SourceUnavailableException">The place cannot be read.</exception>
    IAsyncEnumerable<SourceItem> ListAsync(CancellationToken cancellationToken);

    /// <summary>Connects and looks, takes and changes nothing.</summary>
    /// <returns>What there is, in Russian, for the admin.</returns>
    /// <exception cref="SourceUnavailableException">The place cannot be read.</exception>
    Task<string> TryAsync(CancellationToken cancellationToken);
}

/// <summary>
/// A source cannot be read, for a reason outside this program. The message is Russian and names the place and never a
/// secret.
/// </summary>
/// <param name="expected">What the admin can do, in Russian.</param>
public sealed class SourceUnavailableException(string message, string expected, Exception? inner = null)
    : IOException(message, inner),
        IExplained
{
    public string Expected { get; } = expected;

    public Problem Problem => new("source-unavailable", RussianText.Stop(Message), Expected);
}

/// <summary>One thing that lies in a source.</summary>
/// <param name="FileName">File name without a folder.</param>
public abstract record SourceItem(string FileName);

/// <summary>A file to take.</summary>
/// <param name="Sender">Who sent it: an address; null from a folder.</param>
/// <param name="Open">Opens the content; called at most once, the caller disposes. Throws
/// <see cref="FileNotReadyException"/> where it must wait.</param>
public sealed record IncomingFile(string FileName, string? Sender, Func<Stream> Open) : SourceItem(FileName)
{
    public const int LongestPlace = 700;

    /// <summary>See <see cref="NewSubmission.ForwardedFrom"/>.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>See <see cref="NewSubmission.MessageId"/>.</summary>
    public string? MessageId { get; init; }

    /// <summary>See <see cref="Submission.SenderDoubt"/>.</summary>
    public string? SenderDoubt { get; init; }

    /// <summary>See <see cref="Submission.SenderProof"/>.</summary>
    public Proof? SenderProof { get; init; }

    /// <summary>See <see cref="NewSubmission.SenderKey"/>.</summary>
    public string SenderKey { get; init; } = "";

    /// <summary>
    /// Names where it lies, so that content that merely lies there is told from content that came again after something
    /// newer. Null: known content is never taken again. At most <see cref="LongestPlace"/> characters.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>
    /// What a later file replaces when it comes, where that is not <see cref="Place"/>: a message is a place of its
    /// own, the next one of the sender brings the next version. See <see cref="Places"/>.
    /// </summary>
    public string? Series { get; init; }

    /// <summary>See <see cref="NewSubmission.Place"/>.</summary>
    public string SubmissionPlace => Series ?? Place ?? FileName;

    /// <summary>
    /// What tells, without opening it, that the file at its place is the one that was taken before; null: only its
    /// bytes tell. Given only where a later change cannot leave both as they are.
    /// </summary>
    public FileMarks? Marks { get; init; }

    /// <summary>
    /// Somebody sent it to a place of its own, as a message is: known content at a place never seen came again. In a
    /// folder it would be a copy, or was moved.
    /// </summary>
    public bool IsSent { get; init; }

    /// <summary>When the server that keeps it received it; null where none says.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it was last changed, as its place says; null where it does not.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>See <see cref="Submission.IsMachineMade"/>.</summary>
    public bool IsMachineMade { get; init; }

    /// <summary>See <see cref="NewSubmission.IsCarried"/>.</summary>
    public bool IsCarried { get; init; }

    /// <summary>See <see cref="Submission.Refusal"/>.</summary>
    public string? Refusal { get; init; }

    /// <summary>
    /// Called before it is acknowledged where somebody sent, in a message of its own, what they had sent before and what
    /// still has the last word: it is taken no second time.
    /// </summary>
    public Action Repeats { get; init; } = static () => { };

    /// <summary>
    /// Called with the content's hash when the content and its submission are stored, now or by an earlier run, and
    /// never before; not called at all for a file that could not be stored.
    /// </summary>
    public Func<string, CancellationToken, Task> Acknowledge { get; init; } = static (_, _) => Task.CompletedTask;
}

/// <summary>Length and time of the last change, as its place writes them.</summary>
public sealed record FileMarks(string Length, string Modified);

/// <summary>
/// The file cannot be opened just now, and that is no failure: what is still there is taken by a later run.
/// </summary>
/// <param name="reason">Russian, for the journal.</param>
public sealed class FileNotReadyException(string reason, IOException? cause = null) : IOException(reason, cause);

/// <summary>A file that is not taken, and is counted so that nobody wonders.</summary>
/// <param name="Reason">Russian, for the journal.</param>
/// <param name="IsTemporary">The file is taken by a later run, when it is no longer being written.</param>
public sealed record LeftFile(string FileName, string Reason, bool IsTemporary) : SourceItem(FileName);

/// <summary>A file that the other side says has not changed since it was taken; nothing was fetched.</summary>
public sealed record SameFile(string FileName) : SourceItem(FileName);

/// <summary>Something that came and can never be taken as it is: too large, locked, or nothing of use in it.</summary>
/// <param name="Reason">Russian; what is wrong and what is expected.</param>
public sealed record RefusedFile(string FileName, string Reason) : SourceItem(FileName);

/// <summary>One item of the source cannot be had now; the others go on, and the run ends as failed.</summary>
public sealed record FailedFile(string FileName, SourceUnavailableException Error) : SourceItem(FileName);
