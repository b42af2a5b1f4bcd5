namespace QualityMonitor.Store.Mailboxes;

/// <summary>Who wrote without the table that was due, and who of them was asked for it.</summary>
public sealed class SenderQuestions(Database database, TimeProvider clock)
{
    /// <summary>
    /// What people wrote without a table, and it is not decided whether they are asked for one; in the order of arrival.
    /// </summary>
    /// <param name="since">What was found earlier is not asked about any more.</param>
    public async Task<IReadOnlyList<UnaskedMessage>> UnaskedAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<UnaskedRow>("unasked_messages", new { since }, cancellationToken);
        return
        [
            .. rows.Select(static row => new UnaskedMessage(row.ToMessage(), row.HasFollowed == 1))
                .DistinctBy(static one => (one.Message.Source, one.Message.Key)),
        ];
    }

    /// <summary>Whom we asked for a table since a moment.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<string>("asked_senders", new { since }, cancellationToken);
    }

    /// <summary>Writes down that the sender is not to be asked; without effect when it is decided.</summary>
    public async Task LeaveUnaskedAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var left = new
        {
            receivedMessageId = id,
            editionId = (long?)null,
            at = clock.GetUtcNow(),
        };
        await connection.TryInsertAsync("add_sender_notice", left, cancellationToken);
    }
}
