namespace QualityMonitor.Etl.Sources;

/// <summary>
/// A place where files come from. A new kind of source is one class and one registration; it only lists and opens,
/// it never removes: what was taken is known by content, so listing the same file again does no harm.
/// </summary>
public interface ISource
{
    /// <summary>Unique; submissions are kept under it.</summary>
    string Name { get; }

    /// <summary>Everything there is now, in a stable order. Throws when the place cannot be read: an empty list means that it is empty.</summary>
    IAsyncEnumerable<SourceItem> ListAsync(CancellationToken cancellationToken);
}

/// <summary>One thing that lies in a source.</summary>
/// <param name="FileName">File name without a folder.</param>
public abstract record SourceItem(string FileName);

/// <summary>A file to take.</summary>
/// <param name="Sender">Who sent it: an address; null from a folder.</param>
/// <param name="Open">Opens the content; called at most once, the caller disposes.</param>
public sealed record IncomingFile(string FileName, string? Sender, Func<Stream> Open) : SourceItem(FileName);

/// <summary>A file that is not taken, and is counted so that nobody wonders.</summary>
/// <param name="Reason">Russian, for the journal.</param>
/// <param name="IsTemporary">The file is taken by a later run, when it is no longer being written.</param>
public sealed record LeftFile(string FileName, string Reason, bool IsTemporary) : SourceItem(FileName);
