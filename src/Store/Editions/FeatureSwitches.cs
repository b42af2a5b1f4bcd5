using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>Since when a part is on.</summary>
/// <param name="At">For what has moments alone.</param>
/// <param name="Before">The last commit before that: it decides which files are its.</param>
public sealed record SwitchedOn(DateTimeOffset At, AsOf Before);

/// <summary>Since when parts of the program that write to people are on.</summary>
public sealed class FeatureSwitches(Database database, TimeProvider clock)
{
    public const string Answers = "answers";
    public const string Reminders = "reminders";
    public const string Notices = "notices";
    public const string Reports = "reports";

    /// <summary>Since when there is a folder that backups go to by themselves.</summary>
    public const string Backups = "backups";

    /// <summary>
    /// On from a restoring until a person has looked: the database does not know which letters went after its backup.
    /// </summary>
    public const string Restored = "restored";

    /// <summary>
    /// Remembers that a part is on or off from now on. Switched on again after a pause, it begins anew: what came in
    /// between stays unsaid, since a letter months late only confuses. A moment to come was written under a clock that
    /// ran ahead: what came since then would go unsaid until that day, so it begins now.
    /// </summary>
    /// <returns>Since when it is on; null when it is off.</returns>
    public async Task<DateTimeOffset?> SwitchAsync(string name, bool isOn, CancellationToken cancellationToken) =>
        (await SwitchInOrderAsync(name, isOn, cancellationToken))?.At;

    /// <summary>
    /// As <see cref="SwitchAsync"/>, with its place in the order of commits, for a part that asks which files came after
    /// it. Where only the moment begins anew, the place stays.
    /// </summary>
    /// <returns>Null when it is off.</returns>
    public async Task<SwitchedOn?> SwitchInOrderAsync(string name, bool isOn, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var latest = await LatestAsync(connection, name, cancellationToken);
        var at = ColumnTypes.Truncate(clock.GetUtcNow());
        if (latest is null ? !isOn : latest.IsOn == isOn && !(isOn && latest.SwitchedAt > at))
            return isOn ? latest!.On : null;

        await connection.ExecuteAsync(
            "add_switch",
            new
            {
                name,
                isOn,
                at,
                before = latest is { IsOn: true } && isOn ? latest.CommitNo : (long?)null,
            },
            cancellationToken
        );
        return isOn ? (await LatestAsync(connection, name, cancellationToken))!.On : null;
    }

    /// <summary>For whoever only looks.</summary>
    /// <returns>Since when it is on; null when it is off.</returns>
    public async Task<DateTimeOffset?> SinceAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var latest = await LatestAsync(connection, name, cancellationToken);
        var now = clock.GetUtcNow();
        return latest is { IsOn: true } ? (latest.SwitchedAt > now ? now : latest.SwitchedAt) : null;
    }

    private static Task<SwitchRow?> LatestAsync(
        StoreConnection connection,
        string name,
        CancellationToken cancellationToken
    ) => connection.FirstOrDefaultAsync<SwitchRow>("latest_switch", new { name }, cancellationToken);

    private sealed class SwitchRow
    {
        public bool IsOn { get; set; }

        public DateTimeOffset SwitchedAt { get; set; }

        public long CommitNo { get; set; }

        public SwitchedOn On => new(SwitchedAt, new AsOf(CommitNo));
    }
}
