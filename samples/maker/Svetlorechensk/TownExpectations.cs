using System.Globalization;
using System.Text;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// What the report of IV квартал 2025 must say on 20.01.2026, worked out from the true figures and the list of
/// mistakes, without the files, the store or the loader: the demo is held against it.
/// </summary>
internal static class TownExpectations
{
    private static readonly DateOnly ReportDay = new(2026, 1, 20);

    public static byte[] Table() =>
        Encoding.UTF8.GetBytes(
            string.Concat([
                "code;period;plan;status;declared;fact;numerator;denominator;schools\n",
                .. TownIndicators.All.Select(Line),
            ])
        );

    private static string Line(IndicatorDefinition indicator)
    {
        var period = PeriodOf(indicator.Cadence);
        var plan = TownPlans.Current(indicator.Code, period);
        var (fact, used) = Fact(indicator);
        var verdict = Evaluator.Judge(
            new Question(
                indicator,
                plan is null ? null : PlanReader.Read(plan.Text, indicator.Unit, indicator.MayBeNegative).Value,
                fact,
                indicator.BaselinePeriod is null ? null : new Fact.Number(new Amount(612)),
                Previous: null,
                period.End,
                ReportDay
            )
        );
        var share = fact as Fact.Share;
        string[] cells =
        [
            indicator.Code,
            period.Code,
            plan?.Text ?? "",
            verdict.Status.ToString(),
            verdict.Declared ? "yes" : "",
            fact is null ? "" : FactText.Print(fact, indicator.Unit, indicator.Decimals).Replace(RussianText.Nbsp, ' '),
            Plain(share?.Numerator),
            Plain(share?.Denominator),
            Plain(used),
        ];
        return string.Join(';', cells) + "\n";
    }

    private static Period PeriodOf(Cadence cadence) =>
        cadence switch
        {
            Cadence.AcademicYear => Period.AcademicYear(2025),
            Cadence.CalendarYear => Period.Year(2025),
            _ => TownQuarters.Of(TownQuarters.Last),
        };

    private static (Fact? Fact, int? Schools) Fact(IndicatorDefinition indicator)
    {
        if (indicator.Level == OrganisationLevel.Municipality)
        {
            var entry = TownEntries.Of(TownQuarters.Last).SingleOrDefault(entry => entry.Code == indicator.Code);
            return (
                entry?.Town is { } cell
                    ? FactReader.Read(Convert.ToString(cell, CultureInfo.InvariantCulture)!, indicator.Unit).Value
                    : null,
                null
            );
        }

        var figures = TownSchools
            .All.Where(school => !TownMistakes.IsLost(school.Code, indicator.Code, TownQuarters.Last))
            .Select(school => TownFigures.Of(indicator.Code, school.Code, TownQuarters.Last))
            .ToList();
        return (
            indicator.RollUp == RollUp.Ratio
                ? new Fact.Share(
                    figures.Sum(figure => figure.Top),
                    figures.Sum(figure => (decimal)figure.Bottom!.Value)
                )
                : new Fact.Number(new Amount(figures.Sum(figure => figure.Top))),
            figures.Count
        );
    }

    private static string Plain(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
