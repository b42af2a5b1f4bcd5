using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Mailboxes;

/// <summary>
/// The program's own memory of its mailboxes: what was dealt with, whatever flags a person or a server leaves on a
/// message.
/// </summary>
public sealed class ReceivedMessages(Database database, TimeProvider clock)
{
    private const int LongestOwnId = 400;

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
    /// The number that the next message would have had when this numbering was first seen: whatever has it or a later
    /// one came since. Written down at the first call, later ones change nothing.
    /// </summary>
    public async Task<long> NumberingAsync(
        string source,
        long uidValidity,
        long nextUid,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var numbering = new { source, uidValidity };
        if (await KnownAsync() is { } known)
            return known;
        try
        {
            await connection.ExecuteAsync(
                "add_mailbox_numbering",
                new
                {
                    source,
                    uidValidity,
                    nextUid,
                    at = clock.GetUtcNow(),
                },
                cancellationToken
            );
        }
        catch (System.Data.Common.DbException error) when (StoreConnection.IsTaken(error))
        {
            // Another process saw it a moment earlier.
        }

        return (await KnownAsync())!.Value;

        Task<long?> KnownAsync() =>
            connection.FirstOrDefaultAsync<long?>("get_mailbox_numbering", numbering, cancellationToken);
    }

    /// <summary>
    /// To be called only when all that the message brought is stored. Without effect when it is remembered already. A
    /// letter that came back is marked so in the same transaction.
    /// </summary>
    public async Task RecordAsync(NewReceivedMessage message, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var at = clock.GetUtcNow();
        if (await connection.TryInsertAsync("add_received_message", Row(message, at), cancellationToken) is null)
            return;
        if (message is { Kind: MessageKind.Bounce, DeliveryId: { } delivery })
            await Outbox.ReturnAsync(connection, delivery, message.Words ?? "", at, cancellationToken);
        await connection.CommitAsync(fence: null, cancellationToken);
    }

    /// <summary>Our letter that one of these Message-IDs names; the first that is ours.</summary>
    /// <param name="messageIds">With angle brackets.</param>
    public async Task<long?> FindLetterAsync(IEnumerable<string> messageIds, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        foreach (
            var messageId in messageIds.Where(static id => id.Length <= LongestOwnId).Distinct(StringComparer.Ordinal)
        )
        {
            if (
                await connection.FirstOrDefaultAsync<long?>(
                    "delivery_of_message",
                    new { messageId },
                    cancellationToken
                ) is
                { } delivery
            )
                return delivery;
        }

        return null;
    }

    /// <summary>
    /// What people wrote, and letters of ours that came back, of which nobody was told yet; in the order of arrival.
    /// </summary>
    /// <param name="since">What arrived earlier is not told any more.</param>
    public async Task<IReadOnlyList<ReceivedMessage>> UntoldAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<ReceivedMessageRow>("untold_messages", new { since }, cancellationToken);
        return [.. rows.Select(static row => row.ToMessage()).DistinctBy(static one => (one.Source, one.Key))];
    }

    /// <summary>
    /// Messages that brought known files alone, of which their senders were not told yet; in the order of arrival.
    /// </summary>
    /// <param name="since">What arrived earlier is not told any more.</param>
    public async Task<IReadOnlyList<ReceivedMessage>> RepeatsAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<ReceivedMessageRow>("untold_repeats", new { since }, cancellationToken);
        return [.. rows.Select(static row => row.ToMessage()).DistinctBy(static one => (one.Source, one.Key))];
    }

    /// <summary>Messages of which their senders were told since a moment that they brought known files.</summary>
    public async Task<IReadOnlyList<ToldRepeat>> ToldRepeatsAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<ToldRepeat>("told_repeats", new { since }, cancellationToken);
    }

    /// <summary>Replies to drafts of reports that nobody has decided yet, in the order of arrival.</summary>
    public async Task<IReadOnlyList<DraftReply>> DraftRepliesAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<DraftReplyRow>("draft_replies", new { since }, cancellationToken);
        return
        [
            .. rows.Select(static row => new DraftReply(row.ToMessage(), row.PeriodCode, row.LetterTopic))
                .DistinctBy(static one => (one.Message.Source, one.Message.Key)),
        ];
    }

    /// <summary>Of whom coordinators were told since a moment.</summary>
    public async Task<IReadOnlyList<ToldPerson>> ToldAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<ToldRow>("told_persons", new { since }, cancellationToken);
        return rows.ConvertAll(static row => new ToldPerson(ColumnWords<MessageKind>.Read(row.Kind), row.Person));
    }

    /// <summary>Writes down that nobody is there to tell; without effect when it is decided.</summary>
    public async Task SkipAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = new
        {
            receivedMessageId = id,
            editionId = (long?)null,
            at = clock.GetUtcNow(),
        };
        await connection.TryInsertAsync("add_notice", row, cancellationToken);
    }

    /// <summary>Messages that are no files, for a person who looks; newest first.</summary>
    public async Task<IReadOnlyList<ReceivedMessage>> RecentAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<ReceivedMessageRow>("recent_messages", new { count }, cancellationToken);
        return rows.ConvertAll(static row => row.ToMessage());
    }

    private sealed class ToldRow
    {
        public string Kind { get; set; } = "";

        public string? Person { get; set; }
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
