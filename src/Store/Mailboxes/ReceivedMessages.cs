using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Mailboxes;

/// <summary>
/// The program's own memory of its mailboxes: what was dealt with, whatever flags a person or a server leaves on a
/// message.
/// </summary>
public sealed class ReceivedMessages(Database database, TimeProvider clock)
{
    /// <summary>Numbers of the messages that were dealt with, as the server counts them now.</summary>
    public async Task<HashSet<long>> UidsAsync(string source, long uidValidity, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return [.. await connection.QueryAsync<long>("received_uids", new { source, uidValidity }, cancellationToken)];
    }

    /// <summary>From when on the messages of a mailbox are taken; null when it was never read.</summary>
    public async Task<DateTimeOffset?> StartAsync(string source, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await StartAsync(connection, source, cancellationToken);
    }

    /// <summary>Decides it once; later calls change nothing.</summary>
    /// <returns>What holds.</returns>
    public async Task<DateTimeOffset> StartAsync(string source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        if (await StartAsync(connection, source, cancellationToken) is { } known)
            return known;
        try
        {
            await connection.ExecuteAsync("add_mailbox_start", new { source, at }, cancellationToken);
        }
        catch (System.Data.Common.DbException error) when (StoreConnection.IsTaken(error))
        {
            // Another process decided a moment earlier.
        }

        return (await StartAsync(connection, source, cancellationToken))!.Value;
    }

    /// <summary>
    /// To be called only when all that the message brought is stored. Without effect when it is remembered already.
    /// </summary>
    public async Task RecordAsync(NewReceivedMessage message, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.TryInsertAsync("add_received_message", Row(message, clock.GetUtcNow()), cancellationToken);
    }

    private static Task<DateTimeOffset?> StartAsync(
        StoreConnection connection,
        string source,
        CancellationToken cancellationToken
    ) => connection.FirstOrDefaultAsync<DateTimeOffset?>("get_mailbox_start", new { source }, cancellationToken);

    private static object Row(NewReceivedMessage message, DateTimeOffset recordedAt) =>
        new
        {
            source = message.Source,
            uidValidity = message.UidValidity,
            uid = message.Uid,
            messageKey = message.Key,
            kind = ColumnWords<MessageKind>.Of(message.Kind),
            messageId = message.MessageId,
            sender = message.Sender,
            senderDoubt = message.SenderDoubt,
            subject = message.Subject,
            byteCount = message.ByteCount,
            receivedAt = message.ReceivedAt,
            recordedAt,
            words = message.Words,
            attachments = message.Attachments,
            deliveryId = message.DeliveryId,
        };
}
