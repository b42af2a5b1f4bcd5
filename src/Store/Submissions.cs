using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>
/// The files as they arrived. One content is taken once of a place, and per sender where a source tells senders apart;
/// again only when it arrives again after something newer.
/// </summary>
public sealed partial class Submissions(Database database)
{
    public async Task<Submission?> GetAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await GetAsync(connection, id, cancellationToken);
    }

    /// <summary>
    /// What waits to be loaded, each with why it was held; never tried ones have no attempt. Oldest first.
    /// </summary>
    public async Task<IReadOnlyList<SubmissionStatus>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("waiting_submissions", null, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>
    /// Rejected files that nobody was told of and that nothing replaced since, oldest first: they wait for whoever runs
    /// the program.
    /// </summary>
    public async Task<IReadOnlyList<SubmissionStatus>> UnheardAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("unheard_submissions", null, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>One file with its latest attempt, or null.</summary>
    public async Task<SubmissionStatus?> StatusAsync(long id, CancellationToken cancellationToken) =>
        (await KnownAsync(new { id = (long?)id, layout = (string?)null }, cancellationToken)).SingleOrDefault();

    /// <summary>Files whose latest attempt went through this layout and that are not retracted, oldest first.</summary>
    public async Task<IReadOnlyList<SubmissionStatus>> OfLayoutAsync(
        string layout,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await KnownAsync(new { id = (long?)null, layout = (string?)layout }, cancellationToken)).Where(
                static file => file.Processing!.Outcome != ProcessingOutcome.Retracted
            ),
        ];

    /// <summary>The person at a shell who vouched for a file; null when nobody did.</summary>
    public async Task<string?> VouchedByAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<string>("get_vouching", new { submissionId }, cancellationToken);
    }

    /// <summary>The person who said that a file is of the period it names; null when nobody did.</summary>
    public async Task<string?> PeriodConfirmedByAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<string>(
            "get_period_confirmation",
            new { submissionId },
            cancellationToken
        );
    }

    /// <summary>Whether these very bytes were mailed out by this program.</summary>
    public async Task<bool> IsMailedOutAsync(string contentHash, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<long>("has_mailed_content", new { contentHash }, cancellationToken)
            > 0;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SubmissionStatus>> RecentAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("recent_submissions", new { count }, cancellationToken);
        return await WithOrganisationsAsync(connection, rows, cancellationToken);
    }

    /// <summary>
    /// Submissions that, as of a commit, give figures of the programme for exactly this period, oldest first; the
    /// organisation codes are those of this period. A rejected file belongs to no period and is not among them.
    /// </summary>
    public Task<IReadOnlyList<SubmissionStatus>> ForProgrammeAsync(
        string programmeCode,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    ) => ForProgrammeAsync(programmeCode, null, period, asOf, cancellationToken);

    /// <param name="organisations">Codes of those whose figures are looked for; null: everybody's.</param>
    /// <inheritdoc cref="ForProgrammeAsync(string, Period, AsOf, CancellationToken)"/>
    public async Task<IReadOnlyList<SubmissionStatus>> ForProgrammeAsync(
        string programmeCode,
        IReadOnlyCollection<string>? organisations,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var (periodCode, commit) = (period.Code, asOf.CommitNo);
        var rows = organisations is null
            ? await connection.QueryAsync<CoveringRow>(
                "period_submissions",
                new
                {
                    programmeCode,
                    periodCode,
                    asOf = commit,
                },
                cancellationToken
            )
            : await connection.QueryAsync<CoveringRow>(
                "period_submissions_of",
                new
                {
                    programmeCode,
                    organisations = Some.Of(organisations),
                    periodCode,
                    asOf = commit,
                },
                cancellationToken
            );
        return
        [
            .. rows.GroupBy(static row => row.SubmissionId)
                .Select(static file => new SubmissionStatus(
                    file.First().ToSubmission(),
                    file.First().ToProcessing(),
                    [.. file.Select(static row => row.OrganisationCode)]
                )),
        ];
    }

    private static async Task<Submission?> GetAsync(
        StoreConnection connection,
        long id,
        CancellationToken cancellationToken
    ) =>
        (
            await connection.FirstOrDefaultAsync<SubmissionRow>("get_submission", new { id }, cancellationToken)
        )?.ToSubmission();

    private async Task<List<SubmissionStatus>> KnownAsync(object which, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("known_submissions", which, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    private static async Task<IReadOnlyList<SubmissionStatus>> WithOrganisationsAsync(
        StoreConnection connection,
        List<SubmissionRow> rows,
        CancellationToken cancellationToken
    )
    {
        var statuses = new List<SubmissionStatus>(rows.Count);
        foreach (var row in rows)
        {
            var organisations = row.ProcessingId is { } processingId
                ? await connection.QueryAsync<string>("covered_organisations", new { processingId }, cancellationToken)
                : [];
            statuses.Add(
                new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), organisations) { Repeats = row.WordOf }
            );
        }

        return statuses;
    }

    /// <summary>A submission beside one of the organisations that it gives figures of.</summary>
    private sealed class CoveringRow : SubmissionRow
    {
        public string OrganisationCode { get; set; } = "";
    }
}
