using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>One revision of a programme.</summary>
/// <param name="SubmissionId">The file that defined it.</param>
public sealed record Revision(long Id, long SubmissionId, PassportState Passport);

/// <summary>Programmes as their passports define them.</summary>
/// <param name="zone">Of whose day the rows of a passport are that have days.</param>
public sealed class ProgrammeReader(Database database, TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>Codes of the programmes that have a definition now, in order.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<string>("programme_codes", null, cancellationToken);
    }

    /// <summary>
    /// The last definition as of a commit, of every row its version of today: whom and what the programme knows. What is
    /// asked, judged or printed of a period takes <see cref="HistoryAsync"/>.
    /// </summary>
    public async Task<ProgrammeDefinition?> CurrentAsync(string code, AsOf asOf, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var revision = await RevisionRow.InForceAsync(connection, code, asOf, cancellationToken);
        return revision is null ? null : (await ReadAsync(connection, code, revision, cancellationToken)).AsOf(Today);
    }

    /// <summary>
    /// The programme through all its passports, as known as of a commit: what held in each period. Null: there is none.
    /// </summary>
    public async Task<ProgrammeHistory?> HistoryAsync(string code, AsOf asOf, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var revisions = new List<GovernedRevision>();
        foreach (var row in await RevisionRow.GoverningAsync(connection, code, asOf, cancellationToken))
            revisions.Add(
                new GovernedRevision(
                    row.ProgrammeRevisionId,
                    row.SubmissionId,
                    row.ProcessingId,
                    row.GovernsFrom,
                    await ReadAsync(connection, code, row, cancellationToken)
                )
            );
        return revisions.Count == 0 ? null : new ProgrammeHistory(revisions, Today);
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Date);

    /// <summary>The passports of a programme that count as of a commit, in the order in which they came, with their
    /// plans.</summary>
    public async Task<IReadOnlyList<GovernedPassport>> PassportsAsync(
        string code,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var passports = new List<GovernedPassport>();
        foreach (var row in await RevisionRow.GoverningAsync(connection, code, asOf, cancellationToken))
        {
            var whole = await WholeAsync(connection, code, row, cancellationToken);
            passports.Add(new GovernedPassport(whole.Id, whole.SubmissionId, row.GovernsFrom, whole.Passport));
        }

        return passports;
    }

    /// <summary>What a passport meets that came in a file: the passports before it, and what persons decided.</summary>
    public async Task<PassportPast> PastAsync(string code, long submission, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var answers = await connection.QueryAsync<PastAnswerRow>(
            "past_answers",
            new { programmeCode = code, remark = ClosedChanges.RemarkCode },
            cancellationToken
        );
        var decided = new HashSet<PassportChange>();
        foreach (var answer in answers)
        {
            var shown = await PassportsAsync(code, new AsOf(answer.CommitNo - 1), cancellationToken);
            if (shown.FirstOrDefault(one => one.SubmissionId == answer.SubmissionId) is { GovernsFrom: { } day } asked)
                decided.UnionWith(ClosedChanges.Of(Before(shown, answer.SubmissionId), asked.State, day));
        }

        return new PassportPast(Before(await PassportsAsync(code, AsOf.Now, cancellationToken), submission), decided);
    }

    private static IReadOnlyList<GovernedPassport> Before(IReadOnlyList<GovernedPassport> all, long submission) =>
        [.. all.TakeWhile(one => one.SubmissionId != submission)];

    /// <summary>The programme that says it goes on with this one; null: none does.</summary>
    public async Task<ProgrammeName?> SuccessorAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<ProgrammeName>(
            "successor_programme",
            new { programmeCode = code },
            cancellationToken
        );
    }

    /// <summary>The revision in force with all that its passport says; null: there is none yet.</summary>
    public async Task<Revision?> InForceAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var revision = await RevisionRow.InForceAsync(connection, code, AsOf.Now, cancellationToken);
        return revision is null ? null : await WholeAsync(connection, code, revision, cancellationToken);
    }

    /// <summary>A revision, whether it is in force or not.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public async Task<Revision> RevisionAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var revision =
            await connection.FirstOrDefaultAsync<RevisionRow>(
                "get_revision",
                new { revisionId = id },
                cancellationToken
            ) ?? throw new ArgumentException($"There is no revision {id}.", nameof(id));
        return await WholeAsync(connection, revision.Code, revision, cancellationToken);
    }

    private sealed class PastAnswerRow
    {
        public long SubmissionId { get; set; }

        public long CommitNo { get; set; }
    }

    private static async Task<Revision> WholeAsync(
        StoreConnection connection,
        string code,
        RevisionRow revision,
        CancellationToken cancellationToken
    )
    {
        var periods = new PeriodCodes();
        var plans = await connection.QueryAsync<RevisionPlanRow>(
            "revision_plans",
            new { revisionId = revision.ProgrammeRevisionId },
            cancellationToken
        );
        return new Revision(
            revision.ProgrammeRevisionId,
            revision.SubmissionId,
            new PassportState(
                await ReadAsync(connection, code, revision, cancellationToken),
                plans.ConvertAll(row => row.ToPlan(periods))
            )
        );
    }

    private static async Task<ProgrammeDefinition> ReadAsync(
        StoreConnection connection,
        string code,
        RevisionRow revision,
        CancellationToken cancellationToken
    )
    {
        var of = new { revisionId = revision.ProgrammeRevisionId };
        var periods = new PeriodCodes();
        return new ProgrammeDefinition(
            code,
            revision.Name,
            revision.OwnerCode,
            revision.Document,
            revision.StartsOn,
            revision.EndsOn,
            revision.DeadlineDays,
            (await connection.QueryAsync<OrganisationRow>("revision_organisations", of, cancellationToken)).ConvertAll(
                row => row.ToOrganisation()
            ),
            (await connection.QueryAsync<IndicatorRow>("revision_indicators", of, cancellationToken)).ConvertAll(row =>
                row.ToIndicator(periods)
            ),
            (await connection.QueryAsync<RecipientRow>("revision_recipients", of, cancellationToken)).ConvertAll(row =>
                row.ToRecipient()
            )
        )
        {
            Continues = revision.ContinuesCode ?? "",
            Checks = (await connection.QueryAsync<CheckRow>("revision_checks", of, cancellationToken)).ConvertAll(row =>
                row.ToRule()
            ),
            Policies = (
                await connection.QueryAsync<PolicyDataRow>("revision_policies", of, cancellationToken)
            ).ConvertAll(row => row.ToPolicy()),
        };
    }
}
