namespace QualityMonitor.Worker.Watching;

/// <summary>Something that is wrong with the service now.</summary>
/// <param name="Key">The same for the same thing; what only one machine can see ends in <c>@machine</c>.</param>
/// <param name="Title">What is wrong, in Russian and in a few words: no address, no file's name, no name of a
/// person.</param>
/// <param name="Blocks">The service does not do its work because of it.</param>
/// <param name="Sentence">Russian, for whoever keeps the service.</param>
/// <param name="Advice">What to do, in Russian.</param>
internal sealed record Trouble(
    string Key,
    DateTimeOffset Since,
    bool Blocks,
    string Title,
    string Sentence,
    string Advice
)
{
    /// <summary>
    /// The sentence names a person's address: it is not for the log, which whoever keeps the machine reads and keeps.
    /// </summary>
    public bool NamesPerson { get; init; }
}
