namespace QualityMonitor.Store.Watching;

/// <summary>Something that is wrong with the service, as it is written down when it begins.</summary>
/// <param name="Key">The same for the same thing: <c>source:inbox</c>, <c>disk@server</c>.</param>
/// <param name="Title">What is wrong, in Russian, without a name or an address of a person.</param>
/// <param name="Blocks">The service does not do its work because of it.</param>
/// <param name="Sentence">Russian, for the admin.</param>
/// <param name="Advice">What to do, in Russian.</param>
public sealed record NewState(
    string Key,
    string Title,
    bool Blocks,
    string Sentence,
    string Advice,
    DateTimeOffset EnteredAt
);

/// <inheritdoc cref="NewState"/>
/// <param name="ToldAt">When the letter to the admin was written; null: none was.</param>
/// <param name="LeftAt">When it was well again; null: it is not.</param>
public sealed record WatchedState(
    long Id,
    string Key,
    string Title,
    bool Blocks,
    string Sentence,
    string Advice,
    DateTimeOffset EnteredAt,
    DateTimeOffset? ToldAt,
    DateTimeOffset? LeftAt
)
{
    /// <summary>The letter is written and still lies in the outbox.</summary>
    public bool IsLetterWaiting { get; init; }
}

/// <summary>What a letter to the admin tells.</summary>
/// <param name="IsEnd">That it is well again; false: that it is wrong.</param>
public sealed record ToldWatch(long StateId, bool IsEnd);

/// <summary>Words of a state that goes on.</summary>
public sealed record ChangedState(long Id, string Title, string Sentence, string Advice);
