using QualityMonitor.Store.Editions;

namespace QualityMonitor.Store.Content;

/// <summary>What a stored content is for.</summary>
/// <param name="SubmissionId">Null: it belongs to a paper.</param>
/// <param name="EditionId">Null: it is a file that came in.</param>
/// <param name="Name">File name, or subject of the paper.</param>
public sealed record ContentUse(string Hash, long? SubmissionId, long? EditionId, string Name);

/// <summary>Which content the database needs.</summary>
public sealed class ContentUses(Database database)
{
    public async Task<IReadOnlyList<ContentUse>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var files = await connection.QueryAsync<FileRow>("stored_submissions", null, cancellationToken);
        var papers = await connection.QueryAsync<EditionRow>("stored_editions", null, cancellationToken);
        return
        [
            .. files.Select(static file => new ContentUse(file.ContentHash, file.SubmissionId, null, file.FileName)),
            .. papers.SelectMany(static paper =>
                paper.ContentHashes().Select(hash => new ContentUse(hash, null, paper.EditionId, paper.Subject))
            ),
        ];
    }

    private sealed class FileRow
    {
        public long SubmissionId { get; set; }

        public string FileName { get; set; } = "";

        public string ContentHash { get; set; } = "";
    }
}
