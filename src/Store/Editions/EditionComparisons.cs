using System.Text.Json;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>The latest edition of a period, and what it would say otherwise by now.</summary>
/// <param name="Topic">See <see cref="Edition.Topic"/>.</param>
/// <param name="ComparedUpTo">The last commit that it knows or was compared with.</param>
/// <param name="StateHash">Of the data as they are now; null: nothing differs.</param>
/// <param name="Changes">What differs, in Russian sentences.</param>
/// <param name="ToldHash">The state that the coordinators were told of last; null: of none.</param>
public sealed record ComparedEdition(
    long EditionId,
    string ProgrammeCode,
    Period Period,
    string Topic,
    int Number,
    long ComparedUpTo,
    string? StateHash,
    IReadOnlyList<string> Changes,
    string? ToldHash,
    DateTimeOffset? ToldAt
)
{
    public bool IsStale => StateHash is not null;
}

/// <summary>A state of an edition that a paper tells of.</summary>
public sealed record ToldState(long EditionId, string StateHash);

/// <summary>Remembers up to which commit editions were compared with the data, so that nothing is compared twice.</summary>
public sealed class EditionComparisons(Database database)
{
    /// <summary>The latest edition of each period that ends on a day or later, by programme and period.</summary>
    public async Task<IReadOnlyList<ComparedEdition>> LatestAsync(
        string kind,
        DateOnly since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var periods = new PeriodCodes();
        return (
            await connection.QueryAsync<Row>("compared_editions", new { kind, since }, cancellationToken)
        ).ConvertAll(row => row.ToEdition(periods));
    }

    /// <summary>Whether something was committed since that may move a report of the period. Cheap: nothing is
    /// built.</summary>
    public async Task<bool> IsTouchedAsync(
        string programmeCode,
        Period period,
        long since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var of = new
        {
            programmeCode,
            since,
            periodEnd = period.End,
        };
        return await connection.FirstOrDefaultAsync<long?>("touching_commit", of, cancellationToken) is not null;
    }

    /// <param name="stateHash">Null: nothing differs.</param>
    public async Task RecordAsync(
        long editionId,
        AsOf comparedUpTo,
        string? stateHash,
        IReadOnlyList<string> changes,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = new
        {
            editionId,
            comparedNo = comparedUpTo.CommitNo,
            stateHash,
            changes = changes.Count == 0 ? null : JsonSerializer.Serialize(changes),
        };
        // Another process that compared it at the same moment found the same.
        if (await connection.ExecuteAsync("change_edition_comparison", row, cancellationToken) == 0)
            await connection.TryInsertAsync("add_edition_comparison", row, cancellationToken);
    }

    /// <summary>In the transaction that freezes the letter.</summary>
    internal static Task TellAsync(
        StoreConnection connection,
        ToldState told,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        connection.ExecuteAsync(
            "tell_edition_comparison",
            new
            {
                editionId = told.EditionId,
                stateHash = told.StateHash,
                at,
            },
            cancellationToken
        );

    private sealed class Row
    {
        public long EditionId { get; set; }

        public string ProgrammeCode { get; set; } = "";

        public string PeriodCode { get; set; } = "";

        public string Topic { get; set; } = "";

        public int Number { get; set; }

        public long CutOffNo { get; set; }

        public long? ComparedNo { get; set; }

        public string? StateHash { get; set; }

        public string? Changes { get; set; }

        public string? ToldHash { get; set; }

        public DateTimeOffset? ToldAt { get; set; }

        public ComparedEdition ToEdition(PeriodCodes periods) =>
            new(
                EditionId,
                ProgrammeCode,
                periods.Read(PeriodCode),
                Topic,
                Number,
                Math.Max(CutOffNo, ComparedNo ?? 0),
                StateHash,
                Changes is null ? [] : JsonSerializer.Deserialize<string[]>(Changes)!,
                ToldHash,
                ToldAt
            );
    }
}
