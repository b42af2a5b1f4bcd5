using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>An organisation and period that a file gives figures of; nulls: it gives none.</summary>
public sealed record FileSubject(string Source, string? Sender, string? OrganisationCode, string? PeriodCode);

/// <summary>A file of which nothing counts.</summary>
/// <param name="IsHeld">It waits; else it was refused.</param>
/// <param name="Parts">What its errors are of.</param>
public sealed record UnloadedSubmission(
    Submission Submission,
    bool IsHeld,
    string? ReasonCode,
    IReadOnlyList<UnloadedPart> Parts
);

/// <summary>Data issues.</summary>
public sealed class IssueReader(Database database)
{
    /// <summary>
    /// Issues of the attempts that count as of a commit, without those corrected since: a later file gives the very
    /// figure, or the same sender's later file of the same name was loaded. Oldest first. What asks nothing of anybody
    /// is told to the sender of the file, and is not open.
    /// </summary>
    public Task<IReadOnlyList<DataIssue>> OpenAsync(
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) => OpenAsync(programmeCode, null, asOf, cancellationToken);

    /// <param name="organisations">Codes of those whose issues are wanted, with all issues of files that have one of
    /// nobody; null: everybody's.</param>
    /// <inheritdoc cref="OpenAsync(string, AsOf, CancellationToken)"/>
    public async Task<IReadOnlyList<DataIssue>> OpenAsync(
        string programmeCode,
        IReadOnlyCollection<string>? organisations,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        var which = new
        {
            programmeCode,
            organisations = Some.Of(organisations),
            asOf = asOf.CommitNo,
        };
        return
        [
            .. (await ReadAsync("open_issues", which, cancellationToken)).Where(static issue =>
                issue.Code != MembershipJudge.Withdrawn
            ),
        ];
    }

    /// <summary>
    /// What the files speak of that have an issue without an organisation or a period, by submission.
    /// </summary>
    public async Task<ILookup<long, FileSubject>> UnplacedAsync(
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.QueryAsync<SubjectRow>(
                "unplaced_files",
                new { programmeCode, asOf = asOf.CommitNo },
                cancellationToken
            )
        ).ToLookup(
            static row => row.SubmissionId,
            static row => new FileSubject(row.Source, row.Sender, row.OrganisationCode, row.PeriodCode)
        );
    }

    /// <summary>
    /// Files of the programme, or of nobody knows which, that arrived since a moment and of which nothing counts as of a
    /// commit, oldest first.
    /// </summary>
    public async Task<IReadOnlyList<UnloadedSubmission>> UnloadedAsync(
        string programmeCode,
        DateTimeOffset since,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<UnloadedRow>(
            "unloaded_files",
            new
            {
                programmeCode,
                since,
                asOf = asOf.CommitNo,
            },
            cancellationToken
        );
        return
        [
            .. rows.GroupBy(static row => row.SubmissionId)
                .Select(static file => new UnloadedSubmission(
                    file.First().ToSubmission(),
                    ColumnWords<ProcessingOutcome>.Read(file.First().Outcome) == ProcessingOutcome.Held,
                    file.First().ReasonCode,
                    [
                        .. file.Where(static row => row.IssueCode is not null)
                            .Select(static row => new UnloadedPart(
                                row.IssueCode!,
                                row.OrganisationCode,
                                row.PeriodCode
                            )),
                    ]
                )),
        ];
    }

    /// <summary>Letters that say what is wrong with files that arrived since a moment, with their senders, by file.</summary>
    public async Task<ILookup<long, (string? Sender, RemarksLetter Letter)>> LettersAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<LetterRow>("remarks_letters", new { since }, cancellationToken)).ToLookup(
            static row => row.SubmissionId,
            static row => (row.Sender, new RemarksLetter(row.Address, ColumnWords<LetterFate>.Read(row.Fate)))
        );
    }

    /// <summary>All issues of one attempt, in the order found: what an answer to the sender shows.</summary>
    public Task<IReadOnlyList<DataIssue>> OfProcessingAsync(long processingId, CancellationToken cancellationToken) =>
        ReadAsync("processing_issues", new { processingId }, cancellationToken);

    /// <summary>One issue of any attempt, without its acceptance; null when there is none.</summary>
    public async Task<DataIssue?> GetAsync(long id, CancellationToken cancellationToken) =>
        (await ReadAsync("get_issue", new { id }, cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<DataIssue>> ReadAsync(
        string query,
        object parameters,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<IssueRow>(query, parameters, cancellationToken)).ConvertAll(row =>
            row.ToIssue()
        );
    }

    private sealed class UnloadedRow : SubmissionRow
    {
        public string? IssueCode { get; set; }

        public string? OrganisationCode { get; set; }

        public string? PeriodCode { get; set; }
    }

    private sealed class LetterRow
    {
        public long SubmissionId { get; set; }

        public string? Sender { get; set; }

        public string Address { get; set; } = "";

        public string Fate { get; set; } = "";
    }

    private sealed class SubjectRow
    {
        public long SubmissionId { get; set; }

        public string Source { get; set; } = "";

        public string? Sender { get; set; }

        public string? OrganisationCode { get; set; }

        public string? PeriodCode { get; set; }
    }

    private sealed class IssueRow : AcceptedRow
    {
        public long DataIssueId { get; set; }

        public long SubmissionId { get; set; }

        public string FileName { get; set; } = "";

        public DateTimeOffset ReceivedAt { get; set; }

        public string? SheetName { get; set; }

        public int? RowNo { get; set; }

        public int? ColumnNo { get; set; }

        public string Severity { get; set; } = "";

        public string Code { get; set; } = "";

        public string Message { get; set; } = "";

        public string Expected { get; set; } = "";

        public string? Detail { get; set; }

        public string? ValueText { get; set; }

        public string? IndicatorCode { get; set; }

        public string? OrganisationCode { get; set; }

        public string? PeriodCode { get; set; }

        public DataIssue ToIssue() =>
            new(
                DataIssueId,
                SubmissionId,
                FileName,
                ReceivedAt,
                SheetName,
                RowNo,
                ColumnNo,
                ColumnWords<Store.Severity>.Read(Severity),
                Code,
                Message,
                Expected,
                ValueText,
                IndicatorCode,
                OrganisationCode,
                PeriodCode
            )
            {
                Acceptance = ToAcceptance(),
                Detail = Detail,
            };
    }
}
