using Dapper;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Support.Stores;

/// <summary>What a test asks of the outbox that the program never does.</summary>
public static class SentLetters
{
    /// <summary>The letters of an edition, in the order in which they were put into the outbox.</summary>
    public static async Task<List<Delivery>> OfAsync(Database database, Outbox outbox, long editionId)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var ids = await connection.QueryAsync<long>(
            "select delivery_id from delivery where edition_id = @editionId order by delivery_id;",
            new { editionId }
        );
        var letters = new List<Delivery>();
        foreach (var id in ids)
            letters.Add((await outbox.GetAsync(id, CancellationToken.None))!);
        return letters;
    }

    /// <inheritdoc cref="OfAsync"/>
    public static Task<List<Delivery>> LettersAsync(this TestStore store, long editionId) =>
        OfAsync(store.Database, store.Outbox, editionId);

    /// <summary>The states a letter has come to, as the store writes them, oldest first.</summary>
    public static async Task<List<string>> StepsAsync(this TestStore store, long deliveryId)
    {
        await using var connection = await store.Database.OpenAsync(CancellationToken.None);
        return
        [
            .. await connection.QueryAsync<string>(
                "select state from delivery_event where delivery_id = @deliveryId order by delivery_event_id;",
                new { deliveryId }
            ),
        ];
    }
}
