using System.Text.Json;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>Editions with their deliveries.</summary>
public sealed class EditionStore(Database database, TimeProvider clock)
{
    /// <summary>The edition of the greatest number about no particular topic, or null.</summary>
    public Task<Edition?> LatestAsync(
        string kind,
        string programmeCode,
        string periodCode,
        CancellationToken cancellationToken
    ) => LatestAsync(kind, programmeCode, periodCode, "", cancellationToken);

    /// <summary>The edition of the greatest number about this topic, or null.</summary>
    public async Task<Edition?> LatestAsync(
        string kind,
        string programmeCode,
        string periodCode,
        string topic,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.FirstOrDefaultAsync<EditionRow>(
                "latest_edition",
                new
                {
                    kind,
                    programmeCode,
                    periodCode,
                    topic,
                },
                cancellationToken
            )
        )?.ToEdition();
    }

    public async Task<Edition?> GetAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await GetAsync(connection, id, cancellationToken))?.ToEdition();
    }

    /// <summary>The data of an edition as they were frozen; null when there is no such edition.</summary>
    public async Task<string?> ModelAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<string>("edition_model", new { id }, cancellationToken);
    }

    /// <summary>
    /// Stores the edition under the next number with one pending delivery per recipient, all or nothing. Addresses that
    /// differ only by case are one recipient.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another process froze the same number, answered the same attempt or
    /// reminded of the same form, at the same moment.</exception>
    /// <exception cref="LeaseLostException">The run's work is another process's by now: nothing is frozen.</exception>
    public async Task<Edition> FreezeAsync(
        NewEdition edition,
        IReadOnlyList<Recipient> recipients,
        CancellationToken cancellationToken
    ) => (await FreezeAsync([(edition, recipients)], cancellationToken))[0];

    /// <summary>Several papers about one thing, each in the words of its readers: all of them, or none.</summary>
    /// <param name="papers">Of one run.</param>
    /// <inheritdoc cref="FreezeAsync(NewEdition, IReadOnlyList{Recipient}, CancellationToken)"/>
    public async Task<IReadOnlyList<Edition>> FreezeAsync(
        IReadOnlyList<(NewEdition Edition, IReadOnlyList<Recipient> Recipients)> papers,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var frozen = new List<Edition>();
        foreach (var (edition, recipients) in papers)
            frozen.Add(await FreezeAsync(connection, edition, recipients, cancellationToken));
        await connection.CommitAsync(papers[0].Edition.Fence, cancellationToken);
        return frozen;
    }

    private async Task<Edition> FreezeAsync(
        StoreConnection connection,
        NewEdition edition,
        IReadOnlyList<Recipient> recipients,
        CancellationToken cancellationToken
    )
    {
        var id = await AddAsync(connection, edition, cancellationToken);
        if (edition.Answers is { } answered)
            await AddAnswerAsync(connection, id, answered, cancellationToken);
        if (edition.TellsRevision is { } revision)
            await PassportNotices.AddAsync(connection, revision, id, clock.GetUtcNow(), cancellationToken);
        foreach (var message in edition.TellsOf)
            await AddNoticeAsync(connection, id, message, cancellationToken);
        if (edition.TellsRetraction is { } attempt)
            await PassportNotices.AddRetractionAsync(connection, attempt, id, clock.GetUtcNow(), cancellationToken);
        foreach (var state in edition.TellsStale)
            await EditionComparisons.TellAsync(connection, state, clock.GetUtcNow(), cancellationToken);
        await AddContentsAsync(connection, edition.Attachments, cancellationToken);
        await Reminders.AddAsync(connection, id, edition.Reminds, edition.CutOff.At, cancellationToken);
        if (edition.Schedules is { } scheduled)
            await ScheduledReports.AddAsync(connection, scheduled, id, clock.GetUtcNow(), cancellationToken);
        var row = (await GetAsync(connection, id, cancellationToken))!;
        await AddDeliveriesAsync(connection, row, recipients, cancellationToken);
        return row.ToEdition();
    }

    /// <summary>Adds deliveries for those that have none yet.</summary>
    /// <param name="scheduled">The firing of the schedule that the edition as it is answers; null: none.</param>
    /// <param name="fence">The run that adds them; null: nobody else can be publishing.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    /// <exception cref="LeaseLostException">The run's work is another process's by now: nothing is added.</exception>
    public async Task<int> AddRecipientsAsync(
        long editionId,
        IReadOnlyList<Recipient> recipients,
        ScheduledReport? scheduled,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var row =
            await GetAsync(connection, editionId, cancellationToken)
            ?? throw new ArgumentException($"There is no edition {editionId}.", nameof(editionId));
        var added = await AddDeliveriesAsync(connection, row, recipients, cancellationToken);
        if (scheduled is not null)
            await ScheduledReports.AddAsync(connection, scheduled, editionId, clock.GetUtcNow(), cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);
        return added;
    }

    /// <summary>The letters that this one follows.</summary>
    public async Task<LetterThread> ThreadAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var of = new { editionId = delivery.EditionId, addressKey = delivery.Address.ToLowerInvariant() };
        return new LetterThread(
            await connection.FirstOrDefaultAsync<string>("thread_root", of, cancellationToken),
            await connection.FirstOrDefaultAsync<string>("answered_message", of, cancellationToken)
        );
    }

    private async Task AddAnswerAsync(
        StoreConnection connection,
        long editionId,
        AnsweredAttempt answered,
        CancellationToken cancellationToken
    )
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
        StoreConnection connection,
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
        if (await connection.TryInsertAsync("add_notice", row, cancellationToken) is null)
            throw new InvalidOperationException($"Message {receivedMessageId} was told by another process just now.");
    }

    /// <summary>What comes back unchanged is known by its bytes.</summary>
    private static async Task AddContentsAsync(
        StoreConnection connection,
        IEnumerable<EditionAttachment> attachments,
        CancellationToken cancellationToken
    )
    {
        foreach (var contentHash in attachments.Select(static one => one.ContentHash).Distinct(StringComparer.Ordinal))
            await connection.TryInsertAsync("add_mailed_content", new { contentHash }, cancellationToken);
    }

    private static Task<EditionRow?> GetAsync(
        StoreConnection connection,
        long id,
        CancellationToken cancellationToken
    ) => connection.FirstOrDefaultAsync<EditionRow>("get_edition", new { id }, cancellationToken);

    private async Task<long> AddAsync(
        StoreConnection connection,
        NewEdition edition,
        CancellationToken cancellationToken
    )
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
            messageDomain = edition.MessageDomain,
        };
        return await connection.TryInsertAsync("add_edition", row, cancellationToken)
            ?? throw new InvalidOperationException(
                $"Edition {row.number} of {edition.Kind} {edition.ProgrammeCode} {edition.Period.Code} {edition.Topic} was frozen by another process just now."
            );
    }

    private async Task<int> AddDeliveriesAsync(
        StoreConnection connection,
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
}
