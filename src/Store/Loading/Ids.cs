using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// Numbers of programmes, indicators, organisations and periods; unknown ones are created. Two loads may create the
/// same one at once: the unique key lets one win, the other waits for its commit and reads.
/// </summary>
internal sealed class Ids(StoreConnection connection)
{
    private readonly Dictionary<string, long> organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<Period, long> periods = [];

    /// <summary>The programme of all indicators; set by <see cref="UseProgrammeAsync"/>.</summary>
    public long? Programme { get; private set; }

    public async Task UseProgrammeAsync(string code, CancellationToken cancellationToken) =>
        Programme = await GetOrAddAsync("programme", new { code }, new { code }, cancellationToken);

    /// <summary>True when all three are known already: the way of nearly every row, without a task.</summary>
    public bool TryGet(NewObservation observation, out ObservationKey key)
    {
        if (
            indicators.TryGetValue(observation.IndicatorCode, out var indicator)
            && organisations.TryGetValue(observation.OrganisationCode, out var organisation)
            && periods.TryGetValue(observation.Period, out var period)
        )
        {
            key = new ObservationKey(indicator, organisation, period, observation.Breakdown);
            return true;
        }

        key = default;
        return false;
    }

    public async ValueTask<ObservationKey> GetAsync(NewObservation observation, CancellationToken cancellationToken) =>
        new(
            await IndicatorAsync(observation.IndicatorCode, cancellationToken),
            await OrganisationAsync(observation.OrganisationCode, cancellationToken),
            await PeriodAsync(observation.Period, cancellationToken),
            observation.Breakdown
        );

    public async ValueTask<long> IndicatorAsync(string code, CancellationToken cancellationToken)
    {
        if (!indicators.TryGetValue(code, out var id))
        {
            var key = new { programmeId = Programme, code };
            indicators[code] = id = await GetOrAddAsync("indicator", key, key, cancellationToken);
        }

        return id;
    }

    public async ValueTask<long> OrganisationAsync(string code, CancellationToken cancellationToken)
    {
        if (!organisations.TryGetValue(code, out var id))
            organisations[code] = id = await GetOrAddAsync(
                "organisation",
                new { code },
                new { code },
                cancellationToken
            );

        return id;
    }

    public async ValueTask<long> PeriodAsync(Period period, CancellationToken cancellationToken)
    {
        if (!periods.TryGetValue(period, out var id))
        {
            var row = new
            {
                code = period.Code,
                startsOn = period.Start,
                endsOn = period.End,
            };
            periods[period] = id = await GetOrAddAsync("period", new { row.code }, row, cancellationToken);
        }

        return id;
    }

    /// <summary>A period met in this load.</summary>
    public Period PeriodOf(long id) => periods.First(pair => pair.Value == id).Key;

    /// <summary>Null when the store has never met the period.</summary>
    public async ValueTask<long?> FindPeriodAsync(Period period, CancellationToken cancellationToken) =>
        periods.TryGetValue(period, out var id)
            ? id
            : await connection.FirstOrDefaultAsync<long?>("find_period", new { code = period.Code }, cancellationToken);

    private async Task<long> GetOrAddAsync(string what, object key, object row, CancellationToken cancellationToken) =>
        await connection.FirstOrDefaultAsync<long?>("find_" + what, key, cancellationToken)
        ?? await connection.TryInsertAsync("add_" + what, row, cancellationToken)
        ?? await connection.FirstOrDefaultAsync<long?>("find_" + what, key, cancellationToken)
        ?? throw new InvalidOperationException($"The {what} {key} can neither be found nor added.");
}
