namespace QualityMonitor.Store;

/// <summary>Decisions about data issues.</summary>
public sealed class Issues(Database database, TimeProvider clock)
{
    /// <summary>
    /// Accepts a warning: the figure stays, and the note stays with it in every later attempt to load the file. A
    /// second note is added and counts instead of the first.
    /// </summary>
    /// <param name="by">Who decides.</param>
    /// <exception cref="ArgumentException">The issue is an error: its figure was never loaded, so there is nothing to
    /// accept.</exception>
    public async Task<Acceptance> AcceptAsync(
        DataIssue issue,
        string note,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (issue.Severity != Severity.Warning)
            throw new ArgumentException($"Issue {issue.Id} is no warning.", nameof(issue));

        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var acceptance = new Acceptance(note, by, Sql.ColumnTypes.Truncate(clock.GetUtcNow()));
        await connection.ExecuteAsync(
            "add_issue_acceptance",
            new
            {
                issueId = issue.Id,
                note,
                acceptedBy = by,
                acceptedAt = acceptance.At,
                commitNo = await Commits.NextAsync(connection, cancellationToken),
            },
            cancellationToken
        );
        await connection.CommitAsync(fence: null, cancellationToken);
        return acceptance;
    }
}
