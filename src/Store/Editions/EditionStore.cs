using QualityMonitor.Indicators.Programmes;

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

    /// <summary>Whether a letter of a kind was put into the outbox for an address since a moment.</summary>
    public async Task<bool> HasWrittenAsync(
        string kind,
        string address,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var letter = new
        {
            kind,
            addressKey = address.Trim().ToLowerInvariant(),
            since,
        };
        return await connection.FirstOrDefaultAsync<long>("count_letters_to", letter, cancellationToken) > 0;
    }

    /// <summary>When the editions about this topic were frozen, the first one first.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(
        string kind,
        string programmeCode,
        string periodCode,
        string topic,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<DateTimeOffset>(
            "edition_moments",
            new
            {
                kind,
                programmeCode,
                periodCode,
                topic,
            },
            cancellationToken
        );
    }

    /// <summary>Who was sent the editions about this topic, the first one first.</summary>
    public async Task<IReadOnlyList<EditionReader>> ReadersAsync(
        string kind,
        string programmeCode,
        string periodCode,
        string topic,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<EditionReader>(
            "edition_readers",
            new
            {
                kind,
                programmeCode,
                periodCode,
                topic,
            },
            cancellationToken
        );
    }

    public async Task<Edition?> GetAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await EditionRow.GetAsync(connection, id, cancellationToken))?.ToEdition();
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
        var writer = new EditionWriter(connection, clock);
        foreach (var (edition, recipients) in papers)
            frozen.Add(await writer.WriteAsync(edition, recipients, cancellationToken));
        await connection.CommitAsync(papers[0].Edition.Fence, cancellationToken);
        return frozen;
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
            await EditionRow.GetAsync(connection, editionId, cancellationToken)
            ?? throw new ArgumentException($"There is no edition {editionId}.", nameof(editionId));
        var added = await new EditionWriter(connection, clock).AddDeliveriesAsync(row, recipients, cancellationToken);
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
}
