using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// What a speaker says again is no news. Who speaks is the place of a file, or its sender where senders are told apart;
/// an attempt that says what its speaker said last keeps the place of that word in the order of files, so that it does
/// not overtake what somebody else said since. Whoever changed the word in between (A, B, A) changes it again. A file
/// that says one thing more or less is a word of its own and wins as a whole: what goes back with it is told, figure by
/// figure (<c>ReturnJudge</c>), for nobody but a person knows an undone correction from an old copy.
/// </summary>
internal sealed class EarlierWord(StoreConnection connection, long processingId, long? programmeId)
{
    /// <summary>Looks for the word that a finished attempt repeats and keeps its place.</summary>
    public async Task KeepAsync(bool isAnnotated, CancellationToken cancellationToken)
    {
        if (await FindAsync(isAnnotated, cancellationToken) is not { } earlier)
            return;
        await connection.ExecuteAsync("keep_word", new { processingId, wordOf = earlier.WordOf }, cancellationToken);
        await connection.ExecuteAsync(
            "keep_revision",
            new { processingId, saidId = earlier.ProcessingId },
            cancellationToken
        );
    }

    /// <summary>
    /// The attempt whose values, plans, activities, risks and definitions this one repeats, wherever they stand and
    /// whatever was remarked on them; null: it says something new.
    /// </summary>
    /// <param name="isAnnotated">The workbook is one that we put remarks into. It corrects nothing when it says what
    /// any of its sender's earlier files said: that is the one it was made of.</param>
    public async Task<Said?> FindAsync(bool isAnnotated, CancellationToken cancellationToken)
    {
        var said = await connection.QueryAsync<Said>(
            "earlier_words",
            new { processingId, programmeId },
            cancellationToken
        );
        foreach (var earlier in isAnnotated ? said : said.Take(1))
        {
            if (await IsSameAsync(earlier.ProcessingId, cancellationToken))
                return earlier;
        }

        return null;
    }

    private async Task<bool> IsSameAsync(long otherId, CancellationToken cancellationToken) =>
        await IsWithinAsync("unsaid_places", otherId, cancellationToken)
        && await IsWithinAsync("unsaid_rows", otherId, cancellationToken)
        && await IsWithinAsync("lost_definitions", otherId, cancellationToken)
        && await AreFactsSameAsync(otherId, cancellationToken)
        && await ArePlansSameAsync(otherId, cancellationToken);

    /// <summary>Both ways, the cheaper questions before the dearer ones.</summary>
    private async Task<bool> IsWithinAsync(string query, long otherId, CancellationToken cancellationToken) =>
        await NoneAsync(query, processingId, otherId, cancellationToken)
        && await NoneAsync(query, otherId, processingId, cancellationToken);

    private async Task<bool> NoneAsync(string query, long one, long other, CancellationToken cancellationToken) =>
        await connection.FirstOrDefaultAsync<int>(
            query,
            new
            {
                processingId = one,
                otherId = other,
                programmeId,
            },
            cancellationToken
        ) == 0;

    /// <summary>
    /// Of figures that both give: «80», «80,0» and «80 %» are one, kept as three texts. Nobody asks the unit here: a bare
    /// number agrees with a marked one of the same indicator.
    /// </summary>
    private async Task<bool> AreFactsSameAsync(long otherId, CancellationToken cancellationToken)
    {
        await using var rows = await connection.ReadAsync(
            "rewritten_figures",
            new
            {
                processingId,
                otherId,
                programmeId,
            },
            cancellationToken
        );
        while (await rows.ReadAsync(cancellationToken))
        {
            if (!FactSameness.AreSame(FactOf(0), FactOf(3), Unit.None))
                return false;
        }

        return true;

        Fact FactOf(int at) =>
            FactCodec.Decode(
                new StoredFact(rows.GetString(6), NumberOf(at), NumberOf(at + 1), TextOf(at + 2)),
                rows.GetString(7)
            );
        decimal? NumberOf(int at) => rows.IsDBNull(at) ? null : ColumnTypes.Decimal(rows.GetString(at));
        string? TextOf(int at) => rows.IsDBNull(at) ? null : rows.GetString(at);
    }

    private async Task<bool> ArePlansSameAsync(long otherId, CancellationToken cancellationToken) =>
        (
            await connection.QueryAsync<Plans>("rewritten_plans", new { processingId, otherId }, cancellationToken)
        ).TrueForAll(static pair => PlanSameness.AreSame(pair.OriginalText, pair.OtherText, Unit.None));

    /// <summary>An attempt of the same speaker.</summary>
    internal sealed class Said
    {
        public long ProcessingId { get; set; }

        /// <summary>The file whose place in the order the attempt has.</summary>
        public long WordOf { get; set; }
    }

    private sealed class Plans
    {
        public string OriginalText { get; set; } = "";

        public string OtherText { get; set; } = "";
    }
}
