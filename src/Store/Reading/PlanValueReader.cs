using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>Plan values.</summary>
public sealed class PlanValueReader(Database database)
{
    /// <summary>
    /// The plan by which <paramref name="judged"/> is judged, as it held on <paramref name="day"/>, known as of a
    /// commit. Of passports the values of the one that governs the period count; among those valid on the day the one
    /// of the latest <c>ValidFrom</c> wins, then the one loaded last.
    /// </summary>
    /// <exception cref="InvalidDataException">A stored plan text is not understood any more.</exception>
    public Task<IReadOnlyList<PlannedValue>> CurrentAsync(
        ProgrammeHistory programme,
        Period judged,
        AsOf asOf,
        DateOnly day,
        CancellationToken cancellationToken
    ) => CurrentAsync(programme, null, judged, asOf, day, cancellationToken);

    /// <param name="organisations">Codes of those whose plans are wanted; null: everybody's.</param>
    /// <inheritdoc cref="CurrentAsync(ProgrammeHistory, Period, AsOf, DateOnly, CancellationToken)"/>
    public async Task<IReadOnlyList<PlannedValue>> CurrentAsync(
        ProgrammeHistory programme,
        IReadOnlyCollection<string>? organisations,
        Period judged,
        AsOf asOf,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<PlanRow>(
            "current_plan_values",
            new
            {
                programmeCode = programme.Code,
                organisations = Some.Of(organisations),
                revision = programme.Governing(judged).ProcessingId,
                asOf = asOf.CommitNo,
                day,
            },
            cancellationToken
        );
        var indicators = programme
            .At(judged)
            .Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var periods = new PeriodCodes();

        // An indicator that the passport dropped has no unit to read its plan by, and nobody asks for it.
        return
        [
            .. rows.Where(row => indicators.ContainsKey(row.IndicatorCode))
                .Select(row => row.ToPlan(indicators[row.IndicatorCode], periods)),
        ];
    }

    /// <summary>
    /// Every plan value ever given for this place up to <paramref name="asOf"/>, the one given last first.
    /// </summary>
    public async Task<IReadOnlyList<PlanRevision>> HistoryAsync(
        ProgrammeHistory programme,
        string indicatorCode,
        string organisationCode,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var key = new
        {
            programmeCode = programme.Code,
            indicatorCode,
            organisationCode,
            periodCode = period.Code,
            revision = programme.Governing(period).ProcessingId,
            asOf = asOf.CommitNo,
        };
        return (await connection.QueryAsync<PlanHistoryRow>("plan_history", key, cancellationToken)).ConvertAll(
            static row => row.ToRevision()
        );
    }

    private sealed class PlanRow : SourceRow
    {
        public string IndicatorCode { get; set; } = "";

        public string OrganisationCode { get; set; } = "";

        public string PeriodCode { get; set; } = "";

        public string OriginalText { get; set; } = "";

        public string Document { get; set; } = "";

        public DateOnly? ValidFrom { get; set; }

        public PlannedValue ToPlan(IndicatorDefinition indicator, PeriodCodes periods)
        {
            var plan = PlanReader.ReadKept(OriginalText, indicator.Unit);
            return plan.IsOk
                ? new PlannedValue(
                    IndicatorCode,
                    OrganisationCode,
                    periods.Read(PeriodCode),
                    plan.Value,
                    OriginalText,
                    Document,
                    ValidFrom,
                    ToSource()
                )
                : throw new InvalidDataException(
                    $"The stored plan '{OriginalText}' of indicator {IndicatorCode} ({FileName}, {SheetName}!{ToSource().A1}) is not understood: {plan.Problem!.Sentence}"
                );
        }
    }
}
