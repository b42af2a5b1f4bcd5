using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// The figures that one attempt has written, before it is completed: what they say beside each other, beside earlier
/// periods and beside other sources. Read in slices, so that a table of any size is looked at in bounded memory.
/// </summary>
public sealed class LoadedFigures
{
    private const int SliceOrganisations = 500;

    private readonly StoreConnection connection;
    private readonly Ids ids;
    private readonly long processingId;
    private readonly Dictionary<(long Organisation, long Period), long> coverage;
    private readonly PeriodCodes periods = new();

    internal LoadedFigures(
        StoreConnection connection,
        Ids ids,
        long processingId,
        Dictionary<(long Organisation, long Period), long> coverage
    )
    {
        (this.connection, this.ids, this.processingId, this.coverage) = (connection, ids, processingId, coverage);
        Slices =
        [
            .. coverage
                .Keys.GroupBy(static key => key.Period)
                .OrderBy(static of => of.Key)
                .SelectMany(of =>
                    of.Select(static key => key.Organisation)
                        .Order()
                        .Chunk(SliceOrganisations)
                        .Select(chunk => new FigureSlice(ids.PeriodOf(of.Key), of.Key, chunk[0], chunk[^1]))
                ),
        ];
    }

    public IReadOnlyList<FigureSlice> Slices { get; }

    /// <summary>What the attempt gives for one indicator.</summary>
    public async Task<IReadOnlyList<LoadedFigure>> OfAsync(
        FigureSlice slice,
        string indicatorCode,
        CancellationToken cancellationToken
    )
    {
        var place = new
        {
            processingId,
            indicatorId = await ids.IndicatorAsync(indicatorCode, cancellationToken),
            periodId = slice.PeriodId,
            fromOrganisation = slice.From,
            toOrganisation = slice.To,
        };
        return (await connection.QueryAsync<LoadedRow>("attempt_figures", place, cancellationToken)).ConvertAll(row =>
            row.ToFigure(periods)
        );
    }

    /// <summary>
    /// The current figures of the slice's organisations in another period, whoever gave them; this attempt's own among
    /// them.
    /// </summary>
    public async Task<IReadOnlyList<ObservedFact>> CurrentAsync(
        FigureSlice slice,
        string indicatorCode,
        Period period,
        CancellationToken cancellationToken
    )
    {
        return await ids.FindPeriodAsync(period, cancellationToken) is { } periodId
            ? await ComparableAsync(
                slice,
                await ids.IndicatorAsync(indicatorCode, cancellationToken),
                periodId,
                cancellationToken
            )
            : [];
    }

    /// <summary>
    /// The current figures of the slice's organisations and period that another programme has for an indicator of its
    /// own.
    /// </summary>
    public async Task<IReadOnlyList<ObservedFact>> ElsewhereAsync(
        FigureSlice slice,
        string programmeCode,
        string indicatorCode,
        CancellationToken cancellationToken
    )
    {
        var programmeId = await connection.FirstOrDefaultAsync<long?>(
            "find_programme",
            new { code = programmeCode },
            cancellationToken
        );
        var indicatorId = await connection.FirstOrDefaultAsync<long?>(
            "find_indicator",
            new { programmeId, code = indicatorCode },
            cancellationToken
        );
        return indicatorId is { } id ? await ComparableAsync(slice, id, slice.PeriodId, cancellationToken) : [];
    }

    /// <summary>
    /// What other sources, and other senders, say about figures of this attempt, the newest first; an organisation and
    /// period at a time. Costs one question where there are none.
    /// </summary>
    public Task<IReadOnlyList<IReadOnlyList<(LoadedFigure Mine, ObservedFact Other)>>> RivalsAsync(
        CancellationToken cancellationToken
    ) => BesideAsync("rival_places", "rival_figures", cancellationToken);

    /// <summary>
    /// What was said before about figures of this attempt, of each figure first the last word, whosever it is, then what
    /// its own speaker said earlier; an organisation and period at a time, where at least two files spoke of it before.
    /// Costs one question where there are none.
    /// </summary>
    public Task<IReadOnlyList<IReadOnlyList<(LoadedFigure Mine, ObservedFact Other)>>> EarlierAsync(
        CancellationToken cancellationToken
    ) => BesideAsync("corrected_places", "earlier_figures", cancellationToken);

    private async Task<IReadOnlyList<IReadOnlyList<(LoadedFigure Mine, ObservedFact Other)>>> BesideAsync(
        string placesQuery,
        string figuresQuery,
        CancellationToken cancellationToken
    )
    {
        var found = new List<IReadOnlyList<(LoadedFigure, ObservedFact)>>();
        foreach (
            var place in await connection.QueryAsync<Place>(
                placesQuery,
                new { processingId, programmeId = ids.Programme },
                cancellationToken
            )
        )
        {
            var key = new
            {
                processingId,
                programmeId = ids.Programme,
                periodId = place.PeriodId,
                organisationId = place.OrganisationId,
            };
            var others = await connection.QueryAsync<FactRow>(figuresQuery, key, cancellationToken);
            if (others.Count == 0)
                continue;
            var mine = (await connection.QueryAsync<LoadedRow>("place_figures", key, cancellationToken)).ToDictionary(
                static row => (row.IndicatorCode, row.Breakdown),
                row => row.ToFigure(periods)
            );
            found.Add(others.ConvertAll(row => (mine[(row.IndicatorCode, row.Breakdown)], row.ToFact(periods))));
        }

        return found;
    }

    /// <summary>
    /// What earlier files of the same sender gave for an organisation and period and still counts, whatever of it this
    /// attempt replaces.
    /// </summary>
    public async Task<IReadOnlyList<ObservedFact>> StandingAsync(
        string organisationCode,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var key = new
        {
            processingId,
            programmeId = ids.Programme,
            periodId = await ids.PeriodAsync(period, cancellationToken),
            organisationId = await ids.OrganisationAsync(organisationCode, cancellationToken),
        };
        return (await connection.QueryAsync<FactRow>("standing_figures", key, cancellationToken)).ConvertAll(row =>
            row.ToFact(periods)
        );
    }

    /// <summary>
    /// Whether anything that counts gives this figure, this attempt included; a mark that there is none is no figure.
    /// </summary>
    public async Task<bool> HasAsync(
        string indicatorCode,
        string organisationCode,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var key = new
        {
            indicatorId = await ids.IndicatorAsync(indicatorCode, cancellationToken),
            organisationId = await ids.OrganisationAsync(organisationCode, cancellationToken),
            periodId = await ids.PeriodAsync(period, cancellationToken),
        };
        return await connection.FirstOrDefaultAsync<int>("has_figure", key, cancellationToken) > 0;
    }

    /// <summary>Whether this attempt has an error about the figure already.</summary>
    public async Task<bool> HasErrorAsync(
        string indicatorCode,
        string organisationCode,
        Period period,
        CancellationToken cancellationToken
    ) =>
        await connection.FirstOrDefaultAsync<int>(
            "has_error",
            new
            {
                processingId,
                indicatorCode,
                organisationCode,
                periodCode = period.Code,
            },
            cancellationToken
        ) > 0;

    /// <summary>Takes a figure out of the attempt, as if it had not been given.</summary>
    public async Task WithdrawAsync(LoadedFigure figure, CancellationToken cancellationToken)
    {
        var fact = figure.Fact;
        var (indicatorId, organisationId, periodId) = (
            await ids.IndicatorAsync(fact.IndicatorCode, cancellationToken),
            await ids.OrganisationAsync(fact.OrganisationCode, cancellationToken),
            await ids.PeriodAsync(fact.Period, cancellationToken)
        );
        var withdrawn = await connection.ExecuteAsync(
            "withdraw_figure",
            new
            {
                processingId,
                indicatorId,
                periodId,
                organisationId,
                breakdown = fact.Breakdown,
            },
            cancellationToken
        );
        if (withdrawn != 1)
            throw new InvalidOperationException(
                $"Indicator {fact.IndicatorCode}, organisation {fact.OrganisationCode}, period {fact.Period.Code} is not in this attempt."
            );

        var figureCount = --coverage[(organisationId, periodId)];
        if (figureCount > 0)
            await connection.ExecuteAsync(
                "change_coverage",
                new
                {
                    processingId,
                    periodId,
                    organisationId,
                    figureCount,
                },
                cancellationToken
            );
        else
            await connection.ExecuteAsync(
                "remove_coverage",
                new
                {
                    processingId,
                    periodId,
                    organisationId,
                },
                cancellationToken
            );
    }

    private async Task<IReadOnlyList<ObservedFact>> ComparableAsync(
        FigureSlice slice,
        long indicatorId,
        long periodId,
        CancellationToken cancellationToken
    )
    {
        var place = new
        {
            processingId,
            coveredPeriodId = slice.PeriodId,
            indicatorId,
            periodId,
            fromOrganisation = slice.From,
            toOrganisation = slice.To,
        };
        return (await connection.QueryAsync<FactRow>("comparable_figures", place, cancellationToken)).ConvertAll(row =>
            row.ToFact(periods)
        );
    }

    private sealed class Place
    {
        public long PeriodId { get; set; }

        public long OrganisationId { get; set; }
    }
}
