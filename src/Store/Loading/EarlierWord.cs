using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// What is merely said again is no news: an attempt that repeats an earlier word keeps the place of that word in the
/// order of files, so that it does not overtake what was said since. Which words can be repeated so, and when an old
/// one is said anew, is <see cref="WordRule"/>. A file that says one thing more or less is a word of its own and wins as
/// a whole: what goes back with it is told, figure by figure (<see cref="ReturnJudge"/>), for nobody but a person knows
/// an undone correction from an old copy.
/// </summary>
internal sealed class EarlierWord(StoreConnection connection, long processingId, long? programmeId)
{
    /// <summary>Looks for the word that a finished attempt repeats and keeps its place.</summary>
    public async Task KeepAsync(Saying saying, CancellationToken cancellationToken)
    {
        if (await FindAsync(saying, cancellationToken) is not { } earlier)
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
    public async Task<Said?> FindAsync(Saying saying, CancellationToken cancellationToken)
    {
        var said = (await WordsAsync("earlier_words"))
            .Select(static word => (Word: word, IsOwn: true))
            .Concat((await WordsAsync("words_elsewhere")).Select(static word => (Word: word, IsOwn: false)))
            .OrderByDescending(static one => one.Word.SubmissionId)
            .ToList();
        foreach (var index in WordRule.Repeatable(saying, said.ConvertAll(static one => one.IsOwn)))
        {
            if (await IsSameAsync(said[index].Word.ProcessingId, cancellationToken))
                return said[index].Word;
        }

        return null;

        Task<List<Said>> WordsAsync(string query) =>
            connection.QueryAsync<Said>(query, new { processingId, programmeId }, cancellationToken);
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

    /// <summary>An attempt that speaks of the same.</summary>
    internal sealed class Said
    {
        public long SubmissionId { get; set; }

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
