using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Reads figures with the cells they come from. Where an organisation's own figure and the computed one differ, that is
/// said.
/// </summary>
internal sealed class Readings
{
    private readonly ReportData data;
    private readonly LevelFigures figures;
    private readonly Func<string, string, Period, bool> hides;

    // What is made of many cells is asked for again: as the figure, as the one before, as the one of a year ago.
    private readonly Dictionary<(string, string, Period), (IndicatorDefinition Rules, Reading Reading)> made = [];

    public Readings(ReportData data)
        : this(data, static (_, _, _) => false) { }

    /// <param name="hides">What else is not shown, by indicator, organisation and period.</param>
    public Readings(ReportData data, Func<string, string, Period, bool> hides)
    {
        (this.data, this.hides) = (data, hides);
        figures = new LevelFigures(
            data.History,
            new EnteredFacts(
                (indicator, organisation, period) => data.Facts.Find(indicator, organisation, period)?.Fact,
                (indicator, period) => ReportedPeriods.Beside(indicator, period, data.Facts, data.Plans)
            )
            {
                LastBefore = data.Facts.LastBefore,
            }
        );
        Discretion = new Discretion(data, figures);
    }

    /// <summary>What of these figures is not shown.</summary>
    public Discretion Discretion { get; }

    public Reading Of(IndicatorDefinition indicator, Period period) => Of(indicator, data.Programme.OwnerCode, period);

    public Reading Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (
            made.TryGetValue((indicator.Code, organisation, period), out var known)
            && ReferenceEquals(known.Rules, indicator)
        )
            return known.Reading;

        var figure = figures.Of(indicator, organisation, period);
        var reading = Read(indicator, organisation, period, figure);
        if (figure.RollUp is not null)
            made[(indicator.Code, organisation, period)] = (indicator, reading);
        return reading;
    }

    private Reading Read(IndicatorDefinition indicator, string organisation, Period period, LevelFigure figure)
    {
        var cells = CellsOf(indicator, organisation, period, figure);
        var own = figure.IsEntered ? null : data.Facts.Find(indicator.Code, organisation, period);
        var contradiction =
            own is null || figure.Fact is null ? null : Contradiction(own, figure.Fact, figure.RollUp, indicator);
        return new Reading(figure.Fact, contradiction is null ? cells : [.. cells, own!], figure.RollUp, contradiction)
        {
            Undefined = figure.Undefined,
            IsKeptBack =
                Discretion.Hides(indicator, organisation, period) || hides(indicator.Code, organisation, period),
        };
    }

    /// <summary>Most figures of a region are its schools' own: one cell, which is found without a walk.</summary>
    private IReadOnlyList<ObservedFact> CellsOf(
        IndicatorDefinition indicator,
        string organisation,
        Period period,
        LevelFigure figure
    ) =>
        figure.Fact is null ? []
        : figure.IsEntered ? [data.Facts.Find(indicator.Code, organisation, period)!]
        :
        [
            .. figures
                .SourcesOf(indicator, organisation, period)
                .Distinct()
                .Select(one => data.Facts.Find(one.Indicator, one.Organisation, one.Period))
                .OfType<ObservedFact>(),
        ];

    /// <summary>A figure without the cells it comes from.</summary>
    public LevelFigure FigureOf(IndicatorDefinition indicator, string organisation, Period period) =>
        figures.Of(indicator, organisation, period);

    /// <summary>The figures of two periods over the members that gave both times.</summary>
    public LikeFigures Alike(IndicatorDefinition indicator, string organisation, Period now, Period then) =>
        figures.Alike(indicator, organisation, now, then);

    /// <summary>The figure with the last known values of who is missing; null where nobody is.</summary>
    public FilledFigure? Filled(IndicatorDefinition indicator, string organisation, Period period) =>
        figures.Filled(indicator, organisation, period);

    /// <summary>Every organisation whose figure is rolled up, with its fact; null where it gave none.</summary>
    public IReadOnlyList<KeyValuePair<string, ObservedFact?>> Members(
        IndicatorDefinition indicator,
        string organisation,
        Period period
    ) =>
        [
            .. figures
                .MembersOf(indicator, organisation, period)
                .Select(code => KeyValuePair.Create(code, data.Facts.Find(indicator.Code, code, period))),
        ];

    private static Contradiction? Contradiction(
        ObservedFact own,
        Fact computed,
        RollUpResult? result,
        IndicatorDefinition indicator
    )
    {
        if (Trends.Compare(own.Fact, computed, indicator.Direction, indicator.Unit).Difference is not { } difference)
            return null;
        if (Math.Abs(difference.Value) <= Tolerance(own.Fact))
            return null;

        return new Contradiction(
            own.Fact,
            computed,
            indicator.RollUp == RollUp.Formula,
            result is { IsComplete: false } ? result.Members : null
        );
    }

    /// <summary>Half of the last digit written: 99,7 does not contradict 99,68.</summary>
    private static decimal Tolerance(Fact own)
    {
        var value = own switch
        {
            Fact.Number number => number.Amount.Value,
            Fact.Pair pair => pair.First.Value,
            _ => 0.01m,
        };
        return 0.5m * new decimal(1, 0, 0, false, value.Scale);
    }
}
