using System.Text.Json;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Sql;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Store.Editions;

/// <summary>
/// Writes an edition with all that is true once it is frozen: its deliveries, what it answers, tells of and is made for.
/// In the connection's transaction, which is the caller's to commit.
/// </summary>
internal sealed class EditionWriter(StoreConnection connection, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">Another process froze, answered or told the same.</exception>
    public async Task<Edition> WriteAsync(
        NewEdition edition,
        IReadOnlyList<Recipient> recipients,
        CancellationToken cancellationToken
    )
    {
        var id = await AddAsync(edition, cancellationToken);
        foreach (var answered in edition.Answers)
            await AddAnswerAsync(id, answered, cancellationToken);
        if (edition.TellsRevision is { } revision)
            await PassportNotices.AddAsync(connection, revision, id, clock.GetUtcNow(), cancellationToken);
        foreach (var message in edition.TellsOf)
            await AddNoticeAsync("add_notice", id, message, cancellationToken);
        if (edition.AsksOf is { } asked)
            await AddNoticeAsync("add_sender_notice", id, asked, cancellationToken);
        foreach (var delivery in edition.TellsUndelivered)
        {
            if (!await UndeliveredNotices.AddAsync(connection, delivery, id, clock.GetUtcNow(), cancellationToken))
                throw new InvalidOperationException($"Delivery {delivery} was told by another process just now.");
        }

        if (edition.TellsRetraction is { } attempt)
            await PassportNotices.AddRetractionAsync(connection, attempt, id, clock.GetUtcNow(), cancellationToken);
        foreach (var state in edition.TellsStale)
            await EditionComparisons.TellAsync(connection, state, clock.GetUtcNow(), cancellationToken);
        foreach (var told in edition.TellsStates)
            await WatchedStates.TellAsync(connection, told, id, clock.GetUtcNow(), cancellationToken);
        await AddContentsAsync(
            [.. edition.Attachments, .. edition.Faces.SelectMany(static face => face.Attachments)],
            cancellationToken
        );
        await Reminders.AddAsync(connection, id, edition.Reminds, edition.CutOff.At, cancellationToken);
        if (edition.Schedules is { } scheduled)
            await ScheduledReports.AddAsync(connection, scheduled, id, clock.GetUtcNow(), cancellationToken);
        var row = (await EditionRow.GetAsync(connection, id, cancellationToken))!;
        await AddDeliveriesAsync(row, recipients, cancellationToken);
        return row.ToEdition();
    }

    /// <summary>One pending delivery for each recipient that has none.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> AddDeliveriesAsync(
        EditionRow row,
        IReadOnlyList<Recipient> recipients,
        CancellationToken cancellationToken
    )
    {
        var edition = row.ToEdition();
        var at = clock.GetUtcNow();
        var added = 0;
        foreach (var recipient in recipients)
        {
            var address = recipient.Email.Trim();
            var addressKey = address.ToLowerInvariant();
            var delivery = new
            {
                editionId = edition.Id,
                address,
                addressKey,
                displayName = recipient.Name,
                readerRole = edition.Faces.Any(face => face.Reader == recipient.Role)
                    ? ColumnWords<RecipientRole>.Of(recipient.Role)
                    : null,
                messageId = MessageIds.Of(edition, row.MessageDomain),
                at,
            };
            if (await connection.TryInsertAsync("add_delivery", delivery, cancellationToken) is not { } deliveryId)
                continue;

            await connection.ExecuteAsync(
                "add_delivery_event",
                new
                {
                    deliveryId,
                    happenedAt = at,
                    state = ColumnWords<DeliveryState>.Of(DeliveryState.Pending),
                    note = (string?)null,
                },
                cancellationToken
            );
            added++;
        }

        return added;
    }

    private async Task<long> AddAsync(NewEdition edition, CancellationToken cancellationToken)
    {
        var ids = new Ids(connection);
        await ids.UseProgrammeAsync(edition.ProgrammeCode, cancellationToken);
        var place = new
        {
            kind = edition.Kind,
            programmeId = ids.Programme,
            periodId = await ids.PeriodAsync(edition.Period, cancellationToken),
            topic = edition.Topic,
        };
        var row = new
        {
            place.kind,
            place.programmeId,
            place.periodId,
            place.topic,
            number = await connection.FirstOrDefaultAsync<int>("next_edition_number", place, cancellationToken),
            cutOffNo = edition.CutOff.AsOf == AsOf.Now
                ? await Commits.LastAsync(connection, cancellationToken)
                : edition.CutOff.AsOf.CommitNo,
            cutOffAt = edition.CutOff.At,
            createdAt = clock.GetUtcNow(),
            runId = edition.Fence?.RunId,
            subject = edition.Subject,
            model = edition.Model,
            modelHash = edition.ModelHash,
            htmlHash = edition.HtmlHash,
            textHash = edition.TextHash,
            attachments = JsonSerializer.Serialize(edition.Attachments),
            faces = JsonSerializer.Serialize(edition.Faces, EditionFace.Json),
            messageDomain = edition.MessageDomain,
        };
        return await connection.TryInsertAsync("add_edition", row, cancellationToken)
            ?? throw new InvalidOperationException(
                $"Edition {row.number} of {edition.Kind} {edition.ProgrammeCode} {edition.Period.Code} "
                    + $"{edition.Topic} was frozen by another process just now."
            );
    }

    private async Task AddAnswerAsync(long editionId, AnsweredAttempt answered, CancellationToken cancellationToken)
    {
        var row = new
        {
            processingId = answered.ProcessingId,
            editionId,
            thread = answered.Thread,
            at = clock.GetUtcNow(),
        };
        if (await connection.TryInsertAsync("add_answer", row, cancellationToken) is null)
            throw new InvalidOperationException(
                $"Attempt {answered.ProcessingId} was answered by another process just now."
            );
    }

    private async Task AddNoticeAsync(
        string query,
        long editionId,
        long receivedMessageId,
        CancellationToken cancellationToken
    )
    {
        var row = new
        {
            receivedMessageId,
            editionId,
            at = clock.GetUtcNow(),
        };
        if (await connection.TryInsertAsync(query, row, cancellationToken) is null)
            throw new InvalidOperationException($"Message {receivedMessageId} was told by another process just now.");
    }

    /// <summary>What comes back unchanged is known by its bytes.</summary>
    private async Task AddContentsAsync(IEnumerable<EditionAttachment> attachments, CancellationToken cancellationToken)
    {
        foreach (var contentHash in attachments.Select(static one => one.ContentHash).Distinct(StringComparer.Ordinal))
            await connection.TryInsertAsync("add_mailed_content", new { contentHash }, cancellationToken);
    }
}
