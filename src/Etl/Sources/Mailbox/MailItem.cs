namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Something a message brought.</summary>
/// <param name="Name">For people; of a <see cref="File"/> a safe file name.</param>
internal abstract record MailItem(string Name)
{
    /// <param name="Open">Good until the next item is asked for.</param>
    public sealed record File(string Name, Func<Stream> Open) : MailItem(Name)
    {
        /// <summary>Of the innermost forwarded message; null when the file came in the message itself.</summary>
        public string? ForwardedFrom { get; init; }
    }

    /// <summary>Too large to be kept.</summary>
    public sealed record Refused(string Name, string Reason) : MailItem(Name)
    {
        /// <summary>As of <see cref="File.ForwardedFrom"/>.</summary>
        public string? ForwardedFrom { get; init; }
    }

    /// <summary>Nothing to collect: a picture, a signature.</summary>
    public sealed record Other(string Name) : MailItem(Name);

    /// <summary>What this program wrote, quoted or taken along.</summary>
    public sealed record Ours(string Name) : MailItem(Name);
}
