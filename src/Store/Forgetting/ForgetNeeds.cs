namespace QualityMonitor.Store.Forgetting;

/// <summary>What the database still owes to an address or a file, before it may be erased.</summary>
public sealed class ForgetNeeds(Database database)
{
    /// <summary>What passports gave to an organisation as its address, or to who speaks for it, cell by cell.</summary>
    public async Task<IReadOnlyList<string>> AddressesOfAsync(string organisation, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<string>(
            "addresses_of_organisation",
            new { organisation },
            cancellationToken
        );
    }

    /// <summary>Letters to an address that are not sent yet, or of unknown fate.</summary>
    public async Task<long> LettersOwedAsync(string address, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var addressKey = address.ToLowerInvariant();
        return await connection.FirstOrDefaultAsync<long>("letters_owed", new { addressKey }, cancellationToken);
    }

    /// <summary>Letters that quote what an address wrote to us and that are not sent yet, or of unknown fate.</summary>
    public async Task<long> NoticesOwedAsync(string address, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var addressKey = address.ToLowerInvariant();
        return await connection.FirstOrDefaultAsync<long>("notices_owed", new { addressKey }, cancellationToken);
    }

    /// <summary>Answers about a file that are not sent yet, or of unknown fate.</summary>
    public async Task<long> AnswersOwedAsync(long file, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<long>("answers_owed", new { file }, cancellationToken);
    }

    /// <summary>All files with the same bytes, the file itself among them, by their numbers.</summary>
    public async Task<IReadOnlyList<long>> CopiesAsync(long file, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<long>("copies_of_file", new { file }, cancellationToken);
    }
}
