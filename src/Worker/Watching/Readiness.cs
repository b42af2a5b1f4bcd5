using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <param name="IsReady">The service does its work.</param>
/// <param name="Reasons">What is wrong; what does not keep the service from its work stands among them, too. No names
/// of people, no addresses.</param>
internal sealed record Readiness(bool IsReady, IReadOnlyList<ReadinessReason> Reasons)
{
    /// <summary>A service that has not looked for so long does not know how it is.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    public static Readiness Of(WatchBoard board, DateTimeOffset now)
    {
        var (at, troubles) = board.Seen;
        List<ReadinessReason> reasons =
        [
            .. board.Database is { } away
                ? [new ReadinessReason("database", "база данных не отвечает", away.Since, Blocks: true)]
            : at is null ? [new ReadinessReason("start", "служба ещё не осмотрелась", now, Blocks: true)]
            : now - at > Stale ? [new ReadinessReason("watch", "служба давно не осматривалась", at.Value, Blocks: true)]
            : Array.Empty<ReadinessReason>(),
            .. troubles.Select(static one => new ReadinessReason(one.Key, one.Title, one.Since, one.Blocks)),
        ];
        return new Readiness(!reasons.Exists(static reason => reason.Blocks), reasons);
    }
}

/// <param name="Blocks">The service is not ready because of it.</param>
internal sealed record ReadinessReason(string Key, string Title, DateTimeOffset Since, bool Blocks)
{
    /// <summary>«источник inbox не читается, с 30.11.2026 10:00».</summary>
    public string Line(TimeZoneInfo zone) =>
        $"{(Blocks ? "" : "(работе не мешает) ")}{Title}, с {Moments.Text(Since, zone)}";
}
