using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>How an attempt ends: what it says is looked at as a whole, and is kept, or was said before.</summary>
public sealed partial class LoadSession
{
    /// <summary>
    /// What was added so far, for whoever looks across it; nothing may be added to it any more but issues.
    /// </summary>
    public async Task<LoadedFigures> SettleAsync(CancellationToken cancellationToken)
    {
        if (figures is null)
        {
            await intake.FlushAsync(cancellationToken);
            await rows.AddCoverageAsync(intake.Coverage, cancellationToken);
            figures = new LoadedFigures(connection, ids, processingId, intake.Coverage);
        }

        return figures;
    }

    /// <summary>Whether the attempt, as it is written so far, says nothing but what its speaker said before.</summary>
    public async Task<bool> RepeatsAsync(CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        return await new EarlierWord(connection, processingId, ids.Programme).FindAsync(
            await SayingAsync(cancellationToken),
            cancellationToken
        )
            is not null;
    }

    private async Task<Saying> SayingAsync(CancellationToken cancellationToken) =>
        IsConfirmed ? Saying.Confirmed
        : IsAnnotated || await IsAnyAsync("is_carried", new { submissionId = submission.Id }, cancellationToken)
            ? Saying.Carried
        : IsPlaced ? Saying.Placed
        : Saying.OfItself;

    private async Task<bool> IsAnyAsync(string query, object parameters, CancellationToken cancellationToken) =>
        await connection.FirstOrDefaultAsync<int>(query, parameters, cancellationToken) > 0;

    /// <summary>Commits, or leaves everything as it was when this attempt says what the one before it said.</summary>
    /// <param name="reason">Why it was rejected, held or retracted; null when loaded.</param>
    /// <returns>The attempt that counts now: this one, or the one before.</returns>
    /// <exception cref="InvalidOperationException">Rejected, held or retracted, though figures or definitions were
    /// added: dispose and begin anew.</exception>
    /// <exception cref="LeaseLostException">Another process loads meanwhile: nothing is kept.</exception>
    public async Task<Processing> CompleteAsync(
        ProcessingKind kind,
        ProcessingOutcome outcome,
        string? layout,
        Problem? reason,
        long cellsSeen,
        long cellsLoaded,
        CancellationToken cancellationToken
    )
    {
        if (
            hasContent
            && outcome is (ProcessingOutcome.Rejected or ProcessingOutcome.Held or ProcessingOutcome.Retracted)
        )
            throw new InvalidOperationException(
                $"A load that is {outcome} keeps nothing, but this one was given figures or definitions."
            );

        await SettleAsync(cancellationToken);
        var processing = new Processing(
            processingId,
            submission.Id,
            attempt,
            kind,
            outcome,
            layout,
            programmeCode,
            reason?.Code,
            reason?.Sentence,
            cellsSeen,
            cellsLoaded,
            issueCount,
            ColumnTypes.Truncate(clock.GetUtcNow())
        )
        {
            ReasonExpected = reason?.Expected,
        };
        await rows.CompleteAsync(processing, cancellationToken);
        if (
            before is not null
            && await Repetition.IsOfAsync(connection, before, processing, cancellationToken)
            && !(IsConfirmed && await IsAnyAsync("repeats_word", new { processingId = before.Id }, cancellationToken))
        )
            return await AsBeforeAsync(before, cancellationToken);

        if (outcome is ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues)
            await new EarlierWord(connection, processingId, ids.Programme).KeepAsync(
                await SayingAsync(cancellationToken),
                cancellationToken
            );
        processing = processing with { AsOf = await rows.NumberAsync(cancellationToken) };
        await connection.CommitAsync(fence, cancellationToken);
        return processing;
    }

    /// <summary>Nothing is kept but that a question of the file was asked again.</summary>
    private async Task<Processing> AsBeforeAsync(Processing said, CancellationToken cancellationToken)
    {
        await connection.RollBackAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        await connection.ExecuteAsync("add_question_retry", new { processingId = said.Id }, cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);
        return said;
    }
}
