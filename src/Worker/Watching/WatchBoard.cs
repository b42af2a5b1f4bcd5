namespace QualityMonitor.Worker.Watching;

/// <summary>What the service knows of itself, for whoever asks the process; empty after a restart.</summary>
internal sealed class WatchBoard
{
    private readonly Lock gate = new();
    private (DateTimeOffset? LookedAt, IReadOnlyList<Trouble> Troubles) seen = (null, []);
    private Outage? database;
    private Outage? web;

    /// <summary>When it was last known what is wrong; null: not since the start.</summary>
    public (DateTimeOffset? LookedAt, IReadOnlyList<Trouble> Troubles) Seen
    {
        get
        {
            lock (gate)
                return seen;
        }
    }

    /// <summary>The database cannot be asked; null: it can.</summary>
    public Outage? Database
    {
        get
        {
            lock (gate)
                return database;
        }
    }

    /// <summary>The pages cannot be opened; null: they are, or are off.</summary>
    public Outage? Web
    {
        get
        {
            lock (gate)
                return web;
        }
        set
        {
            lock (gate)
                web = value;
        }
    }

    public void Saw(DateTimeOffset at, IReadOnlyList<Trouble> troubles)
    {
        lock (gate)
            (seen, database) = ((at, troubles), null);
    }

    /// <returns>True when it could be asked before.</returns>
    public bool LostDatabase(DateTimeOffset at, string reason)
    {
        lock (gate)
        {
            var isNew = database is null;
            database = new Outage(database?.Since ?? at, reason);
            return isNew;
        }
    }
}
