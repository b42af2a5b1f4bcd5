using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Explaining;

/// <summary>A figure beside its earlier ones and those of higher organisations, each pair once.</summary>
/// <param name="above">By which a higher organisation's figure is read.</param>
internal sealed class Comparisons(
    ReportData data,
    Readings readings,
    IndicatorDefinition indicator,
    string organisation,
    Judged judged,
    Func<string, Readings> above
)
{
    public IReadOnlyList<StoryComparison> All()
    {
        var earlier = new (string Name, Period? Period)[]
        {
            ("предыдущий период", judged.PreviousPeriod),
            ("базовое значение", indicator.BaselinePeriod),
            ("год назад", judged.Period.YearBefore()),
        };
        return
        [
            .. earlier
                .Where(static one => one.Period is not null)
                .DistinctBy(static one => one.Period)
                .Select(one => Of($"{one.Name}, {one.Period!.Title}", one.Period!))
                .OfType<StoryComparison>(),
            // The same as the mail shows: a passport that does not say where its town belongs names the higher ones.
            .. data
                .Tree.Above(organisation)
                .Concat(Beside.Higher(data))
                .DistinctBy(static one => one.Code, StringComparer.Ordinal)
                .Select(one => Above(one.Code, above(one.Code).Of(indicator, one.Code, judged.Period)))
                .OfType<StoryComparison>(),
        ];
    }

    private StoryComparison? Above(string code, Reading reading) =>
        reading.Fact is null
            ? null
            : new StoryComparison(
                data.NameOf(code),
                Print(reading, reading.Fact, indicator),
                Here(DifferenceText.Of(Beside.Against(judged.Now.Shown, reading.Shown, indicator)))
            );

    private static string Print(Reading reading, Fact fact, IndicatorDefinition by) =>
        FactText.Print(reading.IsKeptBack ? new Fact.KeptBack() : fact, by.Unit, by.Decimals);

    private static string Here(string difference) => difference.Length == 0 ? "" : "здесь " + difference;

    private StoryComparison? Of(string with, Period then)
    {
        var like = readings.Alike(indicator, organisation, judged.Period, then);
        var reading = readings.Of(indicator, organisation, then);
        var isHidden =
            judged.Now.IsKeptBack
            || reading.IsKeptBack
            || readings.Discretion.TellsOfFew(indicator, organisation, judged.Period, then);
        return (reading.Fact ?? (isHidden ? null : like.Then)) is { } fact
            ? new StoryComparison(
                with,
                Print(reading, fact, data.RulesAt(indicator, then)),
                isHidden ? "" : like.Compare(indicator).Sentence
            )
            : null;
    }
}
