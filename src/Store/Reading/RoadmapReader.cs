using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>The roadmap and the named risks. What a passport says holds only while it is the latest revision.</summary>
public sealed class RoadmapReader(Database database)
{
    public async Task<IReadOnlyList<RoadmapActivity>> ActivitiesAsync(
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var current = await connection.QueryAsync<ActivityRow>(
            "current_activities",
            new
            {
                programmeCode,
                revision = await InForceAsync(connection, programmeCode, asOf, cancellationToken),
                asOf = asOf.CommitNo,
            },
            cancellationToken
        );
        var replaced = await connection.QueryAsync<ExecutionRow>(
            "replaced_executions",
            new { programmeCode, asOf = asOf.CommitNo },
            cancellationToken
        );
        var earlier = new EarlierExecutions(current, replaced);
        return current.ConvertAll(row => row.ToActivity() with { Replaced = earlier.Of(row) });
    }

    public Task<IReadOnlyList<RiskMark>> RisksAsync(
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) => RisksAsync(programmeCode, null, asOf, cancellationToken);

    /// <param name="organisations">Codes of those whose risks are wanted; null: everybody's.</param>
    public async Task<IReadOnlyList<RiskMark>> RisksAsync(
        string programmeCode,
        IReadOnlyCollection<string>? organisations,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.QueryAsync<RiskRow>(
                "current_risks",
                new
                {
                    programmeCode,
                    organisations = Some.Of(organisations),
                    revision = await InForceAsync(connection, programmeCode, asOf, cancellationToken),
                    asOf = asOf.CommitNo,
                },
                cancellationToken
            )
        ).ConvertAll(row => row.ToRisk());
    }

    /// <summary>What files said of an organisation and a later one has replaced, the latest file first.</summary>
    public async Task<ReplacedContext> ReplacedAsync(
        string programmeCode,
        string organisationCode,
        CancellationToken cancellationToken
    )
    {
        var key = new { programmeCode, organisationCode };
        var marks = (await RisksAsync(programmeCode, [organisationCode], AsOf.Now, cancellationToken))
            .Select(static one => one.Source)
            .ToHashSet();
        var measures = (await ActivitiesAsync(programmeCode, AsOf.Now, cancellationToken))
            .Select(static one => one.Source)
            .ToHashSet();
        await using var connection = await database.ConnectAsync(cancellationToken);
        return new ReplacedContext(
            [
                .. (await connection.QueryAsync<RiskRow>("risk_history", key, cancellationToken))
                    .Select(static row => row.ToRisk())
                    .Where(one => !marks.Contains(one.Source)),
            ],
            [
                .. (await connection.QueryAsync<ActivityRow>("activity_history", key, cancellationToken))
                    .Select(static row => row.ToActivity())
                    .Where(one => !measures.Contains(one.Source)),
            ]
        );
    }

    /// <returns>The attempt of the passport whose word counts; 0: there is none.</returns>
    private static async Task<long> InForceAsync(
        StoreConnection connection,
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) => (await RevisionRow.InForceAsync(connection, programmeCode, asOf, cancellationToken))?.ProcessingId ?? 0;

    private sealed class ActivityRow : PlacedActivityRow
    {
        public int Position { get; set; }

        public string PeriodKind { get; set; } = "";

        public DateOnly? StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        public string Responsible { get; set; } = "";

        public string? Execution { get; set; }

        public DateOnly? ExecutedOn { get; set; }

        public string? ExecutionText { get; set; }

        public int? ExecutionColumnNo { get; set; }

        public RoadmapActivity ToActivity() =>
            new(
                Position,
                Text,
                PeriodText,
                PeriodKind,
                StartsOn,
                EndsOn,
                Responsible,
                Execution is null ? null : new Execution(ColumnWords<ExecutionDegree>.Read(Execution), ExecutedOn),
                ExecutionText,
                OrganisationCode,
                Risk,
                ToSource(),
                ExecutionColumnNo is { } column ? ToSource() with { Column = column } : null
            );
    }

    private sealed class RiskRow : SourceRow
    {
        public string Risk { get; set; } = "";

        public string OrganisationCode { get; set; } = "";

        public string OriginalText { get; set; } = "";

        public string? Level { get; set; }

        public string? PeriodCode { get; set; }

        public RiskMark ToRisk() =>
            new(
                Risk,
                OrganisationCode,
                OriginalText,
                Level is null ? null : ColumnWords<RiskLevel>.Read(Level),
                PeriodCode is null ? null : Period.FromCode(PeriodCode).Value,
                ToSource()
            );
    }
}
