using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Store.Editions;

/// <summary>What one attempt loaded for one organisation and period.</summary>
public sealed record FigureCount(string OrganisationCode, Period Period, int Count);

/// <summary>A file that said all that a later one says.</summary>
public sealed class SaidBefore
{
    public string FileName { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>1 where somebody else gave it.</summary>
    public int IsElsewhere { get; init; }

    /// <summary>1 where what counts by now came after it, and the later file from elsewhere or along with a letter.</summary>
    public int IsLate { get; init; }
}

/// <summary>
/// Which files still wait for an answer to their sender. An attempt is answered once: its key is unique.
/// </summary>
public sealed class Answers(Database database, TimeProvider clock)
{
    /// <summary>
    /// Files whose latest attempt has no answer yet, oldest first.
    /// </summary>
    /// <param name="before">Attempts up to this commit are not answered.</param>
    public async Task<IReadOnlyList<SubmissionStatus>> WaitingAsync(AsOf before, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>(
            "unanswered_submissions",
            new { before = before.CommitNo },
            cancellationToken
        );
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>Files that wait and were told of, or had nobody to be told; oldest first.</summary>
    public async Task<IReadOnlyList<SubmissionStatus>> AnsweredWaitingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("answered_waiting_submissions", null, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>The addresses that letters about a file went to, and since then letters about all that waits.</summary>
    /// <param name="handover">The kind of the latter.</param>
    public async Task<IReadOnlyList<string>> ToldOfWaitingAsync(
        long file,
        string handover,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<string>("told_of_waiting", new { file, handover }, cancellationToken);
    }

    /// <summary>What an attempt loaded, most figures first.</summary>
    public async Task<IReadOnlyList<FigureCount>> FiguresAsync(long processingId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var periods = new PeriodCodes();
        return (
            await connection.QueryAsync<FiguresRow>("processing_figures", new { processingId }, cancellationToken)
        ).ConvertAll(row => new FigureCount(row.OrganisationCode, periods.Read(row.PeriodCode), row.FigureCount));
    }

    /// <summary>The file whose word an attempt only repeats, and when it came; null: it says something new.</summary>
    public async Task<SaidBefore?> SaidBeforeAsync(long processingId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<SaidBefore>("said_before", new { processingId }, cancellationToken);
    }

    /// <summary>Writes down that nobody is there to answer; without effect when the attempt is answered.</summary>
    public async Task SkipAsync(long processingId, string thread, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.TryInsertAsync(
            "add_answer",
            new
            {
                processingId,
                editionId = (long?)null,
                thread,
                at = clock.GetUtcNow(),
            },
            cancellationToken
        );
    }

    private sealed class FiguresRow
    {
        public string OrganisationCode { get; set; } = "";

        public string PeriodCode { get; set; } = "";

        public int FigureCount { get; set; }
    }
}
