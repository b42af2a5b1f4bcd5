using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>The indicators of one school, judged as in the town's report.</summary>
internal sealed class SheetRowBuilder(
    SheetDesk desk,
    Organisation school,
    SourceBook sources,
    Strangers strangers,
    SmallGroups groups
)
{
    private readonly FigureBuilder figures = new(sources);
    private readonly HashSet<string> owed =
    [
        .. Owed.In(desk.Data.Programme, school, desk.Data.Period).Select(static one => one.Indicator.Code),
    ];

    /// <summary>What is asked of schools: of others a school has nothing to tell or to mend.</summary>
    public IReadOnlyList<SheetRow> Build()
    {
        var indicators = desk.Data.Programme.Indicators;
        var rows = indicators
            .Where(static one => one.Level == OrganisationLevel.School)
            .Select(Row)
            .OfType<SheetRow>()
            .ToList();
        return rows.ConvertAll(new SheetProse(rows, indicators.Select(static one => one.Code)).Told);
    }

    /// <returns>Null where the school has no figure and owes none.</returns>
    private SheetRow? Row(IndicatorDefinition indicator)
    {
        var data = desk.Data;
        var judged = desk.Judge.Of(indicator, school.Code, data.Period);
        if (judged.Now.Fact is null && !owed.Contains(indicator.Code))
            return null;

        var plan = judged.Plan?.Plan;
        var isBehind = judged.Verdict.Status is Status.Missed or Status.AtRisk;
        var movement = judged.Period.End > data.Period.End ? null : FigureBuilder.Move(judged, indicator);
        // A figure that was made otherwise, or of other schools before they became one, is none to compare with.
        var isAlike = movement is { IsBroken: false, IsOfSome: false };
        var previous = isAlike ? judged.Previous : null;
        var row = new SheetRow(
            indicator.Code,
            Words.Tidy(indicator.Name),
            indicator.Unit,
            indicator.Direction,
            judged.Period.Code,
            Levels.IsLevel(indicator),
            judged.Verdict.Status,
            Own(figures.Of(judged.Now, indicator, plan, judged.Verdict.Status)),
            previous is null ? null : Own(figures.Of(previous, data.RulesAt(indicator, judged.PreviousPeriod!))),
            previous is null ? null : judged.PreviousPeriod!.Code,
            isAlike ? movement!.Trend : Trend.Incomparable,
            figures.Of(judged.Plan, indicator),
            judged.Plan?.OrganisationCode == school.Code
        )
        {
            Lacking =
                isBehind && plan is not null
                    ? Shortfall
                        .Of([KeyValuePair.Create(school.Code, judged.Now.Fact)], plan, indicator.Direction)
                        ?.Lacking
                    : null,
            Said = Said(indicator, judged.Period),
        };
        return Levels.IsLevel(indicator) ? Beside(row, indicator, judged) : row;
    }

    private SheetRow Beside(SheetRow row, IndicatorDefinition indicator, Judged judged)
    {
        var data = desk.Data;
        var town = desk.Readings.Of(indicator, data.Programme.OwnerCode, judged.Period);
        var others = town.RollUp is { } rollUp ? rollUp.Used - (judged.Now.Fact is null ? 0 : 1) : (int?)null;
        var mayStand = groups.MayStandBeside(town.Fact, judged.Now.Fact, others);
        return row with
        {
            Town = mayStand
                ? Other(data.Programme.OwnerCode, indicator, town.Fact, town.RollUp?.Used, town.RollUp?.Of)
                : null,
            IsTownKeptBack = town.Fact is not null && !mayStand,
            Region = Figures
                .Beside.Higher(data)
                .Select(one =>
                    Other(one.Code, indicator, desk.Readings.Of(indicator, one.Code, judged.Period).Fact, null, null)
                )
                .OfType<BesideFigure>()
                .FirstOrDefault(),
        };
    }

    private BesideFigure? Other(string code, IndicatorDefinition indicator, Fact? fact, int? used, int? of) =>
        fact is Fact.Number or Fact.Share && !groups.IsSmall(fact)
            ? new BesideFigure(desk.Data.NameOf(code), indicator.Unit, indicator.Decimals, fact, used, of)
            : null;

    /// <summary>A figure of a school that has become one of several is made of cells of theirs.</summary>
    private Figure? Own(Figure? figure) =>
        figure is null
            ? null
            : figure with
            {
                Origins = [.. figure.Origins.Where(one => one.OrganisationCode == school.Code)],
            };

    private OwnWords? Said(IndicatorDefinition indicator, Period own) =>
        desk.Data.Texts.LastOrDefault(one =>
            one.Text.Kind == SaidKind.Explanation
            && one.Text.OrganisationCode == school.Code
            && one.Text.IndicatorCode == indicator.Code
            && NarrativeRule.IsOf(one.Text, desk.Data.Period, own)
        )
            is { } said
            ? Quoted(said)
            : null;

    private OwnWords Quoted(StoredText said) =>
        new(
            strangers.Quoted(said.Text.Text),
            strangers.Quoted(said.Text.Action),
            strangers.Quoted(said.Text.Author),
            desk.Data.DayOf(said.Source.ReceivedAt)
        );
}
