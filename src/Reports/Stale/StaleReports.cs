using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Stale;

/// <summary>
/// Finds the reports that a correction, a late file or a passport has made stale. A report is built again only where
/// something was committed that may move it, and nothing of it is kept but what differs: making it again is a person's
/// decision.
/// </summary>
public sealed class StaleReports(
    EditionComparisons comparisons,
    EditionStore editions,
    ProgrammeReader programmes,
    ReportKinds kinds,
    Commits commits
)
{
    /// <summary>How far back anybody looks.</summary>
    private const int Quarters = 8;

    private const int MostChanges = 30;

    /// <summary>Finds them, and remembers what was compared.</summary>
    /// <param name="now">With the offset of the reports' days.</param>
    /// <returns>Of programmes in the order of their codes, oldest first.</returns>
    public Task<IReadOnlyList<StaleReport>> FindAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        CompareAsync(now, remembers: true, cancellationToken);

    /// <summary>The same for whoever only looks: nothing is written.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public Task<IReadOnlyList<StaleReport>> LookAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        CompareAsync(now, remembers: false, cancellationToken);

    private async Task<IReadOnlyList<StaleReport>> CompareAsync(
        DateTimeOffset now,
        bool remembers,
        CancellationToken cancellationToken
    )
    {
        var cutOff = new Cutoff(await commits.CurrentCutoffAsync(cancellationToken), now);
        var known = new Dictionary<string, ProgrammeDefinition?>(StringComparer.Ordinal);
        var stale = new List<StaleReport>();
        foreach (var (kind, edition) in await LatestAsync(now, cancellationToken))
        {
            var isNew = edition.ComparedUpTo < cutOff.AsOf.CommitNo;
            if (!isNew && !edition.IsStale)
                continue;
            if (!known.TryGetValue(edition.ProgrammeCode, out var programme))
                known[edition.ProgrammeCode] = programme = await programmes.CurrentAsync(
                    edition.ProgrammeCode,
                    cutOff.AsOf,
                    cancellationToken
                );
            if (programme is null)
                continue;
            var compared = isNew ? await ComparedAsync(kind, edition, programme, cutOff, cancellationToken) : edition;
            if (isNew && remembers)
                await comparisons.RecordAsync(
                    edition.EditionId,
                    cutOff.AsOf,
                    compared.StateHash,
                    compared.Changes,
                    cancellationToken
                );
            if (compared.StateHash is { } state)
                stale.Add(Of(kind, compared, programme, state));
        }

        return stale;
    }

    internal static StaleReport Of(
        IReportKind kind,
        ComparedEdition edition,
        ProgrammeDefinition programme,
        string state
    ) =>
        new(
            edition.EditionId,
            programme.Code,
            edition.Topic.Length > 0 ? $"{programme.Name} ({NameOf(programme, edition.Topic)})" : programme.Name,
            edition.Period,
            edition.Topic,
            edition.Number,
            edition.Changes,
            state,
            edition.ToldHash,
            edition.ToldAt
        )
        {
            Kind = kind.Code,
            KindName = kind.Name,
            Municipality = NameOf(programme, edition.Topic),
        };

    private static string NameOf(ProgrammeDefinition programme, string municipality) =>
        programme.Organisations.FirstOrDefault(one => one.Code == municipality)?.ShortName ?? municipality;

    /// <summary>The last day of the first quarter that is looked at.</summary>
    internal static DateOnly Since(DateTimeOffset now) =>
        Cadences.Around(Cadence.Quarter, DateOnly.FromDateTime(now.Date).AddMonths(-3 * Quarters)).End;

    private async Task<List<(IReportKind Kind, ComparedEdition Edition)>> LatestAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var latest = new List<(IReportKind, ComparedEdition)>();
        foreach (var kind in kinds.All.Where(static kind => kind.GrowsStale))
            latest.AddRange(
                (await comparisons.LatestAsync(kind.Code, Since(now), cancellationToken)).Select(one => (kind, one))
            );
        return latest;
    }

    private async Task<ComparedEdition> ComparedAsync(
        IReportKind kind,
        ComparedEdition edition,
        ProgrammeDefinition programme,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        var (state, changes) = await IsTouchedAsync(edition, programme, cancellationToken)
            ? await StateAsync(kind, edition, cutOff, cancellationToken)
            : (edition.StateHash, edition.Changes);
        return edition with { StateHash = state, Changes = changes };
    }

    /// <summary>The figures of the programme that it goes on with stand beside its own.</summary>
    private async Task<bool> IsTouchedAsync(
        ComparedEdition edition,
        ProgrammeDefinition programme,
        CancellationToken cancellationToken
    )
    {
        foreach (var code in new[] { programme.Code, programme.Continues }.Where(static code => code.Length > 0))
        {
            if (await comparisons.IsTouchedAsync(code, edition.Period, edition.ComparedUpTo, cancellationToken))
                return true;
        }

        return false;
    }

    private async Task<(string? State, IReadOnlyList<string> Changes)> StateAsync(
        IReportKind kind,
        ComparedEdition edition,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        var built = await kind.BuildAsync(
            new ReportOrder(edition.ProgrammeCode, edition.Topic, edition.Period, cutOff, []),
            cancellationToken
        );
        if (
            built.Report is not { } report
            || await editions.GetAsync(edition.EditionId, cancellationToken) is not { } latest
        )
            return (null, []);
        var data = report.Data;
        return
            await EditionChanges.SinceAsync(editions, kind, latest, data, cancellationToken) is { Count: > 0 } changes
            ? (data.Hash(), [.. report.Lines(changes).Take(MostChanges)])
            : (null, []);
    }
}
